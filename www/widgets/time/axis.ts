// Where years stand along the axis of a picture over time.

export { labelled, spread, ticks } from "../shared/axis";

const begin = (year: string): number => Number.parseInt(year.slice(0, 4), 10);

const named = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, "0")}`;

/**
 * The first year after a break, as its note words it: "from 2021-22", "in April 2013", "up to 2009-10"; else the last year
 * that it names.
 */
export function breakYear(text: string): string | null {
	const after = (pattern: RegExp) => pattern.exec(text)?.[1];
	const from = after(/\bfrom (\d{4}-\d{2})\b/i);
	if (from) return from;
	const april = after(/\bApril (\d{4})\b/);
	if (april) return named(Number(april));
	const upTo = after(/\bup to (\d{4}-\d{2})\b/i);
	if (upTo) return named(begin(upTo) + 1);
	return text.match(/\b\d{4}-\d{2}\b/g)?.at(-1) ?? null;
}

/** Every financial year from the first to the last that is named, with those that hold nothing. */
export function everyYear(years: string[]): string[] {
	const starts = years.map(begin).filter(Number.isFinite);
	if (starts.length === 0) return [];
	const first = Math.min(...starts);
	const length = Math.max(...starts) - first + 1;
	return Array.from({ length }, (_, index) => named(first + index));
}

/** Runs of years that follow each other, as first and last place: a line is drawn through each and never between. */
export function runs(present: boolean[]): [number, number][] {
	const found: [number, number][] = [];
	present.forEach((there, place) => {
		const run = found.at(-1);
		if (!there) return;
		if (run && run[1] === place - 1) run[1] = place;
		else found.push([place, place]);
	});
	return found;
}
