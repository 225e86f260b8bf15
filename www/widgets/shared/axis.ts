// Round values and labels along the axes of a picture.

import type { Measure } from "./measure";

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
