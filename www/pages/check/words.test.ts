import { expect, test } from "vitest";
import { reportOf } from "./example-report";
import { afterReading, dayOf, fileNameOf, sizeOf, spoken, totalOf } from "./words";

const balance = { ...reportOf({}).balance, rows_kept: 7214, total: "39355678.64" };

test("the sentence says how many, how much and when", () => {
	expect(spoken(totalOf(reportOf({ balance })))).toBe(
		"7,214 payments, £39,355,678.64 in all, from 1 November 2019 to 30 November 2019.",
	);
	expect(spoken(totalOf(reportOf({ balance, first_day: "", last_day: "" })))).toBe(
		"7,214 payments, £39,355,678.64 in all.",
	);
	expect(spoken(totalOf(reportOf({ balance, subject: "budget", last_day: "2019-11-01" })))).toBe(
		"7,214 rows, £39,355,678.64 in all, all on 1 November 2019.",
	);
	expect(spoken(totalOf(reportOf({ columns: [] })))).toContain("no column is taken for the amount");
	expect(spoken(totalOf(reportOf({ subject: "no-amounts" })))).toBe("2 rows, and no amounts of money in them.");
});

test("a change of the total is said, and that there was none", () => {
	const before = reportOf({});
	expect(afterReading(before, reportOf({ balance }))).toBe(
		"a.csv was read again. The total is now £39,355,678.64; it was £12.50.",
	);
	expect(afterReading(before, reportOf({}))).toBe("a.csv was read again. The total is still £12.50.");
});

test("days, sizes and names of files", () => {
	expect(dayOf("2024-02-29")).toBe("29 February 2024");
	expect(dayOf("soon")).toBe("soon");
	expect([0, 999, 12_345, 1_250_000, 83_000_000, 999_000_000, 2e9].map(sizeOf)).toEqual([
		...["0 bytes", "999 bytes", "12 kB", "1.3 MB", "83.0 MB", "999 MB", "2.0 GB"],
	]);
	expect(fileNameOf("Ynys Môn: “Council” / Cyngor")).toBe("ynys-mon-council-cyngor.zip");
	expect(fileNameOf("../..")).toBe("spending.zip");
});
