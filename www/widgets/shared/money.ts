// Amounts are whole hundredths: pence, or hundredths of a line or of a penny in the pound. No float holds one.

/** "1234.5" as hundredths, 123450n. Text that is no number is 0n. */
export function hundredths(amount: string): bigint {
	const match = /^([-+]?)(\d+)(?:\.(\d{0,2})\d*)?$/.exec(amount.trim());
	if (!match) return 0n;
	const whole = BigInt(`${match[2]}${(match[3] ?? "").padEnd(2, "0")}`);
	return match[1] === "-" ? -whole : whole;
}

export const sum = (amounts: Iterable<bigint>): bigint => {
	let total = 0n;
	for (const amount of amounts) total += amount;
	return total;
};

export const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** The lowest and the highest of amounts, zero among them. */
export function extent(amounts: bigint[]): { low: bigint; high: bigint } {
	const found = { low: 0n, high: 0n };
	for (const amount of amounts) {
		if (amount < found.low) found.low = amount;
		if (amount > found.high) found.high = amount;
	}
	return found;
}

/** Part ÷ whole as a number: for the length of a bar, never for a figure. */
export function ratio(part: bigint, whole: bigint): number {
	return whole === 0n ? 0 : Number((part * 1_000_000_000n) / whole) / 1e9;
}

/** Rounds to the nearest whole, halves away from zero. The divisor is positive. */
export function divide(amount: bigint, divisor: bigint): bigint {
	const whole = (magnitude(amount) * 2n + divisor) / (2n * divisor);
	return amount < 0n ? -whole : whole;
}

/**
 * Shares `whole` out over amounts by largest remainder, so that the parts come to `whole`.
 * Equal remainders go to the earlier amount. Nothing can be shared out over a total of zero or less.
 */
export function shareOut(amounts: bigint[], whole: bigint): bigint[] {
	const total = sum(amounts);
	if (total <= 0n) return amounts.map(() => 0n);
	const parts = amounts.map((amount, index) => {
		const product = amount * whole;
		const remainder = ((product % total) + total) % total;
		return { index, remainder, share: (product - remainder) / total };
	});
	let left = whole - sum(parts.map((part) => part.share));
	const byRemainder = [...parts].sort((a, b) =>
		a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
	);
	for (const part of byRemainder) {
		if (left === 0n) break;
		part.share += 1n;
		left -= 1n;
	}
	return parts.map((part) => part.share);
}

/** A whole number as people write it, "12,345". What a browser has for this takes a while to start. */
export const grouped = (digits: bigint | number): string => digits.toString().replace(/\B(?=(\d{3})+$)/g, ",");

const sign = (amount: bigint): string => (amount < 0n ? "−" : "");

/** To the penny: "£43,350,149,000.00". In the other units of a view: "412", "29.6p". */
export function exactly(amount: bigint, unit = "pounds"): string {
	const size = magnitude(amount);
	const whole = grouped(size / 100n);
	const rest = String(size % 100n).padStart(2, "0");
	if (unit === "lines") return `${sign(amount)}${whole}`;
	if (unit === "pence in the pound") return `${sign(amount)}${whole}.${rest.replace(/0$/, "")}p`;
	return `${sign(amount)}£${whole}.${rest}`;
}

/**
 * As people say it, by the rules of the core: "£43.4bn", "£893m", "£448,000", "£12.50". A decimal is left out only where
 * there is nothing to say after the point: £2bn is exact, £2.0bn is not.
 */
export function said(amount: bigint, unit = "pounds"): string {
	if (!unit.startsWith("pounds")) return exactly(amount, unit);
	const size = magnitude(amount);
	const before = `${sign(amount)}£`;
	const pence = size % 100n ? `.${String(size % 100n).padStart(2, "0")}` : "";
	if (size < 10_000n) return `${before}${size / 100n}${pence}`;
	const pounds = divide(size, 100n);
	if (pounds < 1_000_000n) return `${before}${grouped(pounds)}`;
	if (divide(size, million / 10n) < 100n) return `${before}${short(size, million)}m`;
	const millions = divide(size, million);
	if (millions < 1000n) return `${before}${millions}m`;
	return `${before}${short(size, million * 1000n)}bn`;
}

const million = 100_000_000n;

const short = (size: bigint, unit: bigint): string =>
	size % unit === 0n ? grouped(size / unit) : decimal(divide(size, unit / 10n));

/** Pence in every pound: "4p". A part is never said to be nothing, nor all of it, unless it is. */
export function inEveryPound(part: bigint, whole: bigint): string {
	if (whole <= 0n) return "0p";
	const pence = divide(part * 100n, whole);
	if (pence === 0n && part > 0n) return "less than 1p";
	if (pence === 100n && part < whole) return "more than 99p";
	return `${pence}p`.replace("-", "−");
}

const decimal = (tenths: bigint): string => `${grouped(tenths / 10n)}.${tenths % 10n}`;

/** Tenths of a per cent as text: 296n is "29.6%". */
export function percent(tenths: bigint): string {
	return `${sign(tenths)}${decimal(magnitude(tenths))}%`;
}

/** A share as the core writes it ("29.6", "-0.4") with the sign people read. */
export const share = (text: string): string => `${text.replace(/^-/, "−")}%`;
