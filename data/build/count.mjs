// @ts-check
// The pilot's own count of its public money.

/** @import { Account } from "./contract.mjs" */

/** What is known of each pilot's count, in a plain sentence. @type {Record<string, string>} */
export const statements = {};

/**
 * @param {string} _slug
 * @returns {Account | null}
 */
export function count(_slug) {
	return null;
}
