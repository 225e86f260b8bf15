import type { View, Warning } from "../../core/types";
import { extent, hundredths, said, sum } from "../shared/money";
import { breakYear, everyYear, runs } from "./axis";

export interface Point {
	year: string;
	/** place along the axis of years */
	place: number;
	amount: bigint;
	said: string;
	cut: string | null;
}

export interface Series {
	key: string;
	label: string;
	kind: "group" | "unknown" | "other";
	points: Point[];
}

export interface Break {
	/** the first year after the break; the end of the axis where the text names none */
	place: number | null;
	text: string;
}

export interface Story {
	years: string[];
	series: Series[];
	/** series too small to draw, which the table shows */
	left: number;
	/** runs of years without figures, as first and last place */
	gaps: [number, number][];
	breaks: Break[];
	low: bigint;
	high: bigint;
}

/** More lines than this and nobody can tell them apart. */
const most = 8;

/** A view by year, or by year and one more field, as lines over time. */
export function story(view: View, gaps: string[]): Story {
	const years = everyYear([
		...view.years,
		...view.rows.map((row) => row.keys[0] ?? ""),
		...gaps.filter((gap) => inside(view, gap)),
	]);
	const places = new Map(years.map((year, place) => [year, place]));
	const found = new Map<string, Series>();
	for (const row of view.rows) {
		const place = places.get(row.keys[0] ?? "");
		if (place === undefined) continue;
		const key = row.keys[1] ?? "";
		const series = found.get(key) ?? {
			key,
			label: key || view.title,
			kind: row.kind,
			points: [],
		};
		found.set(key, series);
		series.points.push({
			year: row.keys[0] ?? "",
			place,
			amount: hundredths(row.amount),
			said: row.said,
			cut: row.cut,
		});
	}
	const all = [...found.values()].sort((a, b) => {
		const [first, second] = [size(a), size(b)];
		return first === second ? 0 : first < second ? 1 : -1;
	});
	const series = all.slice(0, most);
	for (const one of series) one.points.sort((a, b) => a.place - b.place);
	const amounts = series.flatMap((one) => one.points.map((point) => point.amount));
	const filled = years.map((year) => view.rows.some((row) => row.keys[0] === year));
	return {
		years,
		series,
		left: all.length - series.length,
		gaps: runs(filled.map((there) => !there)),
		breaks: view.warnings.filter((one) => one.code === "break").map((one) => breakOf(one, years)),
		...extent(amounts),
	};
}

const size = (series: Series): bigint => sum(series.points.map((point) => point.amount));

/** A gap of the account counts where years on both sides of it are shown. */
function inside(view: View, gap: string): boolean {
	const shown = view.rows.map((row) => row.keys[0] ?? "");
	return shown.some((year) => year < gap) && shown.some((year) => year > gap);
}

function breakOf(warning: Warning, years: string[]): Break {
	const place = years.indexOf(breakYear(warning.text) ?? "");
	return { place: place > 0 ? place : null, text: warning.text };
}

/** Where breaks are marked, each place with the numbers of its notes: [6, "2, 4"]. */
export function breakMarks(breaks: Break[]): [number, string][] {
	const marks = new Map<number, string>();
	breaks.forEach(({ place }, index) => {
		if (place === null) return;
		const before = marks.get(place);
		marks.set(place, before ? `${before}, ${index + 1}` : `${index + 1}`);
	});
	return [...marks];
}

/** Points that follow each other year by year; a gap parts them. */
export function strokes(series: Series, years: number): Point[][] {
	const at = new Map(series.points.map((point) => [point.place, point]));
	const present = Array.from({ length: years }, (_, place) => at.has(place));
	return runs(present).map(([first, last]) => series.points.filter(({ place }) => place >= first && place <= last));
}

/** The path through points, straight from one to the next. */
export const path = (points: [number, number][]): string =>
	points.map(([x, y], index) => `${index ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`).join("");

/** The amount of a tick, which is drawn in whole units. */
export const tickLabel = (tick: number, unit: string): string => said(BigInt(Math.round(tick * 100)), unit);

/** What stands at one year: said at the keyboard and shown beside the picture. */
export function readout(series: Series, place: number, years: string[]): string {
	const point = series.points.find((one) => one.place === place);
	const year = years[place] ?? "";
	const name = series.key ? `${series.label}, ` : "";
	return point ? `${name}${year}: ${point.said}` : `${name}${year}: no figures`;
}
