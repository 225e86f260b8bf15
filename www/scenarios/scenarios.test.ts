import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import order from "./scenarios.json";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

interface Input {
	path: string;
	label: string;
	unit: string;
	meaning: string;
	source: string | null;
	note: string;
	first: boolean;
	low: string;
	high: string;
	step: string;
	true_if: string;
}

interface Story {
	slug: string;
	title: string;
	summary: string;
	story: string[];
	evidence: string;
	scenario: Fields & { title: string; years: number; place: string; actions: Fields[]; sources: Fields };
	inputs: Input[];
	scaled_by_population: { place: string; people: string; year: string; source: string; paths: string[] };
	claims: { text: string; spend: string; save: string; years: number; source: string }[];
	figures: { label: string; amount: string; unit: string; year: string; source: string }[];
	notes: { path: string; source: string | null; note: string }[];
	sources: Record<string, Record<string, string>>;
}

const FOLDER = new URL(".", import.meta.url);
const PLACES = new URL("../places/", FOLDER);
const read = (slug: string): Story => JSON.parse(readFileSync(new URL(`${slug}.json`, FOLDER), "utf8"));
const LIBRARY = order.map(read);

const KEYS = {
	file: "slug title summary story evidence scenario inputs scaled_by_population claims figures notes sources",
	scenario:
		"version title place years start_year price_base discount optimism_bias in_kind_in_financial_case actions sources",
	input: "path label unit meaning source note first low high step true_if",
	scaled: "place people year source paths",
	claim: "text spend save years source",
	figure: "label amount unit year source",
	note: "path source note",
	source: "title publisher date url locator",
};
const KINDS = ["intervention", "shift", "caseload", "asset", "charge"];
const UNITS = ["share", "pounds", "people", "years", "number"];
const AGENCIES = ["Council", "Courts", "DWP", "HMRC", "Housing", "NHS", "Police", "Prisons", "Probation", "Schools"];
const SHARES =
	/\.(need|engagement|retention|impact|deadweight|attribution|displacement|leakage|substitution|drop_off|collected)$/;
const PARTS = /\.(avoided|cashable|split)\.\w+$|\.(phase_in|release)\[\d+\]$|\.cashable$/;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const YEAR = /^\d{4}-\d{2}$/;
const REFERENCE = /\{([a-z0-9-]+)\}/g;

const isFields = (value: Json | undefined): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isRange = (value: Json | undefined): value is Fields => isFields(value) && "mid" in value;
const steps = (path: string): string[] => path.split(/[.[\]]+/).filter((step) => step !== "");

/** What stands at `actions[0].outcomes[0].impact`. */
function at(root: Json, path: string): Json | undefined {
	let value: Json | undefined = root;
	for (const step of steps(path)) {
		if (Array.isArray(value)) value = value[Number(step)];
		else if (isFields(value)) value = value[step];
		else return undefined;
	}
	return value;
}

/** Every value that is no list and no object, with its path. A range is one value. */
function leaves(value: Json, path: string): [string, Json][] {
	if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
	if (isFields(value) && !isRange(value)) {
		return Object.entries<Json>(value).flatMap(([key, item]) => leaves(item, path === "" ? key : `${path}.${key}`));
	}
	return [[path, value]];
}

const isNumber = (value: Json): boolean =>
	isRange(value) || typeof value === "number" || (typeof value === "string" && DECIMAL.test(value));
const bounds = (value: Json): number[] =>
	isRange(value) ? [value.low, value.mid, value.high].map(Number) : [Number(value)];

/** The numbers that an input moves. A path that ends at a list moves all of its entries that are not nought. */
function moved(scenario: Json, path: string): Json[] {
	const value = at(scenario, path);
	return Array.isArray(value) ? value.filter((item) => item !== "0") : value === undefined ? [] : [value];
}

/** Every key of the name that holds a text, wherever it stands. */
const named = (value: Json, name: string): string[] =>
	leaves(value, "").flatMap(([path, leaf]) =>
		typeof leaf === "string" && (path === name || path.endsWith(`.${name}`)) ? [leaf] : [],
	);

function agencies(action: Json): string[] {
	const byAgency = leaves(action, "").flatMap(
		([path]) => /(?:^|\.)(?:split|cashable|today|avoided)\.(\w+)$/.exec(path)?.[1] ?? [],
	);
	return [...named(action, "agency"), ...byAgency];
}

