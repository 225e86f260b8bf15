// @ts-check

/** @import { Account } from "./contract.mjs" */

/** @param {string} _slug @returns {Account | null} */
export const benefits = (_slug) => null;
