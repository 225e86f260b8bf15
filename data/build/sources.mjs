// @ts-check
// Where figures come from: every id that a package uses must be known.

import { table } from "./csv.mjs";
import { sources as figureSources } from "./figures.mjs";

/** @import { Account, FactRow } from "./contract.mjs" */

/**
 * The sources that these accounts and facts name, by id.
 * @param {Account[]} accounts
 * @param {FactRow[][]} facts
 * @returns {FactRow[]}
 */
export function usedSources(accounts, facts) {
	const used = new Set(
		[...accounts.flatMap(({ rows, totals, notes }) => [rows, totals, notes]), ...facts]
			.flat()
			.map((row) => String(row.source ?? "")),
	);
	used.delete("");
	const known = new Map([...table("sources"), ...figureSources()].map((source) => [source.id, source]));
	return [...used].sort().map((id) => {
		const source = known.get(id);
		if (source === undefined) throw new Error(`no source has the id "${id}"`);
		return source;
	});
}
