// @ts-check

/** @import { Account } from "./contract.mjs" */

/** @param {string} _slug @returns {Account | null} */
export const bodies = (_slug) => null;
