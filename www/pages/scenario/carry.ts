// Carried away: the document, the rows, the pictures. Nothing leaves the browser.

import type { Reckoned } from "../../core/scenario";
import { rowsOf } from "../../widgets/agencies/drawing";
import { type Caption, fileName, type Shape, type Standing, standAlone } from "../../widgets/download/drawing";
import { legendOf, read } from "../../widgets/download/read";
import { rastered, save, svgBlob } from "../../widgets/download/save";
import { type Bar, spreadOf } from "../../widgets/tornado/drawing";
import { csvOf } from "./csv";

export type Picture = "cumulative" | "agencies" | "tornado";

export interface Carried {
	title: string;
	priceBase: string;
	document: string;
	reckoned: Reckoned;
	bars: readonly Bar[];
	/** where the picture of the page stands */
	picture: SVGElement | null;
	notes: string[];
}

export function saveDocument({ title, document }: Carried): void {
	const text = `${JSON.stringify(JSON.parse(document), null, "\t")}\n`;
	save(new Blob([text], { type: "application/json" }), fileName(title, "json"));
}

export function saveRows({ title, priceBase, reckoned }: Carried): void {
	const text = csvOf(title, priceBase, reckoned.appraisal);
	save(new Blob([text], { type: "text/csv;charset=utf-8" }), fileName(`${title} by year and agency`, "csv"));
}

export async function savePicture(carried: Carried, which: Picture, kind: "svg" | "png"): Promise<void> {
	const standing = drawn(carried, which);
	const blob = kind === "svg" ? svgBlob(standing) : await rastered(standing);
	save(blob, fileName(`${carried.title} ${which}`, kind));
}

function drawn(carried: Carried, which: Picture): Standing {
	const caption = (title: string): Caption => ({
		title: `${carried.title}: ${title}`,
		legend: [],
		notes: carried.notes,
	});
	if (which === "agencies") return bars(agencyRows(carried), caption("who pays, who saves"));
	if (which === "tornado") return bars(tornadoRows(carried), caption("what each range alone does to the net saving"));
	const { picture } = carried;
	if (!picture) throw new Error("No picture is shown.");
	const { width, height } = picture.getBoundingClientRect();
	const size = { width: Math.round(width), height: Math.round(height) };
	return standAlone(read(picture), size, {
		...caption("money in less money out, added up"),
		legend: legendOf(picture),
	});
}

interface Row {
	label: string;
	left: string;
	right: string;
	/** parts of the bar from 0 to 1, with their colour */
	parts: [from: number, to: number, fill: string][];
}

const LOSS = "#83250e";
const GAIN = "#266168";

const agencyRows = ({ reckoned: { totals } }: Carried): Row[] =>
	rowsOf(totals.filter(({ agency }) => agency !== "").map((one) => ({ ...one, name: one.agency }))).map((row) => ({
		label: `${row.name}: net ${row.net}`,
		left: `pays ${row.cost || "nothing"}`,
		right: `saves ${row.saving || "nothing"}`,
		parts: [
			[0.5 - row.pays / 2, 0.5, LOSS],
			[0.5, 0.5 + row.saves / 2, GAIN],
		],
	}));

function tornadoRows({ bars: all, reckoned: { appraisal } }: Carried): Row[] {
	const spread = spreadOf(all, negated(appraisal.net_present_budget_impact));
	return spread.rows.map(({ bar, from, to, rises, least, most }) => {
		const turn = Math.min(to, Math.max(from, spread.zero ?? (spread.lost ? to : from)));
		const [first, last] = rises ? [bar.low, bar.high] : [bar.high, bar.low];
		return {
			label: bar.label,
			left: `${least} at ${first}`,
			right: `${most} at ${last}`,
			parts: [
				[from, turn, LOSS],
				[turn, to, GAIN],
			],
		};
	});
}

export const negated = (amount: string): string =>
	amount.startsWith("-") ? amount.slice(1) : /^0*\.?0*$/.test(amount) ? amount : `-${amount}`;

const WIDE = 640;
const HIGH = 58;

/** Each row its words above its bar, so that no label is ever cut. */
function bars(rows: readonly Row[], caption: Caption): Standing {
	const text = (words: string, x: number, y: number, rest: [string, string][]): Shape => ({
		name: "text",
		attributes: [["x", String(x)], ["y", String(y)], ["fill", "#1b232b"], ...rest],
		children: [words],
	});
	const children = rows.flatMap(({ label, left, right, parts }, at): Shape[] => {
		const y = at * HIGH;
		return [
			text(label, 0, y + 14, [
				["font-size", "13"],
				["font-weight", "700"],
			]),
			text(left, 0, y + 31, [["font-size", "12"]]),
			text(right, WIDE, y + 31, [
				["font-size", "12"],
				["text-anchor", "end"],
			]),
			...parts.map(([from, to, fill]) => bar(from, to, fill, y + 37)),
		];
	});
	return standAlone({ name: "svg", attributes: [], children }, { width: WIDE, height: rows.length * HIGH }, caption);
}

function bar(from: number, to: number, fill: string, y: number): Shape {
	const at = (part: number) => (part * WIDE).toFixed(1);
	return {
		name: "rect",
		attributes: [
			["x", at(from)],
			["y", String(y)],
			["width", at(Math.max(0, to - from))],
			["height", "12"],
			["fill", fill],
		],
		children: [],
	};
}
