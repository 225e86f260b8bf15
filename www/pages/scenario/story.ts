// The story of a scenario, with its sources where they are cited, and the published figures beside which it stands.

import { html, nothing, type TemplateResult } from "lit";
import type { Story, StorySource } from "../../core/scenarios";
import { hundredths, said } from "../../widgets/shared/money";
import { isWeb } from "../../widgets/shared/words";

const REFERENCE = /\s*\{([a-z0-9-]+)\}/g;

export interface Piece {
	text: string;
	/** the number of the source that is cited behind the text, from 1; 0 for none */
	cites: number;
}

/** Sources in the order in which the story cites them. */
export function citedIn(story: Story): string[] {
	const texts = [...story.story, story.evidence];
	const cited = texts.flatMap((text) => [...text.matchAll(REFERENCE)].map(([, id]) => id ?? ""));
	return [...new Set([...cited, ...Object.keys(story.sources)])];
}

/** "… fifteen years {interim-report-2009}." as text and the numbers of its sources. */
export function piecesOf(text: string, order: readonly string[]): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (const found of text.matchAll(REFERENCE)) {
		pieces.push({ text: text.slice(from, found.index), cites: order.indexOf(found[1] ?? "") + 1 });
		from = found.index + found[0].length;
	}
	return [...pieces, { text: text.slice(from), cites: 0 }];
}

/** "£2.3m", "£70,000 for each child", "4p in the pound". */
export function figureWords({ amount, unit }: Story["figures"][number]): string {
	if (unit.startsWith("pounds")) return `${said(hundredths(amount))}${unit.slice("pounds".length)}`;
	if (unit === "share") return `${Number((Number(amount) * 100).toFixed(2))} in 100`;
	if (unit === "dollars") return `$${said(hundredths(amount)).slice(1)}`;
	return `${said(hundredths(amount)).replace("£", "")} ${unit}`;
}

export function sourceWords({ title, publisher, date, locator }: StorySource): { title: string; more: string } {
	return { title, more: [publisher, date, locator].filter((part) => part !== "").join(", ") };
}

export function storySection(story: Story): TemplateResult {
	const order = citedIn(story);
	const cited = (text: string) =>
		piecesOf(text, order).map(
			({ text: words, cites }) =>
				html`${words}${cites ? html`<sup><a href="#source-${cites}" @click=${jump}><span class="govuk-visually-hidden">source </span>${cites}</a></sup>` : nothing}`,
		);
	return html`<section class="section story" aria-labelledby="story-heading">
		<h2 class="section-heading" id="story-heading">The story, and how strong the evidence is</h2>
		<div class="told">${story.story.map((text) => html`<p>${cited(text)}</p>`)}<p><b>Evidence.</b> ${cited(story.evidence)}</p></div>
		${story.figures.length > 0 ? figures(story, order) : nothing}
		${story.notes.length > 0 ? notes(story, order) : nothing}
		<h3>Sources</h3>
		<ol class="source-list">${order.map((id, at) => source(story.sources[id], at + 1))}</ol>
	</section>`;
}

/** To the source and back without touching the address, which holds the scenario. */
function jump(event: Event): void {
	event.preventDefault();
	const target = document.getElementById((event.currentTarget as HTMLAnchorElement).hash.slice(1));
	target?.scrollIntoView({ block: "center" });
	target?.focus({ preventScroll: true });
}

function source(found: StorySource | undefined, number: number): TemplateResult {
	const { title, more } = found ? sourceWords(found) : { title: "Not named", more: "" };
	const url = found?.url ?? "";
	return html`<li id="source-${number}" tabindex="-1">${isWeb(url) ? html`<a href=${url} rel="external noopener noreferrer">${title}</a>` : title}${more ? `. ${more}.` : "."}</li>`;
}

function figures(story: Story, order: readonly string[]): TemplateResult {
	const where = (year: string, number: number) =>
		html`${[year, number > 0 ? "source " : ""].filter(Boolean).join(", ")}${number > 0 ? html`<a href="#source-${number}" @click=${jump}>${number}</a>` : nothing}`;
	return html`<h3>What was published</h3>
		<p class="note">Figures beside which the results can be held. They are not inputs, and are in the prices of their time.</p>
		<table class="published">
			<caption class="govuk-visually-hidden">What was published</caption>
			<thead><tr><th scope="col">What, when and where</th><th scope="col" class="number">Figure</th></tr></thead>
			<tbody>${story.figures.map(
				(figure) => html`<tr><th scope="row">${figure.label}
					<span class="more">${where(figure.year, order.indexOf(figure.source) + 1)}</span></th><td class="number">${figureWords(figure)}</td></tr>`,
			)}</tbody>
		</table>`;
}

/** The numbers that have no slider: each says why it is what it is. */
function notes(story: Story, order: readonly string[]): TemplateResult {
	return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Every other number, explained</span></summary>
		<dl class="explained">${story.notes.map(
			({ path, note, source: id }) =>
				html`<dt><code>${path}</code></dt><dd>${note}${id === null ? nothing : ` Source ${order.indexOf(id) + 1}.`}</dd>`,
		)}</dl></details>`;
}
