// Which numbers can be moved, in words: those of the library, of several of its scenarios together, or of the document itself.

import { compare, over, rounded, times } from "../../core/decimal";
import { type Fields, numberAt } from "../../core/document";
import { type Input, peopleOf, type Story, storyOf } from "../../core/scenarios";
import type { ScenarioInput } from "../../core/types";
import { blankOf } from "./blank";
import { claimInputs } from "./claim";

export interface Movable extends Input {
	/** of which scenario, where several are combined */
	group: string;
	story: Story | undefined;
}

export const CLAIM = "claim";

/** Made of claims and blanks as much as of the library. */
export function inputsOf(
	document: Fields,
	library: readonly string[],
	known: () => readonly ScenarioInput[],
): Movable[] {
	const actions = countsOf(library);
	let before = 0;
	const found = library.flatMap((slug, at) => {
		const inputs = wordsOf(slug, document).map((input) => ({ ...input, path: shifted(input.path, before) }));
		before += actions[at] ?? 0;
		const story = storyOf(slug);
		return inputs.map((input): Movable => ({ ...input, group: library.length > 1 ? (story?.title ?? "") : "", story }));
	});
	const there = found.filter(({ path }) => numberAt(document, path) !== undefined);
	return there.length > 0 ? there : known().map((input) => plain(input, document));
}

function wordsOf(slug: string, document: Fields): readonly Input[] {
	if (slug !== CLAIM) return storyOf(slug)?.inputs ?? blankOf(slug)?.inputs ?? [];
	const spend = numberAt(document, "actions[0].amount") ?? "1";
	const each = numberAt(document, "actions[0].knock_on[0].per_pound") ?? "1";
	return claimInputs({ spend, save: times(spend, each) });
}

function countsOf(library: readonly string[]): number[] {
	const listed = (scenario: Fields | undefined) => (Array.isArray(scenario?.actions) ? scenario.actions.length : 0);
	return library.map((slug) => (slug === CLAIM ? 1 : listed(storyOf(slug)?.scenario ?? blankOf(slug)?.document)));
}

export const shifted = (path: string, by: number): string =>
	path.replace(/^actions\[(\d+)\]/, (_, at: string) => `actions[${Number(at) + by}]`);

const NAMES: Record<string, [label: string, meaning: string]> = {
	cohort: ["People", "People or households that it is for."],
	need: ["At risk", "The share of them at risk."],
	engagement: ["Take part", "The share who take part."],
	retention: ["Stay to the end", "The share of those who stay to the end."],
	impact: ["For whom it works", "The share for whom the outcome changes. Below 0 is harm."],
	deadweight: ["Would have happened anyway", "The share that would have happened anyway."],
	attribution: ["Due to this", "The part that is due to this and not to other work."],
	displacement: ["Displaced", "The share that moves elsewhere."],
	leakage: ["Leaks out", "The share that goes to others."],
	substitution: ["Substituted", "The share that takes the place of something else."],
	units: ["Units", "Incidents, weeks or years for each person helped and year."],
	drop_off: ["Lost each year", "The share of the effect that is lost each year."],
	per_pound: ["For each pound", "What each pound moved brings later."],
	fee: ["Charge", "What one case is charged."],
	collected: ["Collected", "The share of charges that is paid."],
	cost_to_collect: ["Cost to collect", "What it costs to collect one charge."],
	cost_per_case: ["Cost of a worker for one case", "What the worker costs for one case."],
};

/** A number of a document of somebody's own, named by its key and its action. */
function plain(known: ScenarioInput, document: Fields): Movable {
	const actions = Array.isArray(document.actions) ? document.actions : [];
	const action = actions[known.action];
	const title = typeof action === "object" && action && !Array.isArray(action) ? String(action.title ?? "") : "";
	const [label, meaning] = NAMES[known.name] ?? [known.name.replaceAll("_", " "), ""];
	const bounds = boundsOf(known);
	return {
		...{ path: known.path, label, meaning: meaning || known.path, ...bounds },
		...{ source: null, note: known.path, first: false, true_if: "", group: title, story: undefined },
	};
}

function boundsOf({ unit, low, mid, high, least, most }: ScenarioInput): Pick<Input, "unit" | "low" | "high" | "step"> {
	if (unit === "share") return { unit: "share", low: least ?? "0", high: most ?? "1", step: "0.01" };
	const top = [times(mid, "2"), high, "10"].reduce((a, b) => (compare(a, b) < 0 ? b : a));
	const bottom = compare(low, "0") < 0 ? times(low, "2") : "0";
	const words = { pounds: "pounds", "per-pound": "pounds", people: "people", count: "number" } as const;
	return { unit: words[unit], low: bottom, high: rounded(top, 2), step: nice(Number(top) / 200) };
}

/** The round step nearest above: 1, 2 or 5 and noughts. */
export function nice(step: number): string {
	if (!(step > 0) || !Number.isFinite(step)) return "1";
	const power = 10 ** Math.floor(Math.log10(step));
	const times = [1, 2, 5, 10].find((one) => one * power >= step * (1 - 1e-9)) ?? 10;
	return rounded((times * power).toFixed(6), 6);
}

/** How many times as many people another place has as the one that a scenario was made for. */
export function factorOf({ scaled_by_population: scaled }: Story, place: string): string | undefined {
	const people = peopleOf(place, scaled.year);
	return people === undefined ? undefined : over(people, scaled.people, 12);
}

/** What grows with the people of a place can be moved as far as there. */
export function inPlace(inputs: readonly Movable[], place: string): Movable[] {
	return inputs.map((input) => {
		const { story } = input;
		const factor = story && place !== "" ? factorOf(story, place) : undefined;
		if (!story || factor === undefined || !story.scaled_by_population.paths.includes(input.path)) return input;
		const step = nice(Number(input.step) * Number(factor));
		const stepsTo = (bound: string) => times(over(times(bound, factor), step, 0), step);
		return { ...input, low: stepsTo(input.low), high: stepsTo(input.high), step };
	});
}
