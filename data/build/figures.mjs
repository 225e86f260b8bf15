// @ts-check
// Published figures that are no part of an account.

import { table } from "./csv.mjs";
import { PILOTS } from "./places.mjs";

/** @import { FactRow } from "./contract.mjs" */

/** Figures of the whole country, beside those of the place. */
const COUNTRY = "england";

/**
 * The figures of a place; `pilots` for the thirteen together, `england` for the country.
 * @param {string} slug
 * @returns {FactRow[]}
 */
export const figures = (slug) => rowsOf("figures", [slug]);

/**
 * What a pilot spends on a theme, then what the country does. Nothing of the kind is known of a region.
 * @param {string} slug
 * @returns {FactRow[]}
 */
export const themes = (slug) => (isPilot(slug) ? rowsOf("themes", [slug, COUNTRY]) : []);

/**
 * What one case costs in the place, then in the country.
 * @param {string} slug
 * @returns {FactRow[]}
 */
export const unitCosts = (slug) => rowsOf("unit-costs", [slug, COUNTRY]);

/** Every source that these figures name: `id, title, publisher, date, url, licence`. @returns {FactRow[]} */
export const sources = () => table("figures/sources");

/** @param {string} slug */
function isPilot(slug) {
	return PILOTS.some((pilot) => pilot.slug === slug);
}

/**
 * @param {string} name
 * @param {string[]} slugs in the order of the result
 * @returns {FactRow[]}
 */
function rowsOf(name, slugs) {
	const rows = table(`figures/${name}`);
	return slugs.flatMap((slug) => rows.filter((row) => row.place === slug).map(({ place: _, ...row }) => row));
}
