// Money in less money out, added up year by year, and how far it may lie to either side.

import { ticks } from "../shared/axis";
import { hundredths, said } from "../shared/money";

/** Amounts by year, in pounds. */
export interface Band {
	low: readonly string[];
	high: readonly string[];
}

export interface Story {
	title: string;
	years: readonly string[];
	line: readonly string[];
	/** eight in ten draws lie inside; null where nothing was drawn */
	band: Band | null;
	/** the band is of numbers that were moved since */
	stale: boolean;
	/** years from the beginning; null where it does not pay back, or never cost more than it saved */
	payback: { year: string; elapsed: number } | null;
	draws: number;
}

export const pounds = (amount: string): number => Number(amount);

export function scaleOf({ line, band }: Story, most: number): number[] {
	const all = [...line, ...(band?.low ?? []), ...(band?.high ?? [])].map(pounds);
	return ticks(Math.min(0, ...all), Math.max(0, ...all), most);
}

export const tickLabel = (tick: number): string => said(BigInt(Math.round(tick * 100)));

export type Place = (amount: number, at: number) => [x: number, y: number];

const point = ([x, y]: [number, number]): string => `${x.toFixed(1)},${y.toFixed(1)}`;

export const linePath = (line: readonly string[], place: Place): string =>
	line.map((amount, at) => `${at ? "L" : "M"}${point(place(pounds(amount), at))}`).join("");

/** Along the high side and back along the low one. */
export function bandPath({ low, high }: Band, place: Place): string {
	const there = high.map((amount, at) => point(place(pounds(amount), at)));
	const back = low.map((amount, at) => point(place(pounds(amount), at))).reverse();
	return `M${[...there, ...back].join("L")}Z`;
}

/** A year's sum stands at its end: what is paid back after 7.98 years crosses zero just before the eighth point. */
export const crossing = (elapsed: number): number => Math.max(0, elapsed - 1);

/** The picture in one sentence. */
export function spoken({ years, line, payback }: Story): string {
	const amounts = line.map(hundredths);
	const lowest = amounts.reduce((least, amount, at) => (amount < (amounts[least] ?? 0n) ? at : least), 0);
	const end = `${said(amounts.at(-1) ?? 0n)} at the end of ${years.at(-1) ?? ""}`;
	const low = (amounts[lowest] ?? 0n) < 0n ? `Lowest at ${said(amounts[lowest] ?? 0n)} in ${years[lowest]}, ` : "";
	const back = payback ? `, paid back in ${payback.year}` : "";
	return `${low}${low ? end : `Comes to ${end}`}${back}.`;
}
