import { describe, expect, it } from "vitest";
import { bareWords, carrierWords, rowsOf } from "../../www/widgets/agencies/drawing";
import { agencies } from "../../www/widgets/agencies/examples";
import { bandPath, crossing, linePath, scaleOf, spoken } from "../../www/widgets/cumulative/drawing";
import { story } from "../../www/widgets/cumulative/examples";
import { along, evidenceWords, readBack, said, stepped, written } from "../../www/widgets/slider/drawing";
import { control } from "../../www/widgets/slider/examples";
import { spreadOf } from "../../www/widgets/tornado/drawing";
import { bars } from "../../www/widgets/tornado/examples";

describe("a number that can be moved", () => {
	it.each([
		["0.15", "share", "15", "15 in 100"],
		["-0.4769", "share", "−47.69", "−47.69 in 100"],
		["1504000", "pounds", "1,504,000", "£1,504,000"],
		["1.2", "pounds", "1.20", "£1.20"],
		["1", "years", "1", "1 year"],
		["5.87", "number", "5.87", "5.87"],
	] as const)("%s of %s is written %s and said %s", (value, unit, field, spoken) => {
		expect(written(value, unit)).toBe(field);
		expect(said(value, unit)).toBe(spoken);
	});

	it.each([
		["£1.5m", "pounds", "1500000"],
		["12,000", "people", "12000"],
		["15%", "share", "0.15"],
		["15 in 100", "share", "0.15"],
		["−£20k", "pounds", "-20000"],
		[".5", "number", "0.5"],
		["007", "number", "7"],
		["", "number", null],
		["1e9", "number", null],
		["NaN", "share", null],
		["1,2,", "number", "12"],
	] as const)("%s read as %s is %s", (text, unit, value) => {
		expect(readBack(text, unit)).toBe(value);
	});

	it("moves by steps, and no further than its slider", () => {
		expect(stepped("8000", control, 1)).toBe("8100");
		expect(stepped("2050", control, -1)).toBe("2000");
		expect(stepped("29950", control, 1)).toBe("30000");
		expect(along("16000", control)).toBe(0.5);
		expect(along("90000", control)).toBe(1);
	});

	it("says the range of the evidence", () => {
		expect(evidenceWords({ low: "0", high: "0.37" }, "share")).toBe("Evidence: 0 to 37 in 100.");
		expect(evidenceWords({ low: "5214", high: "20000" }, "pounds")).toBe("Evidence: £5,214 to £20,000.");
		expect(evidenceWords({ low: "1", high: "1" }, "number")).toBe("");
	});
});

describe("money in less money out", () => {
	it("holds line and band on its scale, and zero", () => {
		const scale = scaleOf(story, 7);
		expect(scale).toContain(0);
		expect(scale[0]).toBeLessThanOrEqual(-1_300_000);
		expect(scale.at(-1)).toBeGreaterThanOrEqual(2_000_000);
	});

	it("is drawn through every year, the band there and back", () => {
		const place = (amount: number, at: number): [number, number] => [at, amount];
		expect(linePath(["1", "2"], place)).toBe("M0.0,1.0L1.0,2.0");
		expect(bandPath({ low: ["0", "1"], high: ["2", "3"] }, place)).toBe("M0.0,2.0L1.0,3.0L1.0,1.0L0.0,0.0Z");
		expect(crossing(7.98)).toBeCloseTo(6.98);
	});

	it("is told in a sentence", () => {
		expect(spoken(story)).toBe(
			"Lowest at −£1.0m in 2010-11, £900,000 at the end of 2013-14, paid back in 2012-13.".replace("£1.0m", "£1m"),
		);
	});
});

describe("who pays and who saves", () => {
	it("stand on one scale, the greatest payer first", () => {
		const rows = rowsOf(agencies);
		expect(rows.map(({ name }) => name)).toEqual(["Council", "Schools", "Police"]);
		expect(rows[0]).toMatchObject({ pays: 1, net: "−£1.9m", gains: "losing" });
		expect(rows[2]).toMatchObject({ cost: "", net: "+£11m", gains: "gaining" });
	});

	it("names who pays and gains nothing, and who carries most", () => {
		expect(bareWords(agencies)).toBe("Schools pays and gains nothing.");
		expect(bareWords([])).toBe("");
		expect(carrierWords(agencies)).toBe(
			"Council carries 98 in 100 pounds of the cost and gets 65 in 100 pounds of the saving.",
		);
	});
});

describe("what each range alone does", () => {
	it("runs from the least to the most, whichever end of the range brings it", () => {
		const { rows, zero, now } = spreadOf(bars, "379443.63");
		expect(rows[0]).toMatchObject({ rises: false, from: 0, most: "£1.2m" });
		expect(rows[1]).toMatchObject({ rises: true, to: 1 });
		expect(zero).toBeGreaterThan(0);
		expect(now).toBeGreaterThan(zero ?? 1);
	});

	it("has no zero where all of it is gained or lost", () => {
		const gained = spreadOf([{ ...bars[0], at_low: "1", at_high: "2" } as (typeof bars)[0]], "1.5");
		expect(gained).toMatchObject({ zero: null, lost: false });
		const lost = spreadOf([{ ...bars[0], at_low: "-1", at_high: "-2" } as (typeof bars)[0]], "-1.5");
		expect(lost).toMatchObject({ zero: null, lost: true });
	});
});
