// @ts-check
// How the councils' net current expenditure of 2010-11 was paid for.

import { COLUMN } from "./contract.mjs";
import { councilsOf, THOUSAND } from "./councils.mjs";
import { table } from "./csv.mjs";
import { ordered } from "./order.mjs";
import { pence, sum } from "./pence.mjs";
import { PILOTS, spoken } from "./places.mjs";

/** @import { Account, SpendingRow, Total } from "./contract.mjs" */

const YEAR = "2010-11";
const WHOLE = "Net current expenditure";

/** Lines of the form, and the names for people. @type {Record<string, string>} */
const FUNDING = {
	"Specific grants inside AEF": "Specific grants (mostly for schools)",
	"Area based grant": "Area based grant",
	"Revenue support grant": "Revenue support grant",
	"Redistributed business rates": "Redistributed business rates",
	"Council tax requirement": "Council tax",
};
const SPECIFIC = FUNDING["Specific grants inside AEF"];
const OTHER = "Other (reserves, grants outside the formula and adjustments)";

/**
 * @param {string} slug
 * @returns {Account | null}
 */
export function financing(slug) {
	const place = PILOTS.find((pilot) => pilot.slug === slug);
	if (place === undefined) return null;
	const councils = councilsOf(slug);
	const cells = table("council-financing").flatMap((row) => {
		const council = councils.get(row.council ?? "");
		return council === undefined
			? []
			: [
					{
						council: council.name ?? "",
						line: row.line ?? "",
						amount: pence(row.thousand ?? "", THOUSAND),
						source: row.source ?? "",
					},
				];
	});
	/** @type {SpendingRow[]} */
	const rows = [];
	/** @type {Total[]} */
	const totals = [];
	for (const whole of cells.filter((cell) => cell.line === WHOLE)) {
		const paid = cells.filter((cell) => cell.council === whole.council && cell.line !== WHOLE);
		for (const cell of paid)
			rows.push(row(cell.council, FUNDING[cell.line] ?? cell.line, cell.amount, cell.source, "1"));
		const rest = whole.amount - sum(paid.map((cell) => cell.amount));
		rows.push(row(whole.council, OTHER, rest, whole.source, "6"));
		totals.push({
			year: YEAR,
			organisation: whole.council,
			amount: whole.amount,
			bound: "exact",
			source: whole.source,
			note: "Net current expenditure, as published.",
		});
	}
	totals.unshift({
		year: YEAR,
		amount: sum(totals.map((total) => total.amount)),
		bound: "exact",
		source: `outturn-${YEAR}`,
		note:
			totals.length === 1
				? "Net current expenditure, as published."
				: `Sum of the net current expenditure that ${totals.length} councils published; no source prints it.`,
	});
	const who = totals.length === 2 ? `${place.title} council` : `the councils of ${spoken(place)}`;
	return {
		resource: {
			name: "financing",
			title: "How council spending was paid for",
			account: {
				year: YEAR,
				covers: "Net current expenditure of the councils, housing benefit among it, by what paid for it.",
				omits: "Capital, and what other bodies spend.",
				sentence: `In {year}, {amount} of current spending by ${who} was paid for by grants, business rates, council tax and reserves.`,
				by: ["funding"],
			},
		},
		columns: [
			COLUMN.year,
			COLUMN.organisation,
			COLUMN.funding,
			COLUMN.control,
			COLUMN.amount,
			COLUMN.source,
			COLUMN.confidence,
		],
		rows: ordered(rows, "organisation", "funding").filter((line) => line.amount !== 0n),
		totals,
		notes: [
			{
				year: YEAR,
				kind: "scope",
				text: "Specific grants are mostly for schools. They are a stand-in for ring-fenced money, not the pilots' own measure of it.",
				source: `outturn-${YEAR}`,
			},
			{
				year: YEAR,
				kind: "scope",
				text: "“Other” is worked out: net current expenditure less the lines above it. Below zero, more came in than was spent, and the rest went to reserves, capital or interest.",
				source: `outturn-${YEAR}`,
			},
		],
	};
}

/**
 * @param {string} organisation
 * @param {string} funding
 * @param {bigint} amount
 * @param {string} source
 * @param {string} confidence
 * @returns {SpendingRow}
 */
function row(organisation, funding, amount, source, confidence) {
	const control = funding === SPECIFIC ? "ring-fenced" : "not stated";
	return { fiscal_year: YEAR, organisation, funding, control, amount, source, confidence };
}
