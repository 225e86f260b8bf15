// Amounts of a report: exact decimals in text, in any currency. None passes through a float.

/** The sum of decimals, with as many places as the longest has. */
export function sumOf(amounts: readonly string[]): string {
	const places = Math.max(2, ...amounts.map((amount) => (amount.split(".")[1] ?? "").length));
	const total = amounts.reduce((sum, amount) => sum + digitsOf(amount, places), 0n);
	const digits = (total < 0n ? -total : total).toString().padStart(places + 1, "0");
	return `${total < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function digitsOf(amount: string, places: number): bigint {
	const [, sign, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(amount.trim()) ?? [];
	if (whole === undefined) throw new Error(`“${amount}” is no decimal.`);
	const digits = BigInt(whole + rest.padEnd(places, "0"));
	return sign === "-" ? -digits : digits;
}

export const isZero = (amount: string): boolean => /^-?0*(\.0*)?$/.test(amount);

const SIGNS: Record<string, string> = { GBP: "£", EUR: "€", USD: "$", JPY: "¥", INR: "₹" };

/** "-39355678.64" in pounds as "−£39,355,678.64"; a currency without a sign of its own comes before the amount. */
export function money(amount: string, currency: string): string {
	const [whole = "", rest] = amount.replace("-", "").split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	const before = SIGNS[currency] ?? (currency === "" ? "" : `${currency}\u00a0`);
	return `${amount.startsWith("-") ? "−" : ""}${before}${grouped}${rest === undefined ? "" : `.${rest}`}`;
}
