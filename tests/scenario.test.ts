// The module of what-if as the page and the command have it.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { combine_scenarios, initSync, Scenario, scale_scenario } from "../pkg-scenario/total_place.js";

initSync({ module: readFileSync("pkg-scenario/total_place_bg.wasm") });

const document = (name: string) => readFileSync(`tests/fixtures/scenario/documents/${name}.json`, "utf8");
const impact = "actions[0].outcomes[0].impact";

/** The core throws errors that carry more than a message. */
function thrown(work: () => unknown): Record<string, unknown> {
	try {
		work();
	} catch (error) {
		return error as Record<string, unknown>;
	}
	throw new Error("nothing was thrown");
}

describe("set", () => {
	test("a printed document comes to the same penny in a fresh module", () => {
		const scenario = new Scenario(document("five_kinds"));
		scenario.set(impact, "0.35");
		const link = scenario.document();
		expect(new Scenario(link).appraise()).toEqual(scenario.appraise());
		expect(new Scenario(link).document()).toBe(link);
	});

	test("a number may be set that was left out, and a setting", () => {
		const scenario = new Scenario(document("five_kinds"));
		scenario.set("actions[0].outcomes[0].leakage", "0.5");
		scenario.set("years", "10");
		scenario.set("in_kind_in_financial_case", "false");
		expect(scenario.appraise().years).toHaveLength(10);
		expect(JSON.parse(scenario.document()).actions[0].outcomes[0].leakage).toBe("0.5");
	});

	test("of a range the middle is set, and an end that would be passed moves along", () => {
		const scenario = new Scenario(document("twelve_ranges"));
		const at = () => scenario.inputs().find(({ path }) => path === "actions[1].outcomes[0].need");
		expect(at()).toMatchObject({
			low: "0.05",
			mid: "0.08",
			high: "0.12",
			ranged: true,
			least: "0",
			most: "1",
			action: 1,
		});
		scenario.set("actions[1].outcomes[0].need", "0.2");
		expect(at()).toMatchObject({ low: "0.05", mid: "0.2", high: "0.2" });
		scenario.set("actions[1].outcomes[0].need.high", "0.3");
		expect(at()).toMatchObject({ low: "0.05", mid: "0.2", high: "0.3" });
	});

	test("what cannot be is refused, and nothing is changed", () => {
		const scenario = new Scenario(document("five_kinds"));
		const before = scenario.document();
		expect(thrown(() => scenario.set(impact, "1.1"))).toMatchObject({ code: "out-of-range" });
		expect(thrown(() => scenario.set("actions[0].outcomes[0].impcat", "0.1"))).toMatchObject({
			code: "unknown-key",
			expected: "“impact”",
		});
		for (const path of ["actions[9].title", "actions[0", "", "actions[0].outcomes[0].cohort[7]", "title.x"]) {
			expect(String(thrown(() => scenario.set(path, "1")).code)).toMatch(/^(bad|unknown)-path$/);
		}
		expect(scenario.document()).toBe(before);
	});

	test("an agency with a point in its name is reached in quotes", () => {
		const text = document("five_kinds").replaceAll('"Housing"', '"St. Helens [Homes]"');
		const scenario = new Scenario(text);
		const path = 'actions[2].today."St. Helens [Homes]"';
		expect(scenario.inputs().map((input) => input.path)).toContain(path);
		scenario.set(path, "123");
		expect(JSON.parse(scenario.document()).actions[2].today["St. Helens [Homes]"]).toBe("123");
	});
});

