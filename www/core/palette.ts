// Which colour stands for which row. Picture, table and the pound all ask here, so that they agree.

import type { Row, View } from "./types";

export interface Colour {
	fill: string;
	/** lines are drawn over the fill: the source does not break this part down */
	hatch: boolean;
}

/**
 * Nine colours that carry white text at 4.5:1 and stay apart, from each other and from the grey, for eyes that see
 * no red, no green or no blue. `palette.test.ts` measures both.
 */
export const CATEGORIES: readonly string[] = [
	"#0f2b62",
	"#266168",
	"#947003",
	"#83250e",
	"#496a3f",
	"#5b4b91",
	"#207bae",
	"#612c48",
	"#530e16",
];

/** "other", "not stated", and whatever comes after the ninth. */
export const GREY = "#6b7276";

export const UNBROKEN = "not broken down in the source";

/** Rows of one first-level group share a key; the row "other" has the empty key. */
export function rowKey(row: Row): string {
	return row.keys[0] ?? "";
}

/**
 * The colour of each first-level group: the biggest takes the first colour, however the rows are ordered. Years are one
 * thing seen again, so they share a colour.
 */
export function colourOf(view: View): Map<string, Colour> {
	const sums = new Map<string, bigint>();
	const colours = new Map<string, Colour>();
	for (const row of view.rows) {
		const key = rowKey(row);
		if (isGrey(row, key)) colours.set(key, { fill: GREY, hatch: key === UNBROKEN });
		else sums.set(key, (sums.get(key) ?? 0n) + hundredths(row.amount));
	}
	const sameForAll = view.by[0]?.key === "year";
	const ranked = [...sums].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
	ranked.forEach(([key], rank) => {
		colours.set(key, { fill: CATEGORIES[sameForAll ? 0 : rank] ?? GREY, hatch: false });
	});
	return colours;
}

function isGrey(row: Row, key: string): boolean {
	return (
		row.kind === "other" ||
		key === "not stated" ||
		key === UNBROKEN ||
		(row.kind === "unknown" && row.keys.length === 1)
	);
}

/** A decimal with at most two places as a whole number of hundredths: pence, where it is pounds. */
function hundredths(decimal: string): bigint {
	const [whole = "0", part = ""] = decimal.replace("-", "").split(".");
	const value = BigInt(whole || "0") * 100n + BigInt(part.padEnd(2, "0").slice(0, 2));
	return decimal.startsWith("-") ? -value : value;
}
