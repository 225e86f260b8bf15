import { describe, expect, test } from "vitest";
import { CATEGORIES, colourOf, GREY, UNBROKEN } from "./palette";
import type { Row, View } from "./types";

type Triple = [number, number, number];

function linear(hex: string): Triple {
	const part = (at: number) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [part(1), part(3), part(5)];
}

// Machado, Oliveira and Fernandes (2009), full severity, on linear light.
const EYES: Record<string, [Triple, Triple, Triple]> = {
	full: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

function seen(colour: Triple, eye: [Triple, Triple, Triple]): Triple {
	const [r, g, b] = colour;
	const mix = (row: Triple) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b));
	return [mix(eye[0]), mix(eye[1]), mix(eye[2])];
}

/** Björn Ottosson's Oklab, in which equal distances look equally far apart. */
function oklab([r, g, b]: Triple): Triple {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

const apart = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe("the colours", () => {
	test.each([...CATEGORIES, GREY])("%s carries white text at 4.5:1", (hex) => {
		const [r, g, b] = linear(hex);
		expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(Object.entries(EYES))("stay apart for %s", (name, eye) => {
		const labs = [...CATEGORIES, GREY].map((hex) => oklab(seen(linear(hex), eye)));
		const least = name === "tritanopia" ? 0.045 : 0.065;
		labs.forEach((a, i) => {
			for (const b of labs.slice(i + 1)) expect(apart(a, b)).toBeGreaterThanOrEqual(least);
		});
	});
});

function row(key: string, amount: string, kind: Row["kind"] = "group"): Row {
	const keys = kind === "other" ? [] : [key];
	return { keys, label: key, amount, said: "", share: "", lines: 1, sources: [], confidence: null, kind, cut: null };
}

const viewOf = (rows: Row[], field = "organisation") => ({ rows, by: [{ key: field, title: "" }] }) as unknown as View;

describe("colourOf", () => {
	test("gives the same colours however the rows are ordered", () => {
		const rows = [row("NHS", "9.10"), row("Council", "100.00"), row("Police", "9.20"), row("Refund", "-5.00")];
		const colours = colourOf(viewOf(rows));
		expect(colours.get("Council")?.fill).toBe(CATEGORIES[0]);
		expect(colours.get("Police")?.fill).toBe(CATEGORIES[1]);
		expect(colourOf(viewOf(rows.toReversed()))).toEqual(colours);
	});

	test("ranks a group by all of its rows", () => {
		const health: Row = { ...row("NHS", "6.00"), keys: ["NHS", "Hospitals"] };
		const care: Row = { ...row("NHS", "6.00"), keys: ["NHS", "Surgeries"] };
		expect(colourOf(viewOf([row("Council", "10.00"), health, care])).get("NHS")?.fill).toBe(CATEGORIES[0]);
	});

	test("greys what is other or not stated, hatches what is not broken down, and spends no colour on either", () => {
		const colours = colourOf(
			viewOf([
				row(UNBROKEN, "900", "unknown"),
				row("", "800", "other"),
				row("not stated", "1", "unknown"),
				row("A", "2"),
			]),
		);
		expect(colours.get(UNBROKEN)).toEqual({ fill: GREY, hatch: true });
		expect(colours.get("")).toEqual({ fill: GREY, hatch: false });
		expect(colours.get("not stated")).toEqual({ fill: GREY, hatch: false });
		expect(colours.get("A")?.fill).toBe(CATEGORIES[0]);
	});

	test("gives years one colour", () => {
		const colours = colourOf(viewOf([row("2008-09", "1"), row("2009-10", "2")], "year"));
		expect([...colours.values()].map(({ fill }) => fill)).toEqual([CATEGORIES[0], CATEGORIES[0]]);
	});

	test("greys the tenth", () => {
		const rows = Array.from({ length: 10 }, (_, rank) => row(`${rank}`, `${100 - rank}`));
		expect(colourOf(viewOf(rows)).get("9")?.fill).toBe(GREY);
	});
});
