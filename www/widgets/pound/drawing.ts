import type { View } from "../../core/types";
import { folded, type Group, groupsOf } from "../shared/groups";
import type { Measure } from "../shared/measure";
import { ratio, shareOut, sum } from "../shared/money";

/** More cuts than this and nobody can tell them apart. */
const most = 10;

export interface Slice {
	group: Group;
	/** pence of the pound; all slices come to 100 */
	pence: bigint;
	/** from 0 to 1 along the bar */
	start: number;
	length: number;
}

/** One pound, shared out over the first field of the view. */
export function slices(view: View): Slice[] {
	const groups = folded(groupsOf(view), most, view.unit);
	const pence = shareOut(
		groups.map((group) => group.amount),
		100n,
	);
	const drawn = groups.map((group) => (group.amount > 0n ? group.amount : 0n));
	const whole = sum(drawn);
	let before = 0n;
	return groups.map((group, index) => {
		const start = ratio(before, whole);
		const length = ratio(drawn[index] ?? 0n, whole);
		before += drawn[index] ?? 0n;
		return { group, pence: pence[index] ?? 0n, start, length };
	});
}

/** "30p", and "less than 1p" for what is there but too small for a penny. */
export function penceWords(slice: Slice): string {
	if (slice.pence < 0n) return `−${-slice.pence}p`;
	if (slice.pence === 0n && slice.group.amount > 0n) return "less than 1p";
	return `${slice.pence}p`;
}

/** The label of a slice, or nothing where it would not fit whole. */
export function sliceLabel(slice: Slice, width: number, measure: Measure): string {
	const words = penceWords(slice);
	return measure(words, 16, true) + 16 <= slice.length * width ? words : "";
}

/** The bar in words. */
export const poundWords = (all: Slice[]): string =>
	`One pound: ${all.map((slice) => `${slice.group.label} ${penceWords(slice)}`).join(", ")}.`;
