// A number as people read and write it, in its unit.

import { compare, isDecimal, over, plus, rounded, times, within } from "../../core/decimal";

export type Unit = "share" | "pounds" | "people" | "years" | "number";

export interface Control {
	label: string;
	unit: Unit;
	meaning: string;
	low: string;
	high: string;
	step: string;
}

const grouped = (decimal: string): string => {
	const [whole = "", rest] = decimal.replace("-", "").split(".");
	const sign = decimal.startsWith("-") ? "−" : "";
	return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest === undefined ? "" : `.${rest}`}`;
};

/** What stands in the field: a share in hundredths, an amount with its thousands. */
export function written(value: string, unit: Unit): string {
	if (unit === "share") return grouped(rounded(times(value, "100"), 4));
	const short = rounded(value, 6);
	return unit === "pounds" ? grouped(short).replace(/\.(\d)$/, ".$10") : grouped(short);
}

/** "15 in 100", "£8,000", "3 years". */
export function said(value: string, unit: Unit): string {
	const text = written(value, unit);
	if (unit === "share") return `${text} in 100`;
	if (unit === "pounds") return text.startsWith("−") ? `−£${text.slice(1)}` : `£${text}`;
	if (unit === "years") return `${text} ${text === "1" ? "year" : "years"}`;
	return text;
}

export const unitWords = (unit: Unit): string =>
	({ share: "in 100", pounds: "", people: "", years: "years", number: "" })[unit];

const SIZES: Record<string, string> = { k: "1000", m: "1000000", bn: "1000000000" };

/** "£1.5m", "12,000", "15%" or "15 in 100" as a decimal; null where it is no number. */
export function readBack(text: string, unit: Unit): string | null {
	const plain = text
		.trim()
		.toLowerCase()
		.replace(/−/g, "-")
		.replace(/[£,\s]/g, "")
		.replace(/%$|in100$|years?$|people$/, "");
	const [, number, size] = /^(-?(?:\d+\.?\d*|\.\d+))(k|m|bn)?$/.exec(plain) ?? [];
	if (number === undefined) return null;
	const padded = number
		.replace(/^(-?)\./, "$10.")
		.replace(/\.$/, "")
		.replace(/^(-?)0+(?=\d)/, "$1");
	if (!isDecimal(padded) || padded.length > 24) return null;
	const whole = size === undefined ? padded : times(padded, SIZES[size] ?? "1");
	return unit === "share" ? over(whole, "100", 12) : rounded(whole, 12);
}

/** One step up or down, within what the slider holds. */
export const stepped = (value: string, { low, high, step }: Control, ways: 1 | -1): string =>
	within(plus(value, ways === 1 ? step : times(step, "-1")), low, high);

/** Where a value stands along the track, from 0 to 1. */
export function along(value: string, { low, high }: Control): number {
	const wide = Number(high) - Number(low);
	return wide > 0 ? Math.min(1, Math.max(0, (Number(value) - Number(low)) / wide)) : 0;
}

/** "Evidence: 0 to 37 in 100." */
export function evidenceWords(range: { low: string; high: string }, unit: Unit): string {
	if (compare(range.low, range.high) === 0) return "";
	if (unit === "share") return `Evidence: ${written(range.low, unit)} to ${said(range.high, unit)}.`;
	return `Evidence: ${unit === "pounds" ? said(range.low, unit) : written(range.low, unit)} to ${said(range.high, unit)}.`;
}
