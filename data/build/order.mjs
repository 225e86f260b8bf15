// @ts-check
// One order of rows for every build, whatever the order of the tables.

/** @import { SpendingRow } from "./contract.mjs" */

/**
 * By the given columns; text by code unit, so that no locale has a say.
 * @param {SpendingRow[]} rows
 * @param {...string} columns
 */
export function ordered(rows, ...columns) {
	return rows.toSorted((a, b) => {
		for (const column of columns) {
			const left = String(a[column]);
			const right = String(b[column]);
			if (left !== right) return left < right ? -1 : 1;
		}
		return 0;
	});
}
