import { expect, test } from "vitest";
import { isZero, money, sumOf } from "./amounts";

test("amounts are added to the last digit, however many places they have", () => {
	expect(sumOf(["0.10", "0.20"])).toBe("0.30");
	expect(sumOf(["1.00", "0.005", "-0.001"])).toBe("1.004");
	expect(sumOf(["9007199254740993.01", "9007199254740993.01"])).toBe("18014398509481986.02");
	expect(sumOf(["-0.50", "0.25"])).toBe("-0.25");
	expect(sumOf(["12"])).toBe("12.00");
	expect(sumOf([])).toBe("0.00");
	expect(() => sumOf(["1e3"])).toThrow("no decimal");
});

test("money is written with its sign, its thousands and every digit", () => {
	expect(money("39355678.64", "GBP")).toBe("£39,355,678.64");
	expect(money("-1234.5000", "EUR")).toBe("−€1,234.5000");
	expect(money("1000", "CZK")).toBe("CZK\u00a01,000");
	expect(money("999.00", "")).toBe("999.00");
});

test("nothing is nothing in any spelling", () => {
	for (const zero of ["0", "0.00", "-0.00", "0.0000"]) expect(isZero(zero)).toBe(true);
	for (const some of ["0.01", "-0.0001", "10.00"]) expect(isZero(some)).toBe(false);
});
