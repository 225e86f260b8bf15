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

test("how far a point lies from the line is a part of the point, whether all are low or high", () => {
	const points = [
		[1, 13],
		[2, 20],
		[3, 30],
		[4, 40],
	];
	const { start, rise, off } = line(points);
	const parts = points.map(([count, height]) => Math.abs(start + rise * count - height) / height);
	expect(off).toBeCloseTo(Math.max(...parts), 9);
	expect(off).toBeGreaterThan(0.05);
	expect(line(points.map(([count, height]) => [count, 1000 * height])).off).toBeCloseTo(off, 9);
});