describe("several and elsewhere", () => {
	test("a programme holds all actions, and sources that differ get ids of their own", () => {
		const one = document("five_kinds");
		const other = one.replace("Unit Cost Database v1.4", "Another database");
		const programme = JSON.parse(combine_scenarios("Both", [one, other]));
		expect(programme.title).toBe("Both");
		expect(programme.actions).toHaveLength(10);
		expect(Object.keys(programme.sources)).toEqual(["ucd", "ucd-2"]);
		expect(programme.actions[5].outcomes[0].source).toBe("ucd-2");
	});

	test("scenarios of other years or prices are not added", () => {
		const one = document("five_kinds");
		const error = thrown(() => combine_scenarios("Both", [one, one.replace('"years": 15', '"years": 14')]));
		expect(error).toMatchObject({ code: "cannot-combine", seen: "14", expected: "15" });
		expect(String(error.message)).toContain("Scenario 2 has years 14");
		expect(thrown(() => combine_scenarios("None", []))).toMatchObject({ code: "nothing-to-combine" });
	});

	test("another place has its own number of people, and one person costs what one costs", () => {
		const scaled = JSON.parse(scale_scenario(document("five_kinds"), "1.5", "kent"));
		expect(scaled.place).toBe("kent");
		expect(scaled.actions[0].outcomes[0].cohort).toEqual(["600", "600"]);
		expect(scaled.actions[0].costs[0].flow).toEqual(["1800000", "1800000"]);
		expect(scaled.actions[0].outcomes[0].unit_value.fiscal).toBe("51080");
		expect(scaled.actions[2].worker.cost_per_case).toBe("18000");
		expect(scaled.actions[4].cases).toEqual(["1200", "1200"]);
		for (const factor of ["0", "-1", "x", "1e3"]) {
			expect(thrown(() => scale_scenario(document("five_kinds"), factor))).toMatchObject({ code: "bad-factor" });
		}
	});
});

describe("how sure", () => {
	const scenario = new Scenario(document("twelve_ranges"));
	const { switching, tornado, draws } = scenario.uncertainty();

	test("a switching value turns the result, and is said in words", () => {
		const path = "actions[0].avoided.Council";
		const turning = switching.find((input) => input.path === path)?.budget_impact;
		expect(turning?.sentence).toBe(
			"It pays for itself as long as more than 2.3 in 100 of what a case costs this agency are no longer needed.",
		);
		const turned = new Scenario(scenario.document());
		turned.set(path, turning?.value ?? "");
		expect(Math.abs(Number(turned.appraise().net_present_budget_impact))).toBeLessThan(0.1);
	});

	test("a decay, which is no straight line, is halved to its switching value", () => {
		const decay = switching.find(({ path }) => path === "actions[0].drop_off");
		const turned = new Scenario(scenario.document());
		turned.set("actions[0].drop_off", decay?.public_value.value ?? "");
		expect(Math.abs(Number(turned.appraise().net_present_public_value))).toBeLessThan(1);
	});

	test("the tornado has each range, the widest first, and its ends are what the appraisal says there", () => {
		const bars = tornado.net_present_public_value;
		expect(bars).toHaveLength(12);
		const widths = bars.map(({ at_low, at_high }) => Math.abs(Number(at_high) - Number(at_low)));
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
		const [first] = bars;
		const low = new Scenario(scenario.document());
		low.set(first?.path ?? "", first?.low ?? "");
		expect(low.appraise().net_present_public_value).toBe(first?.at_low);
	});

	test("draws are the same on every machine", () => {
		expect(draws).toMatchObject({ number: 10_000, seed: "1", ranges: 12 });
		expect(draws.net_present_public_value).toMatchInlineSnapshot(`
			{
			  "mean": "72637725.20",
			  "p10": "47599027.51",
			  "p50": "72467366.44",
			  "p90": "97340714.05",
			  "standard_error": "191206.14",
			}
		`);
		expect(draws.cumulative.p50).toHaveLength(15);
	});

	test("ten thousand draws of 15 years, 7 agencies and 12 ranges take at most 100 ms, a slider at most 16", () => {
		const best = (work: () => void) =>
			Math.min(
				...Array.from({ length: 7 }, () => {
					const since = performance.now();
					work();
					return performance.now() - since;
				}),
			);
		expect(best(() => scenario.draws(10_000, 1))).toBeLessThan(100);
		const moved = () => {
			scenario.set("actions[1].outcomes[0].impact", "0.31");
			scenario.appraise();
		};
		expect(best(moved)).toBeLessThan(16);
	});
});

test("a line says how it was worked out", () => {
	const scenario = new Scenario(document("five_kinds"));
	const line = scenario.lines().find(({ from, agency }) => from === "Children taken into care" && agency === "NHS");
	expect(line).toMatchObject({ side: "benefit", value: "fiscal", type: "revenue", transfer: false, cashable: "0" });
	expect(line?.formula).toMatch(
		/^cohort spread by weights × need × engagement × .*\(1 − deadweight\).*fiscal × .* × split × /,
	);
	expect(line?.figures).toContain("51080 × 67.7042 ÷ 73.0337 × 0.1 × 90 ÷ 100");
	expect(line?.weights.slice(0, 4)).toEqual(["0", "0.5", "0.9", "0.81"]);
});