function used(story: Story): string[] {
	const words = [...story.story, story.evidence].flatMap((text) => [...text.matchAll(REFERENCE)]).map(([, id]) => id);
	const rows = [...story.inputs, ...story.claims, ...story.figures, ...story.notes, story.scaled_by_population];
	return [...words, ...rows.map(({ source }) => source), ...named(story.scenario.actions, "source")].filter(
		(id) => typeof id === "string",
	);
}

const sentences = (text: string): string[] => text.replace(/\s*\{[^}]*\}/g, "").split(/(?<=[.?!])\s+/);

describe("the library", () => {
	test("lists each of its files once, in order", () => {
		const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json") && file !== "scenarios.json");
		expect(order.map((slug) => `${slug}.json`).toSorted()).toEqual(files.toSorted());
		expect(order).toHaveLength(9);
		expect(LIBRARY.map(({ slug }) => slug)).toEqual(order);
	});

	test("uses every kind of action", () => {
		const kinds = new Set(LIBRARY.flatMap(({ scenario }) => scenario.actions.map(({ kind }) => kind)));
		expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
	});

	test("can be combined into one programme: same years, prices and rules", () => {
		const rules = LIBRARY.map(({ scenario: { title, place, actions, sources, ...rest } }) => JSON.stringify(rest));
		expect(new Set(rules).size).toBe(1);
	});

	test("calls an agency by one name", () => {
		const names = new Set(LIBRARY.flatMap(({ scenario }) => agencies(scenario.actions)));
		expect([...names].toSorted()).toEqual(AGENCIES);
	});

	test("describes a source alike wherever it is used", () => {
		const described = new Map<string, string>();
		for (const { sources } of LIBRARY) {
			for (const [id, { locator, ...source }] of Object.entries(sources)) {
				const text = JSON.stringify(source);
				expect(described.get(id) ?? text).toBe(text);
				described.set(id, text);
			}
		}
	});
});

