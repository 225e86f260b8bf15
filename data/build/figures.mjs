// @ts-check
// Published figures that are no part of an account.

/** @import { FactRow } from "./contract.mjs" */

/** @param {string} _slug @returns {FactRow[]} */
export const figures = (_slug) => [];

/** @param {string} _slug @returns {FactRow[]} */
export const themes = (_slug) => [];

/** @param {string} _slug @returns {FactRow[]} */
export const unitCosts = (_slug) => [];

/** Every source that these figures name: `id, title, publisher, date, url, licence`. @returns {FactRow[]} */
export const sources = () => [];
