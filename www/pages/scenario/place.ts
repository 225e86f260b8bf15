// The same scenario in another place: its cohorts, cases and amounts times the ratio of the people.

import { plainNumber } from "../../core/numbers";
import { PLACES } from "../../core/places";
import { ENGLAND, nameOfPlace, peopleOf, type Story } from "../../core/scenarios";

export interface Choice {
	slug: string;
	title: string;
}

/** The places of the site that have a count of people in the year of the scenario, and England. */
export function choicesFor({ scaled_by_population: { year } }: Story): Choice[] {
	const places = PLACES.map(({ slug, title }) => ({ slug, title }));
	return [...places, { slug: ENGLAND, title: "England" }].filter(({ slug }) => peopleOf(slug, year) !== undefined);
}

/** How it was scaled, in a sentence; empty where it is in its own place. */
export function scaledWords(story: Story, place: string): string {
	const { place: own, people, year } = story.scaled_by_population;
	const there = peopleOf(place, year);
	if (place === "" || place === own || there === undefined) return "";
	const sum = place === ENGLAND ? " (its nine regions together)" : "";
	return `Cohort scaled by population: ${plainNumber(there)} people in ${nameOfPlace(place)}${sum} against ${plainNumber(people)} in ${nameOfPlace(own)}, both in ${year}. Cohorts, cases and amounts are multiplied; what a case costs and how well it works stay as they are.`;
}
