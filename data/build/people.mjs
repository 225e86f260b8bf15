// @ts-check
// Population and prices: what per head and real terms need.

import { table } from "./csv.mjs";

/** @import { FactRow } from "./contract.mjs" */

/**
 * Mid-year estimates; that of mid-2008 stands for 2008-09.
 * @param {string} slug
 * @returns {FactRow[]}
 */
export function population(slug) {
	return table("population")
		.filter((row) => row.place === slug)
		.map((row) => ({
			year: financialYear(Number(row.mid_year)),
			people: row.people ?? "",
			source: row.source ?? "",
		}));
}

/**
 * GDP deflators of the United Kingdom, the same for every place.
 * @returns {FactRow[]}
 */
export const deflators = () => table("deflators");

/**
 * The financial year that begins in April of `start`.
 * @param {number} start
 */
function financialYear(start) {
	return `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
}
