import { expect, test } from "vitest";
import type { Appraisal } from "../../core/types";
import { csvOf, harmless } from "./csv";

const agency = { cost: ["1.00", "2.00"], saving: ["0.00", "5.50"], cashable: ["0.00", "1.00"], net: ["-1.00", "3.50"] };
const appraisal = {
	years: ["2009-10", "2010-11"],
	by_agency: { '=HYPERLINK("x")': agency, "Council, north": agency },
} as unknown as Appraisal;

test("a row for each year and agency, amounts as they are and text that cannot run", () => {
	const lines = csvOf("@title", "2009-10", appraisal).split("\r\n");
	expect(lines[0]).toBe("\ufeffScenario,Year,Agency,Cost,Saving,Cashable,Net,Unit");
	expect(lines).toHaveLength(6);
	expect(lines[1]).toBe(`'@title,2009-10,"'=HYPERLINK(""x"")",1.00,0.00,0.00,-1.00,"pounds, 2009-10 prices"`);
	expect(lines[4]).toContain('2010-11,"Council, north",2.00,5.50,1.00,3.50');
	expect(lines[5]).toBe("");
});

test("whatever a spreadsheet would run is made harmless, and nothing else is changed", () => {
	for (const bad of ["=1", "+1", "-1", "@x", "\tx", "\rx"]) expect(harmless(bad)).toBe(`'${bad}`);
	for (const good of ["Council", "'x", "1-2", ""]) expect(harmless(good)).toBe(good);
});
