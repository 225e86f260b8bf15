import { expect, test } from "vitest";
import type { AgencyTotal, Appraisal, Draws } from "../../core/types";
import { headlineOf, triesWords } from "./words";

const total = (agency: string, cost: string, saving: string): AgencyTotal => ({
	...{ agency, cost, saving, cashable: "0.00", net: "0.00", present_net: "0.00" },
});
const appraisal = (payback: Appraisal["payback"]["undiscounted"]): Appraisal =>
	({
		years: ["2009-10", "2010-11", "2011-12"],
		cumulative: ["-1.00", "0.50", "2.00"],
		payback: { undiscounted: payback, discounted: null },
	}) as unknown as Appraisal;
const draws = (share: string, ranges = 2): Draws =>
	({ number: 10_000, ranges, financial_return_above_one: share }) as unknown as Draws;

test("the answer names who pays, who saves, when it pays back, and how many draws save", () => {
	const totals = [total("Council", "2400000", "0"), total("NHS", "0", "1000000"), total("Police", "0", "2000000")];
	const { text, figures } = headlineOf(
		appraisal({ year: 1, elapsed: "1.6667" }),
		[...totals, total("", "2400000", "3000000")],
		draws("0.5123"),
	);
	expect(text).toBe(
		"It would cost the council £2.4m and save the NHS and the police £3m over three years. It pays back in 2010-11. 51 in 100 draws save more than they cost.",
	);
	expect(figures).toEqual(["£2.4m", "£3m", "2010-11"]);
});

test("one body that both pays and saves is named once", () => {
	const both = [total("Council", "10", "20"), total("", "10", "20")];
	expect(headlineOf(appraisal(null), both, null).text).toBe(
		"It would cost the council £10 and save it £20 over three years. It does not pay back in that time.",
	);
});

test("where nobody pays or nobody saves, that is said", () => {
	const paid = [total("Council", "0.00", "20"), total("", "0.00", "20")];
	expect(headlineOf(appraisal({ year: 0, elapsed: "0.0000" }), paid, null).text).toBe(
		"It would cost nothing and save the council £20 over three years. It never costs more than it has saved.",
	);
	expect(headlineOf(appraisal(null), [total("", "0.00", "0.00")], null).text).toContain("Nothing is paid");
});

test("draws are never said to be all or none unless they are", () => {
	expect(triesWords(draws("1.0000"))).toBe("All of 10,000 draws save more than they cost.");
	expect(triesWords(draws("0.9999"))).toContain("99 in 100");
	expect(triesWords(draws("0.0001"))).toBe("1 in 100 draws saves more than it costs.");
	expect(triesWords(draws("0.0000"))).toBe("None of 10,000 draws saves more than it costs.");
	expect(triesWords(draws("1.0000", 0))).toBe("");
});
