import { expect, test } from "vitest";
import { numberAt, rangeAt, steps, valueAt, withNumber } from "./document";

const document = {
	years: 15,
	actions: [
		{
			amount: ["0", "100", "100"],
			cohort: ["0", "0"],
			impact: { low: "0.1", mid: "0.2", high: "0.4" },
			duration: 3,
			split: { "St. Helens": "1" },
		},
	],
};

test("a path is walked through lists, keys and keys in quotes", () => {
	expect(steps('actions[0].split."St. Helens"')).toEqual(["actions", 0, "split", "St. Helens"]);
	expect(valueAt(document, 'actions[0].split."St. Helens"')).toBe("1");
	expect(valueAt(document, "actions[1].amount")).toBeUndefined();
	expect(valueAt(document, "constructor")).toBeUndefined();
});

test("a range shows its middle, a list one of its entries that are not 0", () => {
	expect(numberAt(document, "actions[0].impact")).toBe("0.2");
	expect(numberAt(document, "actions[0].amount")).toBe("100");
	expect(numberAt(document, "actions[0].cohort")).toBe("0");
	expect(numberAt(document, "actions[0].duration")).toBe("3");
	expect(rangeAt(document, "actions[0].impact")).toEqual({ low: "0.1", high: "0.4" });
	expect(rangeAt(document, "actions[0].amount")).toBeUndefined();
});

test("a middle takes along the end that it would pass, and no other", () => {
	const moved = withNumber(document, "actions[0].impact", "0.5");
	expect(moved.actions[0]?.impact).toEqual({ low: "0.1", mid: "0.5", high: "0.5" });
	expect(withNumber(document, "actions[0].impact", "0.05").actions[0]?.impact).toEqual({
		...{ low: "0.05", mid: "0.05", high: "0.4" },
	});
});

test("a list moves as one, without its noughts, unless it has nothing else", () => {
	expect(withNumber(document, "actions[0].amount", "7").actions[0]?.amount).toEqual(["0", "7", "7"]);
	expect(withNumber(document, "actions[0].amount[2]", "7").actions[0]?.amount).toEqual(["0", "100", "7"]);
	expect(withNumber(document, "actions[0].cohort", "4").actions[0]?.cohort).toEqual(["4", "4"]);
	expect(withNumber(document, "actions[0].duration", "4").actions[0]?.duration).toBe(4);
});

test("the document that was there is not touched", () => {
	const before = JSON.stringify(document);
	withNumber(document, "actions[0].amount", "1");
	expect(JSON.stringify(document)).toBe(before);
});
