import { expect, test } from "vitest";
import type { AccountSummary, Query } from "../../core/types";
import { emptyQuery } from "../place/drill";
import { enterWay, wayOf, waysOf, withSearch, withTop } from "./ways";

const account: AccountSummary = {
	...{
		name: "spending",
		title: "Payments",
		covers: "",
		omits: "",
		year: "2019-20",
		by: ["supplier"],
		pound: "supplier",
	},
	...{ years: ["2019-20"], gaps: [], lines: 1, total: "1.00" },
	fields: ["year", "month", "supplier", "purpose"].map((key) => ({ key, title: key })),
};
const ways = waysOf(account);
const named = (field: string) => ways.find((way) => way.field === field) as (typeof ways)[number];
const query: Query = {
	...emptyQuery(account),
	...{ by: ["supplier"], year: "2019-20", search: "care", top: 20 },
	cuts: [{ field: "purpose", values: ["Care"], not: false }],
};

test("only what the lines state is offered", () => {
	expect(ways.map((way) => way.field)).toEqual(["supplier", "purpose", "month", "year"]);
});

test("another way keeps the cuts and the year, and drops the search", () => {
	expect(enterWay(account, query, named("month"))).toMatchObject({
		...{ by: ["month"], order: "label", search: null, top: null, year: "2019-20" },
		cuts: query.cuts,
	});
	expect(enterWay(account, query, named("year"))).toMatchObject({ by: ["year"], order: null, year: null });
});

test("the way of a query is the first field that is not cut to a value", () => {
	expect(wayOf(query, ways)?.field).toBe("supplier");
	expect(wayOf({ ...query, by: ["purpose", "supplier"] }, ways)?.field).toBe("supplier");
	expect(wayOf({ ...query, by: ["control"] }, ways)).toBeUndefined();
});

test("an empty search and no number ask for everything", () => {
	expect(withSearch(query, "  ").search).toBeNull();
	expect(withSearch(query, " Ltd ").search).toBe("Ltd");
	expect(withTop(query, 0).top).toBeNull();
	expect(withTop(query, 50).top).toBe(50);
});
