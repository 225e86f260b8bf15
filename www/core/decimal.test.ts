import { expect, test } from "vitest";
import { compare, over, plus, rounded, times, within } from "./decimal";

test("decimals are added, multiplied and divided without a float", () => {
	expect(plus("0.1", "0.2")).toBe("0.3");
	expect(plus("-1", "0.25")).toBe("-0.75");
	expect(times("0.15", "100")).toBe("15");
	expect(times("9007199254740993", "1.01")).toBe("9097271247288402.93");
	expect(over("62000000", "2300000", 6)).toBe("26.956522");
	expect(over("-1", "3", 2)).toBe("-0.33");
	expect(rounded("2.5", 0)).toBe("3");
	expect(rounded("-0.004", 2)).toBe("0");
});

test("they are held against each other whatever their places", () => {
	expect(compare("0.10", "0.1")).toBe(0);
	expect(compare("-2", "1")).toBeLessThan(0);
	expect(within("7", "0", "5")).toBe("5");
	expect(within("-0.6", "-0.5", "1")).toBe("-0.5");
});
