// @ts-check
// Exact money: decimal text to whole pence and back. No float ever holds an amount.

/**
 * Reads a plain decimal such as `17.21` as pence, where one unit of it is `pounds` pounds.
 * More digits than whole pence can hold is an error, not a rounding.
 * @param {string} text
 * @param {1 | 1_000 | 1_000_000 | 1_000_000_000} [pounds]
 * @returns {bigint}
 */
export function pence(text, pounds = 1) {
	const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
	if (match === null) throw new Error(`not a plain decimal: "${text}"`);
	const [, sign, whole = "", fraction = ""] = match;
	const scale = 10n ** BigInt(fraction.length);
	const units = BigInt(whole + fraction) * BigInt(pounds) * 100n;
	if (units % scale !== 0n) throw new Error(`finer than a penny: "${text}" × £${pounds}`);
	return sign === "-" ? -(units / scale) : units / scale;
}

/**
 * Writes pence as pounds: `815000000`, `17.50`, `-3`.
 * @param {bigint} amount
 */
export function pounds(amount) {
	const digits = String(amount < 0n ? -amount : amount).padStart(3, "0");
	const part = digits.slice(-2);
	return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}${part === "00" ? "" : `.${part}`}`;
}

/**
 * @param {Iterable<bigint>} amounts
 * @returns {bigint}
 */
export function sum(amounts) {
	let total = 0n;
	for (const amount of amounts) total += amount;
	return total;
}
