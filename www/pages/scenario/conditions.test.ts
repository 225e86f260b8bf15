import { expect, test } from "vitest";
import { LIBRARY } from "../../core/scenarios";
import type { Switching } from "../../core/types";
import { conditionsOf, figureOf, sideOf, wished } from "./conditions";
import type { Movable } from "./inputs";

const input = (part: Partial<Movable>): Movable => ({
	...{ path: "p", label: "Impact", unit: "share", meaning: "", source: null, note: "", first: true },
	...{ low: "0", high: "1", step: "0.01", true_if: "It pays for itself as long as more than {value} in 100 finish" },
	...{ group: "", story: undefined },
	...part,
});
const nothing = { value: null, holds: null, sentence: "", reason: "out-of-range" };
const switching = (part: Partial<Switching["budget_impact"]>): Switching => ({
	...{ path: "p", name: "impact", unit: "share", now: "0.2", public_value: nothing, cashable: nothing },
	budget_impact: {
		...{ value: "0.112549", holds: "above", reason: null },
		sentence: "It pays for itself as long as “impact” is more than £9.00.",
		...part,
	},
});
const said = (one: Movable, found: Switching, now = "0.2") =>
	conditionsOf([one], [found], [], () => now).conditions[0]?.text;

test("the library's own words, where the engine finds the same side good", () => {
	expect(said(input({}), switching({}))).toBe("It pays for itself as long as more than 11.3 in 100 finish.");
	expect(said(input({}), switching({}), "0.1")).toBe("It would pay for itself if more than 11.3 in 100 finish.");
});

test("the engine's sentence with the name that people read, where it finds the other side good", () => {
	const pounds = input({
		high: "100",
		unit: "pounds",
		label: "The charge",
		true_if: "It pays for itself as long as it is less than {value}",
	});
	expect(said(pounds, switching({ value: "9" }))).toBe("It pays for itself as long as “The charge” is more than £9.");
});

test("what does not turn the result alone is named", () => {
	const { conditions, firm } = conditionsOf([input({})], [switching({ value: null, holds: null })], [], () => "0.2");
	expect(conditions).toEqual([]);
	expect(firm).toEqual(["Impact"]);
	expect(conditionsOf([input({})], [switching({ value: "-0.149" })], [], () => "0.2").firm).toEqual(["Impact"]);
});

test("whole years come from what was tried", () => {
	const years = input({
		high: "10",
		unit: "years",
		true_if: "It pays for itself as long as the effect lasts {value} years or more",
	});
	const { conditions } = conditionsOf([years], [], [{ path: "p", value: "6", holds: "above" }], () => "3");
	expect(conditions[0]?.text).toBe("It would pay for itself if the effect lasts 6 years or more.");
});

test("every sentence of the library is understood, but for one that names no side", () => {
	const sentences = LIBRARY.flatMap(({ inputs }) => inputs.map(({ true_if }) => true_if));
	const unclear = sentences.filter((words) => sideOf(words) === null);
	expect(unclear).toHaveLength(1);
	for (const words of sentences) expect(wished(words), words).toMatch(/ would /);
});

test("values are written as people read them", () => {
	expect(figureOf("0.064716291", "share")).toBe("6.5");
	expect(figureOf("648888.682451008", "pounds")).toBe("£648,889");
	expect(figureOf("1.161835749", "pounds")).toBe("£1.16");
	expect(figureOf("221839396.1", "pounds")).toBe("£222m");
	expect(figureOf("-0.333", "share")).toBe("−33.3");
});
