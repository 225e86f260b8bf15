import { expect, test } from "vitest";
import { line } from "./line.mjs";

test("points of a line lie on it", () => {
	const { start, rise, off } = line([
		[1, 12],
		[10, 30],
		[100, 210],
	]);
	expect([start, rise, off].map((number) => Math.round(number * 1e9) / 1e9)).toEqual([10, 2, 0]);
});

test("how far a point lies from the line is a part of the point, whether it is low or high", () => {
	const points = (factor) => [
		[1, 10 * factor],
		[2, 20],
		[3, 30],
		[4, 40],
	];
	expect(line(points(1)).off).toBeCloseTo(0);
	expect(line(points(1.3)).off).toBeGreaterThan(0.1);
	expect(line(points(1.3)).off).toBeLessThan(0.3);
});
