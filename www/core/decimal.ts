// Decimals in text, exact: compared, divided and multiplied without a float.

/** "12.50" as a whole number of units of the last of `places` digits. */
function digits(decimal: string, places: number): bigint {
	const [, sign, whole = "0", rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
	const value = BigInt(`${whole}${rest.padEnd(places, "0").slice(0, places)}`);
	return sign === "-" ? -value : value;
}

const placesOf = (decimal: string): number => decimal.split(".")[1]?.length ?? 0;

export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

function written(value: bigint, places: number): string {
	const size = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
	const whole = places === 0 ? size : size.slice(0, -places);
	const rest = places === 0 ? "" : size.slice(-places).replace(/0+$/, "");
	const text = rest === "" ? whole : `${whole}.${rest}`;
	return value < 0n && text !== "0" ? `-${text}` : text;
}

/** Below 0, 0 or above 0, as a comes before, with or after b. */
export function compare(a: string, b: string): number {
	const places = Math.max(placesOf(a), placesOf(b));
	const [first, second] = [digits(a, places), digits(b, places)];
	return first < second ? -1 : first > second ? 1 : 0;
}

/** a × b, in full. */
export const times = (a: string, b: string): string =>
	written(digits(a, placesOf(a)) * digits(b, placesOf(b)), placesOf(a) + placesOf(b));

export function plus(a: string, b: string): string {
	const places = Math.max(placesOf(a), placesOf(b));
	return written(digits(a, places) + digits(b, places), places);
}

/** a ÷ b to `places` digits after the point, halves away from zero. b is not 0. */
export function over(a: string, b: string, places: number): string {
	const shared = Math.max(placesOf(a), placesOf(b));
	const [top, bottom] = [digits(a, shared) * 10n ** BigInt(places), digits(b, shared)];
	const size = (value: bigint) => (value < 0n ? -value : value);
	const quotient = (2n * size(top) + size(bottom)) / (2n * size(bottom));
	return written(top < 0n === bottom < 0n ? quotient : -quotient, places);
}

/** With at most `places` digits after the point, halves away from zero. */
export const rounded = (decimal: string, places: number): string => over(decimal, "1", places);

/** Within what a control can be moved to. */
export const within = (value: string, low: string, high: string): string =>
	compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value;
