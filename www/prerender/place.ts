// What a place's page says before any script has run, and without.

import type { OpenPlace } from "../core/place";
import { partsOf } from "../core/sentence";
import type { Source, Summary, View } from "../core/types";
import type { Written } from "../pages/place/rehearsal";
import type { Screen } from "../pages/place/screen";
import type { Shown } from "../pages/place/shown";
import { figures } from "./figures";
import { asText, link, Markup, markup } from "./markup";
import { pound, strip, table, warnings } from "./money";

export function descriptionOf({ summary }: OpenPlace, screen: Screen | undefined): string {
	return screen?.spoken.sentence ?? (summary.statement || `What was published of public money in ${summary.title}.`);
}

/** More than this, in characters, takes the page longer to read than to draw. */
const mostRehearsed = 100_000;

/** What the page draws before its core is there. No script stands in a page, not even one that would not run: it is text in a template. */
export function rehearsal({ summary }: OpenPlace, shown: Shown | undefined): Markup {
	// What stands under the panel is drawn later, by the core's own words.
	const drawn = { ...summary, figures: [], themes: [], unit_costs: [], sources: [] };
	const text = shown ? JSON.stringify({ summary: drawn, shown } satisfies Written) : "";
	if (text === "" || text.length > mostRehearsed) return markup``;
	// Of quotes it has thousands, and they need no escape here.
	return markup`<template id="rehearsal">${new Markup(text.replace(/[&<]/g, asText))}</template>`;
}

export function placeContent({ summary }: OpenPlace, screen: Screen | undefined): Markup {
	const money = screen?.view ?? screen?.pound;
	return markup`
${screen ? opening(summary, screen) : markup`<h1 class="sentence">${summary.title}</h1><p class="scope">${summary.statement}</p>`}
${money && shown(money)}
${figures(summary)}
${sources(screen?.spoken.sources ?? summary.sources, "../")}`;
}

/** The front page of a site that has this place alone: its figures, and the way to more of them. */
export function frontPage({ slug, summary }: OpenPlace, screen: Screen): Markup {
	return markup`${opening(summary, screen)}
<p class="more"><a href="./${slug}/">Explore the public money in ${summary.title}</a></p>
${screen.view && shown(screen.view)}
${sources(screen.spoken.sources, "./")}`;
}

function opening(summary: Summary, { account, spoken, pound: whole }: Screen): Markup {
	return markup`<h1 class="sentence">${partsOf(spoken.sentence, spoken.figures).map((part) =>
		part.figure ? markup`<b>${part.text}</b>` : part.text,
	)}</h1>
<p class="scope">${account.covers}${account.omits !== "" && markup` <b>Not counted:</b> ${account.omits}`}</p>
${summary.statement !== "" && markup`<p class="scope">${summary.statement}</p>`}
${summary.accounts.length > 1 && counts(summary, account.title)}
${whole.rows.length > 0 && pound(whole)}`;
}

/** As the page shows it once scripts run, so that nothing moves; the links need scripts. */
function counts(summary: Summary, current: string): Markup {
	return markup`<details class="counts">
<summary><span>Which count: <b>${current}</b></span> <span class="counts-more">${summary.accounts.length} counts, never added to each other</span></summary>
<ul class="counts-list">${summary.accounts.map(({ title, covers }) => markup`<li><b>${title}</b><p>${covers}</p></li>`)}</ul>
</details>`;
}

function shown(view: View): Markup {
	return markup`<section class="section">
<h2 class="section-heading">${view.title}</h2>
${table(view)}
${strip(view)}
${warnings(view)}
</section>`;
}

function sources(all: readonly Source[], up: string): Markup {
	return markup`<section class="section">
<h2 class="section-heading">Where this comes from</h2>
<ul class="source-list">${all.map(({ title, publisher, date, url, licence }) => {
		const about = [publisher, date, licence].filter((part) => part !== "").join(", ");
		return markup`<li>${link(url, title)}${about !== "" && `. ${about}.`}</li>`;
	})}</ul>
<p><a href="${up}about/">How the figures are made, and what is not known</a></p>
</section>`;
}