describe.each(LIBRARY.map((story) => [story.slug, story] as const))("%s", (_, story) => {
	const { scenario, inputs, notes } = story;

	test("has exactly the keys of the format", () => {
		const keys = (value: object) => Object.keys(value).join(" ");
		expect(keys(story)).toBe(KEYS.file);
		expect(keys(scenario)).toBe(KEYS.scenario);
		expect(keys(story.scaled_by_population)).toBe(KEYS.scaled);
		const rows: [object[], string][] = [
			[inputs, KEYS.input],
			[story.claims, KEYS.claim],
			[story.figures, KEYS.figure],
			[notes, KEYS.note],
			[Object.values(story.sources), KEYS.source],
		];
		for (const [list, expected] of rows) {
			expect(list.map(keys).filter((found) => found !== expected)).toEqual([]);
		}
		expect(scenario.title).toBe(story.title);
	});

	test("writes numbers as whole numbers or as decimals in quotes", () => {
		const fractions = leaves(story as unknown as Json, "").filter(
			([, value]) => typeof value === "number" && !Number.isInteger(value),
		);
		expect(fractions).toEqual([]);
		const quoted = [
			...inputs.flatMap(({ low, high, step }) => [low, high, step]),
			...story.claims.flatMap(({ spend, save }) => [spend, save]),
			...story.figures.map(({ amount }) => amount),
		];
		expect(quoted.filter((number) => !DECIMAL.test(number))).toEqual([]);
		expect(story.scaled_by_population.people).toMatch(/^[1-9]\d*$/);
	});

	test("moves only numbers that are there, within bounds that hold them", () => {
		expect(new Set(inputs.map(({ path }) => path)).size).toBe(inputs.length);
		for (const { path, unit, low, high, step } of inputs) {
			const values = moved(scenario, path);
			expect(values.length, path).toBeGreaterThan(0);
			expect(new Set(values.map((value) => JSON.stringify(value))).size, path).toBe(1);
			expect(values.every(isNumber), path).toBe(true);
			expect(UNITS, path).toContain(unit);
			const [least, most] = [Number(low), Number(high)];
			expect(least, path).toBeLessThan(most);
			expect(Number(step), path).toBeGreaterThan(0);
			for (const bound of values.flatMap(bounds)) {
				expect(bound, path).toBeGreaterThanOrEqual(least);
				expect(bound, path).toBeLessThanOrEqual(most);
			}
			if (unit === "share") {
				expect(least, path).toBeGreaterThanOrEqual(path.endsWith(".impact") ? -1 : 0);
				expect(most, path).toBeLessThanOrEqual(1);
			}
			if (unit === "years") expect([low, high, step].every((number) => /^\d+$/.test(number))).toBe(true);
		}
	});

	test("shows three or four inputs first", () => {
		const first = inputs.filter((input) => input.first);
		expect([3, 4]).toContain(first.length);
	});

	test("says of each input what it means, where it comes from and what would have to be true", () => {
		for (const { path, label, unit, meaning, source, note, true_if } of inputs) {
			expect(
				[label, meaning, note].filter((text) => text === ""),
				path,
			).toEqual([]);
			expect(source !== null || /our assumption/i.test(note), path).toBe(true);
			expect(true_if.split("{value}"), path).toHaveLength(2);
			expect(true_if.includes("{value} in 100"), path).toBe(unit === "share");
			expect(true_if, path).not.toMatch(/\.$/);
		}
	});

	test("explains every number, as an input or in a note", () => {
		const explained = [...inputs, ...notes].map(({ path }) => path);
		const missing = explained.filter((path) => at(scenario, path) === undefined);
		expect(missing).toEqual([]);
		const silent = [...leaves(scenario.actions, "actions"), ["years", scenario.years] as [string, Json]]
			.filter(([path, value]) => isNumber(value) && !path.endsWith(".price_year"))
			.filter(
				([path]) =>
					!explained.some((known) => `${path}.`.replaceAll("[", ".[").startsWith(`${known}.`.replaceAll("[", ".["))),
			);
		expect(silent.map(([path]) => path)).toEqual([]);
	});

	test("keeps shares between 0 and 1, and ranges in order", () => {
		for (const [path, value] of leaves(scenario.actions, "actions")) {
			const numbers = isNumber(value) ? bounds(value) : [];
			expect(numbers, path).toEqual(numbers.toSorted((a, b) => a - b));
			if (!SHARES.test(path) && !PARTS.test(path)) continue;
			const least = path.endsWith(".impact") ? -1 : 0;
			expect(
				numbers.every((number) => number >= least && number <= 1),
				path,
			).toBe(true);
		}
	});

	test("splits each saving into parts that come to 1", () => {
		const outcomes = scenario.actions.flatMap((action) => (action.outcomes ?? []) as Fields[]);
		for (const { title, split } of outcomes) {
			const parts = Object.values(split as Record<string, string>).map((part) => Math.round(Number(part) * 1e6));
			expect(
				parts.reduce((sum, part) => sum + part, 0),
				String(title),
			).toBe(1e6);
		}
	});

	test("names the confidence in every cost and saving that takes a grade", () => {
		for (const action of scenario.actions) {
			const graded =
				action.kind === "caseload"
					? [action]
					: ["costs", "outcomes", "knock_on"].flatMap((key) => (action[key] ?? []) as Fields[]);
			expect(graded.filter(({ grades }) => !isFields(grades) || Object.keys(grades).length === 0)).toEqual([]);
		}
	});

	test("uses every source, and only sources that it describes", () => {
		const ids = Object.keys(story.sources);
		expect([...new Set(used(story))].toSorted()).toEqual(ids.toSorted());
		expect(Object.keys(scenario.sources).toSorted()).toEqual(ids.toSorted());
		for (const [id, { title, url }] of Object.entries(story.sources)) {
			// The engine takes no empty text: a report that is not on the web has a title alone.
			expect(scenario.sources[id]).toEqual(url === "" ? { title } : { title, url });
		}
	});

	test("names the Unit Cost Database and its licence where it uses it", () => {
		const uses = used(story).includes("unit-cost-database");
		const told = notes.some(({ note }) => /Unit Cost Database v1\.4, New Economy, CC BY 4\.0/.test(note));
		expect(told).toBe(uses);
	});

	test("grows with people as counted in a place that ships", () => {
		const { place, people, year, paths } = story.scaled_by_population;
		expect(existsSync(new URL(`${place}/datapackage.json`, PLACES))).toBe(true);
		expect(scenario.place).toBe(place);
		const rows = readFileSync(new URL(`${place}/population.csv`, PLACES), "utf8").split("\n");
		expect(rows.filter((row) => row.startsWith(`${year},${people},`))).toHaveLength(1);
		expect(year).toMatch(YEAR);
		expect(paths.filter((path) => at(scenario, path) === undefined)).toEqual([]);
		expect(new Set(paths).size).toBe(paths.length);
	});

	test("tells its story in a few short sentences", () => {
		const told = story.story.flatMap(sentences);
		expect(told.length).toBeGreaterThanOrEqual(3);
		expect(told.length).toBeLessThanOrEqual(5);
		const texts = [...told, ...sentences(story.summary), ...inputs.flatMap(({ meaning }) => sentences(meaning))];
		expect(texts.filter((text) => text.split(/\s+/).length > 30)).toEqual([]);
		expect(sentences(story.evidence).length).toBeLessThanOrEqual(2);
	});

	test("tests claims that can be tested", () => {
		for (const { spend, save, years } of story.claims) {
			expect(Number(spend)).toBeGreaterThan(0);
			expect(Number(save)).toBeGreaterThan(0);
			expect(years).toBeGreaterThanOrEqual(1);
			expect(years).toBeLessThanOrEqual(125);
		}
	});
});

