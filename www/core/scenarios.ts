// The library of scenarios that ship, as `www/scenarios/README.md` has it, and the people of each place.

import order from "../scenarios/scenarios.json";
import { plus } from "./decimal";
import type { Fields } from "./document";
import { PLACES } from "./places";

/** A number that is worth moving, in words. */
export interface Input {
	path: string;
	label: string;
	unit: "share" | "pounds" | "people" | "years" | "number";
	meaning: string;
	/** null: an assumption of ours, and `note` says so */
	source: string | null;
	note: string;
	first: boolean;
	low: string;
	high: string;
	step: string;
	/** empty where there is none */
	true_if: string;
}

export interface Claim {
	text: string;
	spend: string;
	save: string;
	years: number;
	source: string | null;
}

export interface StorySource {
	title: string;
	publisher: string;
	date: string;
	url: string;
	locator: string;
}

export interface Story {
	slug: string;
	title: string;
	summary: string;
	/** short paragraphs; `{id}` stands for a source */
	story: readonly string[];
	evidence: string;
	scenario: Fields;
	inputs: readonly Input[];
	scaled_by_population: { place: string; people: string; year: string; source: string; paths: readonly string[] };
	claims: readonly Claim[];
	figures: readonly { label: string; amount: string; unit: string; year: string; source: string }[];
	notes: readonly { path: string; source: string | null; note: string }[];
	sources: Readonly<Record<string, StorySource>>;
}

const files = import.meta.glob<Story>(["../scenarios/*.json", "!../scenarios/scenarios.json"], {
	eager: true,
	import: "default",
});

export const LIBRARY: readonly Story[] = order.flatMap((slug) => files[`../scenarios/${slug}.json`] ?? []);

export const storyOf = (slug: string): Story | undefined => LIBRARY.find((story) => story.slug === slug);

/** The nine regions together. No place of the site. */
export const ENGLAND = "england";

const populations = import.meta.glob<string>("../places/*/population.csv", {
	eager: true,
	import: "default",
	query: "?raw",
});

/** People of a place in a year, as its package has them. England is the sum of its nine regions. */
export function peopleOf(slug: string, year: string): string | undefined {
	if (slug !== ENGLAND) return row(slug, year);
	const regions = PLACES.filter(({ kind }) => kind === "region").map((region) => row(region.slug, year));
	return regions.reduce<string | undefined>(
		(total, people) => (total === undefined || people === undefined ? undefined : plus(total, people)),
		"0",
	);
}

function row(slug: string, year: string): string | undefined {
	const text = populations[`../places/${slug}/population.csv`] ?? "";
	return new RegExp(`^${year},(\\d+),`, "m").exec(text)?.[1];
}

/** What a place is called in a sentence. */
export const nameOfPlace = (slug: string): string =>
	slug === ENGLAND ? "England" : (PLACES.find((place) => place.slug === slug)?.title ?? slug);
