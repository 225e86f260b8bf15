import { describe, expect, it } from "vitest";
import {
	divide,
	exactly,
	extent,
	hundredths,
	inEveryPound,
	percent,
	ratio,
	said,
	shareOut,
	sum,
} from "../../www/widgets/shared/money";

describe("hundredths", () => {
	it.each([
		["43350149000.00", 4_335_014_900_000n],
		["815000000", 81_500_000_000n],
		["-0.05", -5n],
		["0.5", 50n],
		["90071992547409931234.56", 9_007_199_254_740_993_123_456n],
		["not stated", 0n],
	])("reads %s", (text, pence) => {
		expect(hundredths(text)).toBe(pence);
	});
});

describe("shareOut", () => {
	it("comes to the whole where rounding would not", () => {
		expect(shareOut([1n, 1n, 1n], 100n)).toEqual([34n, 33n, 33n]);
		expect(sum(shareOut([101n, 203n, 307n, 11n, 9n, 9n], 100n))).toBe(100n);
	});

	it("gives what is left to the largest remainder, not to the largest amount", () => {
		expect(shareOut([600n, 396n, 4n], 10n)).toEqual([6n, 4n, 0n]);
		expect(shareOut([15n, 28n, 57n], 10n)).toEqual([1n, 3n, 6n]);
	});

	it("comes to the whole with an amount below zero", () => {
		const shares = shareOut([-180n, 9434n, 1000n], 100n);
		expect(shares[0]).toBe(-2n);
		expect(sum(shares)).toBe(100n);
	});

	it("shares nothing out over nothing", () => {
		expect(shareOut([5n, -5n], 100n)).toEqual([0n, 0n]);
	});

	it("is whole beyond what a float can hold", () => {
		const huge = 10n ** 30n;
		expect(shareOut([huge, huge - 1n, huge + 1n], 100n)).toEqual([33n, 33n, 34n]);
	});
});

describe("said", () => {
	it.each([
		["43350149000.00", "£43.4bn"],
		["999960000", "£1.0bn"],
		["892855000", "£893m"],
		["2300000", "£2.3m"],
		["9999999", "£10m"],
		["448000", "£448,000"],
		["999999.60", "£1.0m"],
		["35000.49", "£35,000"],
		["8.03", "£8.03"],
		["2000000000", "£2bn"],
		["538.23", "£538"],
		["12", "£12"],
		["-5000000", "−£5m"],
	])("says %s as the core does: %s", (amount, words) => {
		expect(said(hundredths(amount))).toBe(words);
	});

	it("knows units other than pounds", () => {
		expect(said(hundredths("412"), "lines")).toBe("412");
		expect(said(hundredths("29.6"), "pence in the pound")).toBe("29.6p");
		expect(said(hundredths("8025.40"), "pounds per person")).toBe("£8,025");
	});
});

it("writes amounts to the penny", () => {
	expect(exactly(4_335_014_900_000n)).toBe("£43,350,149,000.00");
	expect(exactly(-5n)).toBe("−£0.05");
	expect(exactly(123_456n)).toBe("£1,234.56");
	expect(exactly(2960n, "pence in the pound")).toBe("29.6p");
});

it("writes shares with the minus that people read", () => {
	expect(percent(296n)).toBe("29.6%");
	expect(percent(-4n)).toBe("−0.4%");
});

it("rounds halves away from zero", () => {
	expect([divide(5n, 2n), divide(-5n, 2n), divide(7n, 3n), divide(8n, 3n)]).toEqual([3n, -3n, 2n, 3n]);
});

it("never says that a part is nothing, or all, unless it is", () => {
	expect(inEveryPound(100n, 2500n)).toBe("4p");
	expect(inEveryPound(1n, 2500n)).toBe("less than 1p");
	expect(inEveryPound(0n, 2500n)).toBe("0p");
	expect(inEveryPound(2499n, 2500n)).toBe("more than 99p");
	expect(inEveryPound(5n, 0n)).toBe("0p");
});

it("finds the extent with zero in it", () => {
	expect(extent([5n, 9n])).toEqual({ low: 0n, high: 9n });
	expect(extent([-5n, -9n])).toEqual({ low: -9n, high: 0n });
});

it("divides lengths without passing through a float's limits", () => {
	expect(ratio(10n ** 30n, 4n * 10n ** 30n)).toBe(0.25);
	expect(ratio(1n, 0n)).toBe(0);
});