describe("published figures", () => {
	const number = (slug: string, path: string): number => {
		const value = at(read(slug).scenario, path) ?? null;
		return isRange(value) ? Number(value.mid) : Number(value);
	};
	const list = (slug: string, path: string): number[] => (at(read(slug).scenario, path) as string[]).map(Number);
	const figure = (slug: string, label: string): number =>
		Number(read(slug).figures.find((row) => row.label === label)?.amount);
	const total = (numbers: number[]): number => numbers.reduce((sum, value) => sum + value, 0);

	test("Croydon’s plan gives what Croydon published, if all of it comes true", () => {
		const outcome = "actions[0].outcomes[0]";
		const [wards, build] = [list("early-help", `${outcome}.cohort`), list("early-help", `${outcome}.phase_in`)];
		const [lag, duration] = ["lag", "duration"].map((key) => number("early-help", `${outcome}.${key}`)) as [
			number,
			number,
		];
		const worth = number("early-help", `${outcome}.unit_value.fiscal`);
		const part = (age: number): number =>
			age < lag || age >= lag + duration ? 0 : (build[Math.min(age - lag, build.length - 1)] ?? 0);
		const saved = (years: number): number => {
			let sum = 0;
			for (let year = 0; year < years; year++) {
				for (const [begin, joined] of wards.entries()) sum += joined * part(year - begin) * worth;
			}
			return sum;
		};
		for (const [years, label] of [
			[5, "Croydon: saving by 2013-14"],
			[8, "Croydon: saving by 2016-17"],
			[15, "Croydon: saving by 2023-24"],
		] as const) {
			expect(saved(years) / figure("early-help", label)).toBeCloseTo(1, 2);
		}
		expect(total(list("early-help", "actions[0].costs[0].flow"))).toBe(2_300_000);
	});

	test("a parenting course saves £3,368 over 25 years", () => {
		const build = list("early-help", "actions[1].outcomes[0].phase_in");
		const parts = Array.from({ length: 25 }, (_, age) => build[Math.min(age, build.length - 1)] ?? 0);
		expect(total(parts) * number("early-help", "actions[1].outcomes[0].unit_value.fiscal")).toBeCloseTo(3368, -1);
		expect(total(parts) * number("early-help", "actions[1].outcomes[0].unit_value.economic")).toBeCloseTo(5919, -1);
	});

	test("Solihull’s family costs £46,217 in the prices of 2012-13", () => {
		const today = at(read("one-key-worker").scenario, "actions[0].today") as Record<string, string>;
		const index = new Map(
			readFileSync(new URL("croydon/deflators.csv", PLACES), "utf8")
				.split("\n")
				.map((row) => [row.split(",")[0] ?? "", Number(row.split(",")[1])]),
		);
		const then = (index.get("2012-13") ?? 0) / (index.get("2009-10") ?? 1);
		expect(total(Object.values(today).map(Number)) * then).toBeCloseTo(46_217, -1);
	});

	test("Lewisham’s 594 sentences come to £8.7 million, and each person stands in one action", () => {
		const [kept] = list("fewer-going-round", "actions[0].cases");
		const [out] = list("fewer-going-round", "actions[1].outcomes[0].cohort");
		expect((kept ?? 0) + (out ?? 0)).toBe(594);
		expect((594 * number("fewer-going-round", "actions[1].outcomes[0].unit_value.fiscal")) / 1e6).toBeCloseTo(8.7, 1);
		expect((194 * number("fewer-going-round", "actions[0].today.Prisons")) / 1e6).toBeCloseTo(1.1, 1);
	});

	test("Kent saves £40 million a year, and £200 million to £280 million are left of its receipts", () => {
		const all = (key: string): number =>
			total([0, 1, 2].map((index) => number("shared-buildings", `actions[0].buildings[${index}].${key}`)));
		expect(all("running_cost")).toBe(40_000_000);
		const left = all("receipt") - total(list("shared-buildings", "actions[0].hub.capital"));
		expect(left).toBeGreaterThanOrEqual(200_000_000);
		expect(left).toBeLessThanOrEqual(280_000_000);
	});
});
