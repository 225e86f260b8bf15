import { type Group, type Part, unknownLast } from "../shared/groups";
import { extent, ratio, sum } from "../shared/money";

export type Column = "label" | "amount" | "lines";

export interface Sorting {
	column: Column;
	down: boolean;
}

/** Made once, when it is first needed: to make one for each comparison takes longer than all the rest. */
let collator: Intl.Collator | undefined;

const compare = (a: Part, b: Part, column: Column): number => {
	if (column === "label") {
		collator ??= new Intl.Collator("en-GB", { numeric: true });
		return collator.compare(a.label, b.label);
	}
	if (column === "lines") return a.lines - b.lines;
	return a.amount === b.amount ? 0 : a.amount < b.amount ? -1 : 1;
};

const sortedBy = <T extends Part>(rows: T[], { column, down }: Sorting): T[] =>
	unknownLast([...rows].sort((a, b) => (down ? -1 : 1) * compare(a, b, column)));

/** Groups and the parts inside them, sorted; "other" and "not stated" stay last. */
export const sorted = (groups: Group[], sorting: Sorting | null): Group[] =>
	sorting === null
		? groups
		: sortedBy(groups, sorting).map((group) => ({
				...group,
				parts: sortedBy(group.parts, sorting),
			}));

/** What a click on a column's heading asks for: amounts from the largest, labels from A, then the other way. */
export function clicked(now: Sorting | null, column: Column): Sorting {
	if (now?.column === column) return { column, down: !now.down };
	return { column, down: column !== "label" };
}

export interface Scale {
	/** where zero stands, 0 to 1 */
	zero: number;
	/** length of an amount, 0 to 1 */
	of: (amount: bigint) => number;
}

/** One scale for all bars: negative amounts reach to the left of zero. */
export function scale(amounts: bigint[]): Scale {
	const { low, high } = extent(amounts);
	const range = high - low;
	return {
		zero: ratio(-low, range),
		of: (amount) => ratio(amount < 0n ? -amount : amount, range),
	};
}

/** A bar in per cent of its track. */
export function bar(amount: bigint, { zero, of }: Scale): { x: number; length: number } {
	const length = of(amount) * 100;
	return { x: amount < 0n ? zero * 100 - length : zero * 100, length };
}

/** What the rows come to, for the total to be held against. */
export const cameTo = (groups: Group[]): bigint => sum(groups.map((group) => group.amount));
