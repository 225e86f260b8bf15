// @ts-check

/** @import { Account } from "./contract.mjs" */

/** @param {string} _slug @returns {Account | null} */
export const outturn = (_slug) => null;
