// The core and a second computation, which shares nothing with it, give the same penny in random scenarios of all kinds.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { initSync, Scenario } from "../../pkg-scenario/total_place.js";
import { appraise } from "./appraise";
import { randomScenario } from "./random";

initSync({ module: readFileSync("pkg-scenario/total_place_bg.wasm") });

const count = Number(process.env.SCENARIOS ?? 200);
const numbers = Array.from({ length: count }, (_, number) => number + 1);

function ofCore(document: unknown) {
	const scenario = new Scenario(JSON.stringify(document));
	const { years, warnings, uncertainty, ...figures } = scenario.appraise();
	scenario.free();
	return figures;
}

test("the random scenarios have all five kinds and every way of counting", () => {
	const text = JSON.stringify(numbers.map(randomScenario));
	for (const kind of ["intervention", "shift", "caseload", "asset", "charge"]) {
		expect(text.split(`"kind":"${kind}"`).length).toBeGreaterThan(20);
	}
	for (const part of ["mean", "none", "green-book-health", "rate", "low", "release", "in-kind", "transfer", "bias"]) {
		expect(text).toContain(`"${part}"`);
	}
});

test.each(numbers)("random scenario %i", (number) => {
	const document = randomScenario(number);
	expect(ofCore(document)).toEqual(appraise(document));
});
