// @ts-check
// The pilot's own count of its public money.

import { COLUMN } from "./contract.mjs";
import { table } from "./csv.mjs";
import { pence } from "./pence.mjs";

/** @import { Account, AccountFacts, Column, Note, Total } from "./contract.mjs" */

const { year, organisation, control, amount, source, confidence } = COLUMN;
const COLUMNS = /** @type {Column[]} */ ([year, organisation, control, amount, source, confidence]);

/**
 * What is known of the counts whose total nobody published, in plain sentences, by slug.
 * @type {Record<string, string>}
 */
export const statements = Object.fromEntries(table("figures/statements").map((row) => [row.place, row.text]));

/**
 * The count of a pilot, or null where no total of it could be read.
 * @param {string} slug
 * @returns {Account | null}
 */
export function count(slug) {
	const facts = rowsOf("accounts", slug)[0];
	if (facts === undefined) return null;
	return {
		resource: {
			name: "count",
			title: "The pilot's count",
			account: accountFacts(facts),
		},
		columns: COLUMNS,
		rows: rowsOf("count", slug).map((row) => ({
			...row,
			amount: pence(row.amount ?? ""),
		})),
		totals: rowsOf("totals", slug).map(
			(row) => /** @type {Total} */ (/** @type {unknown} */ ({ ...row, amount: pence(row.amount ?? "") })),
		),
		notes: rowsOf("notes", slug).map((row) => /** @type {Note} */ (/** @type {unknown} */ (row))),
	};
}

/**
 * @param {Record<string, string>} row
 * @returns {AccountFacts}
 */
function accountFacts({ year = "", covers = "", omits = "", sentence = "", headline_cut, headline_sentence }) {
	const headline = headline_cut && headline_sentence ? { cut: headline_cut, sentence: headline_sentence } : undefined;
	return {
		year,
		covers,
		omits,
		sentence,
		...(headline && { headline }),
		by: ["organisation"],
	};
}

/**
 * @param {string} name
 * @param {string} slug
 * @returns {Record<string, string>[]}
 */
function rowsOf(name, slug) {
	return table(`figures/${name}`)
		.filter((row) => row.place === slug)
		.map(({ place: _, ...row }) => row);
}
