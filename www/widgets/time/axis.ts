// Where things stand along the two axes of a picture over time.

import type { Measure } from "../shared/measure";

/** Round values from zero, or from below it, to at least the highest amount. */
export function ticks(low: number, high: number, most = 6): number[] {
	const bottom = Math.min(0, low);
	const top = Math.max(0, high);
	if (top === bottom) return [0, 1];
	const rough = (top - bottom) / most;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([1, 2, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10) * power;
	const first = Math.floor(bottom / step + 1e-9);
	const last = Math.ceil(top / step - 1e-9);
	return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

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

/** Which years get a label, so that none touches the next. The last always does. */
export function labelled(years: string[], spacing: number, measure: Measure): number[] {
	const widest = Math.max(0, ...years.map((year) => measure(year, 12))) + 12;
	const every = Math.max(1, Math.ceil(widest / Math.max(spacing, 0.01)));
	return years.map((_, place) => place).filter((place) => (years.length - 1 - place) % every === 0);
}

/** Puts labels at least `apart` from each other, as near as may be to where they belong. */
export function spread(wanted: number[], apart: number, low: number, high: number): number[] {
	const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
	let floor = low;
	for (const one of order) {
		one.at = Math.max(one.at, floor);
		floor = one.at + apart;
	}
	let ceiling = high;
	for (const one of [...order].reverse()) {
		one.at = Math.min(one.at, ceiling);
		ceiling = one.at - apart;
	}
	const placed = new Array<number>(wanted.length).fill(0);
	for (const one of order) placed[one.index] = one.at;
	return placed;
}
