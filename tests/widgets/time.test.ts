import { describe, expect, it } from "vitest";
import { byYear, byYearAndOrganisation, viewOf } from "../../www/widgets/shared/examples";
import { byTable } from "../../www/widgets/shared/measure";
import { breakYear, everyYear, labelled, runs, spread, ticks } from "../../www/widgets/time/axis";
import { breakMarks, path, readout, story, strokes, tickLabel } from "../../www/widgets/time/drawing";

describe("ticks", () => {
	it.each([
		[0, 48.02, [0, 10, 20, 30, 40, 50]],
		[0, 0.3, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
		[-3, 7, [-4, -2, 0, 2, 4, 6, 8]],
		[30, 48, [0, 10, 20, 30, 40, 50]],
		[0, 0, [0, 1]],
	])("from %d to %d stand on round values and on zero", (low, high, expected) => {
		expect(ticks(low, high)).toEqual(expected);
	});

	it("hold the lowest and the highest amount, whatever they are", () => {
		for (let high = 1.1; high < 1e12; high *= 1.7) {
			const all = ticks(-high / 3, high);
			expect(all[0]).toBeLessThanOrEqual(-high / 3);
			expect(all.at(-1)).toBeGreaterThanOrEqual(high);
			expect(all.length).toBeLessThanOrEqual(9);
			expect(all).toContain(0);
		}
	});

	it("are written short", () => {
		expect([0, 10_000_000_000, 500_000_000].map((tick) => tickLabel(tick, "pounds"))).toEqual(["£0", "£10bn", "£500m"]);
	});
});

describe("years", () => {
	it("run without a hole over the turn of the century", () => {
		expect(everyYear(["2001-02", "1998-99"])).toEqual(["1998-99", "1999-00", "2000-01", "2001-02"]);
	});

	it("have labels that never touch, and the last has one", () => {
		const years = everyYear(["2000-01", "2024-25"]);
		for (const spacing of [5, 12, 30, 80]) {
			const places = labelled(years, spacing, byTable);
			expect(places.at(-1)).toBe(24);
			const [first = 0, second = 24] = places;
			expect((second - first) * spacing).toBeGreaterThan(byTable("2000-01", 12));
		}
	});
});

describe("gaps", () => {
	const told = story(byYear, ["2010-11", "2011-12", "2015-16", "2016-17"]);

	it("part the line and are never joined", () => {
		const [series] = told.series;
		const years = series ? strokes(series, told.years.length).map((run) => run.map((point) => point.year)) : [];
		expect(years).toEqual([["2007-08", "2008-09", "2009-10"], ["2012-13", "2013-14", "2014-15"], ["2017-18"]]);
	});

	it("take their room on the axis", () => {
		expect(told.years).toHaveLength(11);
		expect(told.gaps).toEqual([
			[3, 4],
			[8, 9],
		]);
	});

	it("before the first year shown are left out", () => {
		expect(story(byYear, ["2003-04"]).years[0]).toBe("2007-08");
	});

	it("are said", () => {
		const [series] = told.series;
		expect(series && readout(series, 3, told.years)).toBe("2010-11: no figures");
		expect(series && readout(series, 1, told.years)).toBe("2008-09: £43.4bn");
	});
});

it("finds runs", () => {
	expect(runs([false, true, true, false, true])).toEqual([
		[1, 2],
		[4, 4],
	]);
	expect(runs([])).toEqual([]);
});

describe("breaks", () => {
	it.each([
		["From 2021-22 the figures come from another form.", "2021-22"],
		["Up to 2010-11 social care is not split; from 2011-12 it is.", "2011-12"],
		["Public health came to councils in April 2013.", "2013-14"],
		["Court services stand apart up to 2008-09 only.", "2009-10"],
		["It was “Environmental services” in 2007-08; the form changed in 2008-09.", "2008-09"],
		["Schools that become academies leave council spending.", null],
	])("stand where the note says: %s", (text, year) => {
		expect(breakYear(text)).toBe(year);
	});

	it("that fall together share a mark, and one without a year has none", () => {
		const of = (text: string) => ({ code: "break", text, source: null });
		const warnings = [of("From 2013-14."), of("Schools leave."), of("In April 2013."), of("From 2009-10.")];
		const told = story({ ...byYear, warnings }, []);
		expect(breakMarks(told.breaks)).toEqual([
			[6, "1, 3"],
			[2, "4"],
		]);
	});
});

it("draws the largest series and says how many are left", () => {
	const keys = Array.from({ length: 12 }, (_, index) => `body ${index}`);
	const view = viewOf(
		"",
		["year", "organisation"],
		keys.map((key, index) => [["2008-09", key], index + 1]),
	);
	const told = story(view, []);
	expect(told.series.map((one) => one.key)).toEqual(keys.slice(4).reverse());
	expect(told.left).toBe(4);
	expect(story(byYearAndOrganisation, []).series).toHaveLength(5);
});

it("keeps names at line ends apart and inside the picture", () => {
	const placed = spread([100, 101, 102, 300], 16, 0, 310);
	const order = [...placed].sort((a, b) => a - b);
	order.slice(1).forEach((at, index) => {
		expect(at - (order[index] ?? 0)).toBeGreaterThanOrEqual(16);
	});
	expect(Math.max(...spread([305, 306, 307], 16, 0, 310))).toBeLessThanOrEqual(310);
});

it("draws a path from point to point", () => {
	expect(
		path([
			[0, 1],
			[2.25, 3],
		]),
	).toBe("M0.0,1.0L2.3,3.0");
});
