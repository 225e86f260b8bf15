// The largest payments of a view. The core gives lines in the order of their file, a page at a time; they are put in order here.

import type { Line, Lines } from "../../core/types";

/** Lines beyond which nobody waits for all of them. */
export const MOST = 20_000;

/** Pages that are asked for at once. */
const ABREAST = 8;

export interface Largest {
	fields: Lines["fields"];
	lines: Line[];
	/** lines in all */
	total: number;
	/** false: there are too many to put in order */
	sorted: boolean;
}

/** The `count` largest of all lines. The first of equal amounts is the first in its file. */
export async function largestOf(ask: (page: number) => Promise<Lines>, count: number): Promise<Largest> {
	const { fields, lines, total, pages } = await ask(0);
	if (total > MOST) return { fields, lines: [], total, sorted: false };
	let found = top(lines, count);
	for (let page = 1; page < pages; page += ABREAST) {
		const next = Array.from({ length: Math.min(ABREAST, pages - page) }, (_, at) => ask(page + at));
		found = top([...found, ...(await Promise.all(next)).flatMap((answer) => answer.lines)], count);
	}
	return { fields, lines: found, total, sorted: true };
}

function top(lines: readonly Line[], count: number): Line[] {
	const sized = lines.map((line) => ({ line, pence: BigInt(line.amount.replace(".", "")) }));
	sized.sort((a, b) => (a.pence === b.pence ? 0 : a.pence < b.pence ? 1 : -1));
	return sized.slice(0, count).map(({ line }) => line);
}
