import { expect, test } from "vitest";
import type { Line, Lines } from "../../core/types";
import { largestOf, MOST } from "./payments";

const line = (number: number, amount: string): Line => ({
	...{ line: number, amount, file: "a.csv", cells: [], source: "", confidence: null },
});

const paged =
	(lines: Line[], total = lines.length) =>
	async (page: number): Promise<Lines> => ({
		...{ fields: [], total, page, pages: Math.ceil(total / 3) },
		lines: lines.slice(page * 3, page * 3 + 3),
	});

test("the largest of every page, exact where a float is not, the first of equals first", async () => {
	const amounts = ["5.00", "-900.00", "90071992547409.93", "90071992547409.94", "5.00", "7.10", "0.00", "7.09"];
	const { lines, sorted } = await largestOf(paged(amounts.map((amount, at) => line(at + 1, amount))), 5);
	expect(sorted).toBe(true);
	expect(lines.map((one) => one.line)).toEqual([4, 3, 6, 8, 1]);
});

test("too many are left alone, and nothing but their number is asked", async () => {
	const { lines, total, sorted } = await largestOf(paged([line(1, "1.00")], MOST + 1), 5);
	expect([lines, total, sorted]).toEqual([[], MOST + 1, false]);
});

test("none are none", async () => {
	expect((await largestOf(paged([]), 5)).lines).toEqual([]);
});
