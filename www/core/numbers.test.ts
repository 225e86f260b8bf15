import { expect, test } from "vitest";
import { counted, exactAmount, exactPounds, penceOfThePound } from "./numbers";

test("an amount past what a float can hold keeps its penny", () => {
	expect(exactPounds("90071992547409934.01")).toBe("£90,071,992,547,409,934.01");
	expect(exactPounds("-0.01")).toBe("-£0.01");
});

test("an amount is written in the unit of its view", () => {
	expect(exactAmount("4021.5", "pounds per person")).toBe("£4,021.50");
	expect(exactAmount("29.6", "per cent")).toBe("29.6%");
	expect(exactAmount("1200", "lines")).toBe("1,200");
});

test("pence out of the pound never round something to nothing", () => {
	expect(penceOfThePound("29.6")).toBe("30p");
	expect(penceOfThePound("0.4")).toBe("under 1p");
	expect(penceOfThePound("0.0")).toBe("0p");
});

test("one line, many lines", () => {
	expect(counted(1, "line")).toBe("1 line");
	expect(counted(1200, "line")).toBe("1,200 lines");
});
