import { describe, expect, test } from "vitest";
import type { AccountSummary, Cut } from "../../core/types";
import { descend, emptyQuery, enterTab, levelsOf, settle, start, tabOf, trailOf } from "./drill";

function account(by: string[], fields: string[]): AccountSummary {
	return {
		...{ name: "count", title: "The count", covers: "", omits: "", year: "2008-09", by, years: ["2008-09"], gaps: [] },
		...{ fields: fields.map((key) => ({ key, title: key })), lines: 1, total: "1.00", pound: by[0] ?? "" },
	};
}

const regional = account(["organisation", "service"], ["year", "organisation", "service", "service-2", "control"]);
const cut = (field: string, value: string): Cut => ({ field, values: [value], not: false });
const queryOf = (by: string[], ...cuts: Cut[]) => ({ ...emptyQuery(regional), by, cuts });

describe("levels", () => {
	test("begin with the drill order that the account asks for", () => {
		const programmes = account(["organisation", "service-3"], ["organisation", "service", "service-2", "service-3"]);
		expect(levelsOf("spends", programmes)).toEqual(["organisation", "service-3", "service", "service-2"]);
		expect(levelsOf("what", programmes)[0]).toBe("service");
	});

	test("who decides falls back on the sector, and on nothing where neither is stated", () => {
		expect(levelsOf("decides", account(["organisation"], ["organisation", "sector"]))[0]).toBe("sector");
		expect(levelsOf("decides", account(["organisation"], ["organisation"]))).toEqual([]);
	});

	test("a tab without its own field has none, however many others there are", () => {
		expect(levelsOf("what", account(["organisation"], ["organisation", "funding"]))).toEqual([]);
	});
});

describe("a query settles", () => {
	test("at the top on the account's order", () => {
		expect(start(regional)).toEqual(queryOf(["organisation", "service"]));
	});

	test("on the way down, on fields that name the tab and are not yet cut", () => {
		const down = settle("spends", regional, queryOf([], cut("organisation", "NHS")));
		expect(down.by).toEqual(["organisation", "service", "service-2"]);
		expect(tabOf(down.by)).toBe("spends");
	});

	test("with no more than four fields", () => {
		const deep = account(["organisation"], ["organisation", "organisation-2", "service", "service-2", "service-3"]);
		const cuts = [cut("organisation", "a"), cut("organisation-2", "b"), cut("service", "c")];
		expect(settle("spends", deep, queryOf([], ...cuts)).by).toHaveLength(4);
	});

	test("on the missing field, where the sources do not state what the tab asks", () => {
		const council = account(["service"], ["year", "service"]);
		for (const tab of ["spends", "decides"] as const) {
			const { by } = enterTab(tab, council, start(council), "2008-09");
			expect(by).toHaveLength(1);
			expect(tabOf(by)).toBe(tab);
		}
	});

	test("at the bottom on its last field", () => {
		const council = account(["service"], ["year", "service"]);
		expect(settle("what", council, queryOf([], cut("service", "Roads"))).by).toEqual(["service"]);
	});
});

describe("moving", () => {
	test("another tab keeps the cuts, and the account's own year goes unsaid", () => {
		const what = enterTab("what", regional, queryOf(["organisation"], cut("organisation", "NHS")), "2008-09");
		expect(what.by).toEqual(["service", "service-2"]);
		expect(what.cuts).toEqual([cut("organisation", "NHS")]);
		expect(what.year).toBeNull();
	});

	test("over time asks for every year; back from it the year is kept", () => {
		expect(enterTab("time", regional, { ...queryOf(["organisation"]), year: "2009-10" }, "2009-10").year).toBeNull();
		expect(enterTab("spends", regional, queryOf(["year"]), "2009-10").year).toBe("2009-10");
	});

	test("a year in a drawing leads to what was spent in it", () => {
		const asked = queryOf(["year"], cut("organisation", "NHS"), cut("year", "2009-10"));
		const there = descend("time", regional, asked, "spends");
		expect(there.year).toBe("2009-10");
		expect(there.cuts).toEqual([cut("organisation", "NHS")]);
		expect(there.by[0]).toBe("organisation");
	});

	test("the trail leads back up, one cut at a time", () => {
		const deep = queryOf(["organisation"], cut("organisation", "NHS"), cut("service", "not stated"));
		const trail = trailOf("spends", regional, deep);
		expect(trail.map((crumb) => crumb.label)).toEqual(["All of it", "NHS", "service: not stated"]);
		expect(trail[0]?.query.by).toEqual(["organisation", "service"]);
		expect(trail[1]?.query.cuts).toEqual([cut("organisation", "NHS")]);
	});
});
