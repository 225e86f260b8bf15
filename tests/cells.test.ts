// Cells, as the module for places of many rows hands them over, beside the rows of the view.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Cells, initSync, Place, type View } from "../pkg-large/total_place.js";

initSync({ module: readFileSync("pkg-large/total_place_bg.wasm") });

function open(slug: string) {
	const folder = `www/places/${slug}`;
	const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
	const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`)]));
	return Place.open(readFileSync(`${folder}/datapackage.json`), files);
}

const whole = (amount: string) => BigInt(amount.replace(".", ""));

function rowsOf({ by, amounts, lines, confidence, other }: Cells) {
	return Array.from(amounts, (amount, at) => ({
		keys: by.flatMap(({ labels, codes }) => labels[codes[at] as number] ?? []),
		amount,
		lines: lines[at],
		confidence: confidence[at] || null,
		isOther: other?.at === at,
	}));
}

const rowsOfView = ({ rows }: View) =>
	rows.map(({ keys, amount, lines, confidence, kind }) => ({
		keys,
		amount: whole(amount),
		lines,
		confidence,
		isOther: kind === "other",
	}));

test.each([
	"",
	"by=organisation,service&year=2008-09",
	"by=organisation&year=2008-09&top=3",
	"by=service,organisation&year=2008-09&measure=per-head&real=2024-25",
	"by=service&measure=share",
	"by=year&measure=count",
])("the cells of “%s” are the rows of its view", (query) => {
	const place = open("west-midlands");
	for (const keeps of [true, false]) {
		place.keep_sums(keeps);
		const [cells, view] = [place.cells(query), place.view(query)];
		expect(rowsOf(cells)).toEqual(rowsOfView(view));
		expect([cells.total, cells.unit, cells.years]).toEqual([whole(view.total), view.unit, view.years]);
		expect(place.count_cells(query)).toBeGreaterThanOrEqual(view.rows.length);
	}
	place.free();
});

test("cells may be transferred, and outlive their place", () => {
	const place = open("west-midlands");
	const cells = place.cells("by=organisation,service&year=2008-09");
	const before = Array.from(cells.amounts);
	place.free();
	const transfer = [cells.amounts.buffer, cells.lines.buffer, ...cells.by.map(({ codes }) => codes.buffer)];
	const moved = structuredClone(cells, { transfer: transfer as ArrayBuffer[] });
	expect(Array.from(moved.amounts)).toEqual(before);
	expect(cells.amounts.length).toBe(0);
});

test("a question that cannot be read is refused as by the view", () => {
	const place = open("lewisham");
	expect(() => place.cells("by=nothing")).toThrow(/no field/);
	place.free();
});
