// What stands under the panel: everything else that was published of the place, and what to carry away.

import { html, nothing, type TemplateResult } from "lit";
import type { OpenPlace } from "../../core/place";
import type { Source, Summary } from "../../core/types";
import { embed } from "./embed";
import type { Screen } from "./screen";

/** How many there are at most. */
export const PARTS_BELOW = 5;

export function sections(
	place: OpenPlace,
	screen: Screen | undefined,
	brought: boolean,
): (TemplateResult | typeof nothing)[] {
	const { summary } = place;
	const { figures, themes, unit_costs } = summary;
	const published = () => html`<total-place-published .summary=${summary}></total-place-published>`;
	const crossing = () => html`<total-place-themes .summary=${summary}></total-place-themes>`;
	const costs = () => html`<total-place-unit-costs .summary=${summary}></total-place-unit-costs>`;
	return [
		screen?.view ? takeAway(place, screen, brought) : nothing,
		figures.length > 0 ? section("published", "Published figures", published()) : nothing,
		themes.length > 0 ? section("themes", "Themes that cross organisations", crossing()) : nothing,
		unit_costs.length > 0 ? section("unit-costs", "What one case costs", costs()) : nothing,
		section("sources", "Where this comes from", sources(summary, screen)),
	];
}

function section(id: string, heading: string, content: TemplateResult): TemplateResult {
	return html`<section class="section section-${id}">
		<h2 class="section-heading">${heading}</h2>
		${content}
	</section>`;
}

function takeAway(place: OpenPlace, screen: Screen, brought: boolean): TemplateResult {
	return section(
		"share",
		"Share and download",
		html`<p class="note">
				${
					brought
						? "The link shows this very view to a person who drops the same files. Your files are not in it."
						: "The link brings another person to this very view."
				}
				The files say where each figure comes from.
			</p>
			<total-place-download .view=${screen.view} .place=${place} .embed=${brought ? null : () => embed(place, screen)}></total-place-download>`,
	);
}

function sources(summary: Summary, screen: Screen | undefined): TemplateResult {
	const shown = screen ? screen.spoken.sources : [];
	const ids = new Set(shown.map((source) => source.id));
	const others = summary.sources.filter((source) => !ids.has(source.id));
	return html`
		${shown.length > 0 ? html`<p>The figures shown above:</p>${list(shown)}` : nothing}
		${
			others.length > 0
				? html`<details class="govuk-details">
					<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Every other source of this place</span></summary>
					<div class="govuk-details__text">${list(others)}</div>
				</details>`
				: nothing
		}
		<p><a href="../about/">How the figures are made, and what is not known</a></p>
	`;
}

function list(sources: readonly Source[]): TemplateResult {
	return html`<ul class="source-list">${sources.map((source) => html`<li>${written(source)}</li>`)}</ul>`;
}

function written({ title, publisher, date, url, licence }: Source): TemplateResult {
	const about = [publisher, date, licence].filter((part) => part !== "").join(", ");
	return html`${/^https?:\/\//i.test(url) ? html`<a href=${url}>${title}</a>` : title}${about ? `. ${about}.` : ""}`;
}
