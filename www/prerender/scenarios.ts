// The chooser of scenarios: each with its story, its sources and what it comes to, readable without scripts.

import { PLACES } from "../core/places";
import { DRAWS, type WhatIf } from "../core/scenario";
import { LIBRARY, type Story } from "../core/scenarios";
import { figuresOf } from "../pages/scenario/results";
import { citedIn, piecesOf, sourceWords } from "../pages/scenario/story";
import { type Headline, headlineOf } from "../pages/scenario/words";
import { link, type Markup, markup } from "./markup";

export interface Told {
	story: Story;
	/** what it comes to; null while developing */
	headline: { words: Headline; figures: { value: string; name: string }[] } | null;
}

export function told(core: WhatIf): Told[] {
	return LIBRARY.map((story) => {
		const text = JSON.stringify(story.scenario);
		const { appraisal, totals } = core.reckon(text);
		const words = headlineOf(appraisal, totals, core.uncertainty(text, DRAWS).draws);
		return { story, headline: { words, figures: figuresOf(appraisal) } };
	});
}

export const scenarioList = (all: readonly Told[]): Markup => markup`<ol class="scenario-list">${all.map(item)}</ol>`;

function item({ story, headline }: Told): Markup {
	return markup`<li class="scenario-item" id="${story.slug}">
<h2><a class="needs-script" href="#${story.slug}">${story.title}</a><span class="without-script">${story.title}</span></h2>
<p class="asked">${story.summary}</p>
${
	headline &&
	markup`<p class="answered">${headline.words.parts.map((part) => (part.figure ? markup`<b>${part.text}</b>` : part.text))} ${headline.words.tries}</p>
<ul class="ended">${headline.figures.map(({ value, name }) => markup`<li><b>${value}</b> ${name}</li>`)}</ul>`
}
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">The story and its sources<span class="govuk-visually-hidden">: ${story.title}</span></span></summary>
${whole(story)}</details>
</li>`;
}

function whole(story: Story): Markup {
	const order = citedIn(story);
	const cited = (text: string) =>
		piecesOf(text, order).map(({ text: words, cites }) => markup`${words}${cites > 0 && markup`<sup>${cites}</sup>`}`);
	return markup`${story.story.map((text) => markup`<p>${cited(text)}</p>`)}
<p><b>Evidence.</b> ${cited(story.evidence)}</p>
<ol class="source-list">${order.map((id) => {
		const source = story.sources[id];
		if (!source) return null;
		const { title, more } = sourceWords(source);
		return markup`<li>${link(source.url, title)}${more !== "" && `. ${more}.`}</li>`;
	})}</ol>`;
}

/** On a place's page: the scenarios that were made for it, and that the others can be scaled to it. */
export function whatIfHere(slug: string): Markup {
	const here = LIBRARY.filter((story) => story.scaled_by_population.place === slug);
	return markup`<section class="section what-if-here">
<h2 class="section-heading">What if?</h2>
${here.length > 0 && markup`<ul>${here.map(({ slug: name, title, summary }) => markup`<li><a href="../scenario/#${name}">${title}</a>. ${summary}</li>`)}</ul>`}
<p>${here.length > 0 ? "Made from figures of this place. " : ""}<a href="../scenario/">${here.length > 0 ? "The other scenarios" : "Nine scenarios"}</a> ${
		PLACES.some((place) => place.slug === slug)
			? "can be scaled to the people of this place."
			: "show what might happen if public money were spent in another way. They were made for other places."
	}</p>
</section>`;
}
