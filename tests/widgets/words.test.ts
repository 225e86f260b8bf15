import { describe, expect, it } from "vitest";
import { asAmount, pageWords, weakest, steps as workings } from "../../www/widgets/provenance/drawing";
import { chapters, disagrees } from "../../www/widgets/published/drawing";
import { summaryOf } from "../../www/widgets/shared/example-summary";
import { byOrganisation, unbroken, unpublished } from "../../www/widgets/shared/examples";
import { bounded, grade, isWeb, ordinal } from "../../www/widgets/shared/words";
import { sourceWords, steps, stepsWords } from "../../www/widgets/strip/drawing";
import { themeLists } from "../../www/widgets/themes/drawing";
import { byCode, nameOf } from "../../www/widgets/warnings/drawing";

describe("the strip", () => {
	it("adds up to the published total", () => {
		const [published] = byOrganisation.reconciliation.published;
		expect(stepsWords(steps(byOrganisation.reconciliation, published ?? null))).toBe(
			"Shown £43,350,149,000.00 + not shown £0.00 = published total of West Midlands £43,350,149,000.00 · difference £0.00",
		);
	});

	it("never puts an equals sign before a total that differs", () => {
		const over = unbroken.reconciliation.published[1];
		expect(stepsWords(steps(unbroken.reconciliation, over ?? null))).toBe(
			"Shown £7,300,000,000.00 + not shown £0.00 = all lines £7,300,000,000.00 · published total of West Midlands at least £7,500,000,000.00 · difference £200,000,000.00",
		);
	});

	it("names the first of many sources and counts the rest", () => {
		expect(sourceWords(["cra", "b", "c"], byOrganisation.sources)).toBe(
			"Country and Regional Analysis 2010, HM Treasury and 2 more sources",
		);
		expect(sourceWords(["unheard"], [])).toBe("unheard");
	});

	it("stands without a published total", () => {
		expect(stepsWords(steps(unpublished.reconciliation, null))).toBe(
			"Shown £1,000,000,000.00 + not shown £2,000.00 = all lines £1,000,002,000.00",
		);
	});
});

describe("published figures", () => {
	const all = chapters(summaryOf().figures);

	it("stand by kind, totals first", () => {
		expect(all.map((chapter) => chapter.kind)).toEqual(["total", "organisation", "saving"]);
	});

	it("of one group stand side by side where sources disagree", () => {
		const [total] = all[0]?.statements ?? [];
		expect(total?.figures.map((figure) => figure.said)).toEqual(["£7.3bn", "£7.5bn"]);
		expect(total && disagrees(total)).toBe(true);
		const single = all[1]?.statements[0];
		expect(single && disagrees(single)).toBe(false);
	});

	it("without a group are never put together", () => {
		const [one] = summaryOf().figures.filter((figure) => figure.group === "");
		expect(one && chapters([one, one])[0]?.statements).toHaveLength(2);
	});

	it("of a kind that nobody knows are other figures", () => {
		const [one] = summaryOf().figures;
		expect(one && chapters([{ ...one, kind: "riddle" }])[0]?.title).toBe("Other figures");
	});
});

it("ranks each theme by itself", () => {
	const lists = themeLists(summaryOf().themes);
	expect(lists.map((list) => list.name)).toEqual(["alcohol", "older people"]);
	expect(lists[0]?.entries.map((entry) => [entry.theme.said, Math.round(entry.length * 100)])).toEqual([
		["£135m", 100],
		["£30m", 22],
	]);
});

describe("how a figure was worked out", () => {
	it("names the account, the year and the cut, then the core's own steps", () => {
		const step = "412 lines of regional.csv, added up: £43,350,149,000.00.";
		const view = {
			...byOrganisation,
			workings: [step],
			query: {
				...byOrganisation.query,
				cuts: [{ field: "control", values: ["ring-fenced", "statutory duty"], not: true }],
			},
		};
		expect(workings(view)).toEqual([
			"“Identifiable public spending”, 2008-09, cut to control: not “ring-fenced” or “statutory duty”.",
			step,
		]);
	});

	it("of a share is that of its amount", () => {
		expect(asAmount("by=organisation&measure=share&year=all")).toBe("by=organisation&year=all");
	});

	it("is as sure as its weakest line", () => {
		const rows = byOrganisation.rows.map((row, index) => ({
			...row,
			confidence: index === 3 ? 5 : index === 4 ? null : 1,
		}));
		expect(weakest({ ...byOrganisation, rows })).toBe(5);
		expect(weakest({ ...byOrganisation, rows: [] })).toBe(null);
	});

	it("counts lines by page", () => {
		const lines = (length: number) =>
			Array.from({ length }, () => ({ line: 1, file: "", cells: [], amount: "0", source: "", confidence: 1 }));
		const page = (page: number, length: number) =>
			pageWords({ fields: [], lines: lines(length), total: 120, page, pages: 3 });
		expect([page(0, 50), page(1, 50), page(2, 20)]).toEqual([
			"Lines 1 to 50 of 120",
			"Lines 51 to 100 of 120",
			"Lines 101 to 120 of 120",
		]);
		expect(pageWords({ fields: [], lines: [], total: 0, page: 0, pages: 0 })).toBe("No lines");
	});
});

it("follows no address but the web's", () => {
	expect(
		["https://a.uk", "http://a.uk", "javascript:alert(1)", "data:text/html,x", " https://a.uk", ""].map(isWeb),
	).toEqual([true, true, false, false, false, false]);
});

it("says bounds, grades and places", () => {
	expect([bounded("at least", "£4.4bn"), bounded("exact", "£1m")]).toEqual(["at least £4.4bn", "£1m"]);
	expect([grade(4), grade(null)]).toEqual(["Published by the pilot or its partners", "No grade is given"]);
	expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 113].map(ordinal)).toEqual([
		"1st",
		"2nd",
		"3rd",
		"4th",
		"11th",
		"12th",
		"13th",
		"21st",
		"22nd",
		"113th",
	]);
});

it("puts warnings of one code together and leaves out those that stand elsewhere", () => {
	const of = (code: string, text: string) => ({ code, text, source: null });
	const all = [of("scope", "a"), of("break", "b"), of("scope", "c"), of("gap", "d")];
	expect(byCode(all, ["break"]).map(([code, found]) => [code, found.map((one) => one.text)])).toEqual([
		["scope", ["a", "c"]],
		["gap", ["d"]],
	]);
	expect([nameOf("gap"), nameOf("of a later core")]).toEqual(["No figures", "To know"]);
});
