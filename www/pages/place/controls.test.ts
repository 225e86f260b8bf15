import { expect, test } from "vitest";
import type { Query } from "../../core/types";
import { basesOf, inMeasure, measureOf } from "./controls";

const query = { account: null, by: [], cuts: [], measure: "amount", real: null } as unknown as Query;

test("the switch shows what the query measures, and nothing where it counts lines", () => {
	expect(measureOf(query)).toBe("amount");
	expect(measureOf({ ...query, real: "2024-25" })).toBe("real");
	expect(measureOf({ ...query, measure: "per-head", real: "2024-25" })).toBe("per-head");
	expect(measureOf({ ...query, measure: "count" })).toBeUndefined();
});

test("real terms take the newest measured prices, and another measure drops them", () => {
	const real = inMeasure({ ...query, measure: "share" }, "real", ["2024-25", "2023-24"]);
	expect(real).toMatchObject({ measure: "amount", real: "2024-25" });
	expect(inMeasure(real, "per-head", [])).toMatchObject({ measure: "per-head", real: null });
});

test("the newest prices are offered first", () => {
	expect(basesOf({ deflator_years: ["2008-09", "2023-24", "2024-25"] })).toEqual(["2024-25", "2023-24", "2008-09"]);
});
