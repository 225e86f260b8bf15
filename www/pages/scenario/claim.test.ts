import { expect, test } from "vitest";
import { numberAt, valueAt } from "../../core/document";
import { claimDocument, claimInputs, trouble } from "./claim";

const claim = { spend: "40000000", save: "400000000", years: 15 };

test("a claim is one shift: all spent in the first year, the saving after it and even", () => {
	const document = claimDocument(claim);
	expect(document.years).toBe(16);
	expect(document.optimism_bias).toBe("none");
	expect(valueAt(document, "actions[0].amount")).toEqual(["40000000"]);
	expect(numberAt(document, "actions[0].knock_on[0].per_pound")).toBe("10");
	expect(numberAt(document, "actions[0].knock_on[0].lag")).toBe("1");
	expect(numberAt(document, "actions[0].knock_on[0].duration")).toBe("15");
});

test("a ratio that does not end has digits enough for every penny", () => {
	const document = claimDocument({ spend: "2300000", save: "62000000", years: 14 });
	expect(numberAt(document, "actions[0].knock_on[0].per_pound")).toBe("26.956521739130434783");
});

test("what cannot be reckoned is said", () => {
	expect(trouble(claim)).toBe("");
	for (const bad of [{ spend: "0" }, { spend: "-1" }, { save: "-1" }, { years: 0 }, { years: 1.5 }, { years: 125 }])
		expect(trouble({ ...claim, ...bad })).not.toBe("");
});

test("its numbers can be moved", () => {
	const document = claimDocument(claim);
	for (const { path, low, high } of claimInputs(claim)) {
		expect(numberAt(document, path), path).toBeDefined();
		expect(Number(low)).toBeLessThan(Number(high));
	}
});
