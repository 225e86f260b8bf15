// A scenario that is open: where it came from, and its document.

import { over } from "../../core/decimal";
import { type Fields, isFields, type Json } from "../../core/document";
import type { WhatIf } from "../../core/scenario";
import { type Story, storyOf } from "../../core/scenarios";
import { blankOf } from "./blank";
import { factorOf } from "./inputs";

export interface Opened {
	/** slugs of what it was made from: one of the library, several, a blank, a claim, or none */
	library: readonly string[];
	/** the place it was scaled to; empty for its own */
	place: string;
	document: Fields;
}

export const textOf = (opened: Opened): string => JSON.stringify(opened.document);

/** As it ships. */
export function fresh(slug: string): Opened | undefined {
	const document = storyOf(slug)?.scenario ?? blankOf(slug)?.document;
	return document && { library: [slug], place: "", document };
}

/** Where all of it comes from one scenario of the library. */
export const storyIn = ({ library }: Pick<Opened, "library">): Story | undefined =>
	library.length === 1 ? storyOf(library[0] ?? "") : undefined;

export function documentIn(text: string): Fields {
	const document = JSON.parse(text) as Json;
	if (!isFields(document)) throw new Error("A scenario is a JSON object.");
	return document;
}

/** From place to place: what was not changed is scaled from what ships, so that going back loses no digit. */
export function inAnotherPlace(core: WhatIf, opened: Opened, place: string): Opened {
	const story = storyIn(opened);
	if (!story) throw new Error("Each part of a programme is about a place of its own.");
	const own = story.scaled_by_population.place;
	const scaled = (document: Fields, from: string, to: string): Fields => {
		const [before, after] = [factorOf(story, from || own), factorOf(story, to || own)];
		if (!before || !after) throw new Error("The people of this place are not known for that year.");
		const there = to || own;
		return documentIn(core.scale(JSON.stringify(document), over(after, before, 12), there));
	};
	const to = place === own ? "" : place;
	const untouched = opened.place === "" ? story.scenario : scaled(story.scenario, "", opened.place);
	const same = core.print(JSON.stringify(untouched)) === core.print(textOf(opened));
	if (same) return { ...opened, place: to, document: to === "" ? story.scenario : scaled(story.scenario, "", to) };
	return { ...opened, place: to, document: scaled(opened.document, opened.place, to) };
}

/** One programme of an open scenario and others of the library. Throws where they cannot be added. */
export function combined(core: WhatIf, opened: Opened, slugs: readonly string[]): Opened {
	const stories = slugs.flatMap((slug) => storyOf(slug) ?? []);
	const title = `A programme of ${opened.library.length + stories.length} scenarios`;
	const texts = [textOf(opened), ...stories.map(({ scenario }) => JSON.stringify(scenario))];
	return {
		library: [...opened.library, ...slugs],
		place: "",
		document: documentIn(core.combine(title, texts)),
	};
}

export const titleOf = ({ document }: Opened): string => String(document.title ?? "A scenario");
