// Exact fractions, as a school book has them: nothing here is shared with the core.

export interface Fraction {
	over: bigint;
	under: bigint;
}

function divisor(a: bigint, b: bigint): bigint {
	let [x, y] = [a < 0n ? -a : a, b];
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

export function fraction(over: bigint, under = 1n): Fraction {
	if (under === 0n) throw new Error("a fraction of nothing");
	const [a, b] = under < 0n ? [-over, -under] : [over, under];
	const common = divisor(a, b) || 1n;
	return { over: a / common, under: b / common };
}

/** "0.25", "-3" or 12 as a fraction. */
export function read(text: string | number): Fraction {
	const [, sign, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? [];
	if (whole === undefined) throw new Error(`${text} is no plain decimal`);
	const digits = BigInt(whole + rest);
	return fraction(sign === "-" ? -digits : digits, 10n ** BigInt(rest.length));
}

export const zero = fraction(0n);
export const one = fraction(1n);
export const add = (a: Fraction, b: Fraction) => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const subtract = (a: Fraction, b: Fraction) => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
export const multiply = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under);
export const divide = (a: Fraction, b: Fraction) => fraction(a.over * b.under, a.under * b.over);
export const sum = (all: Fraction[]) => all.reduce(add, zero);
export const product = (all: Fraction[]) => all.reduce(multiply, one);
export const isZero = (a: Fraction) => a.over === 0n;
export const isBelowZero = (a: Fraction) => a.over < 0n;

/** With so many places, half to even. */
export function print({ over, under }: Fraction, places: number): string {
	const scaled = (over < 0n ? -over : over) * 10n ** BigInt(places);
	let digits = scaled / under;
	const twice = (scaled % under) * 2n;
	if (twice > under || (twice === under && digits % 2n === 1n)) digits += 1n;
	const text = digits.toString().padStart(places + 1, "0");
	const sign = over < 0n && digits !== 0n ? "-" : "";
	return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}
