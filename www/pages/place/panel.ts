// The panel under the tabs: controls, the way down, picture and table side by side, and the sums that must match.

import { html, nothing, type TemplateResult } from "lit";
import { colourOf } from "../../core/palette";
import type { OpenPlace } from "../../core/place";
import type { Query, View } from "../../core/types";
import { controls } from "./controls";
import type { Link, Links } from "./links";
import type { Screen } from "./screen";

export interface Deeds {
	go: (query: Query) => void;
	setExact: (exact: boolean) => void;
	setShowAll: (showAll: boolean) => void;
}

export interface Manner {
	exact: boolean;
	showAll: boolean;
}

export function panel(place: OpenPlace, screen: Screen, links: Links, manner: Manner, deeds: Deeds): TemplateResult {
	const { tab, view } = screen;
	return html`<section class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${tab}">
		${controls(place.summary, screen, manner.exact, deeds)} ${links.trail.length > 1 ? trail(links.trail) : nothing}
		<h2 class="govuk-visually-hidden" id="panel-title" tabindex="-1">${view?.title ?? screen.spoken.title}</h2>
		${view ? drawn(screen, view, manner, deeds) : html`<p class="unstated">${unstated(screen)}</p>`}
		<total-place-strip .view=${view ?? screen.spoken}></total-place-strip>
		<total-place-warnings .view=${view ?? screen.spoken} .without=${screen.tab === "time" ? ["break"] : []}></total-place-warnings>
	</section>`;
}

function drawn(screen: Screen, view: View, { exact, showAll }: Manner, deeds: Deeds): TemplateResult {
	return html`
		${
			screen.tab === "decides" && view.by[0]?.key === "sector"
				? html`<p class="unstated">${unstated(screen)} This is the part of the public sector that spent it.</p>`
				: nothing
		}
		<div class="pair pair-${screen.tab}">
			<div class="picture-slot" id="picture">${picture(screen, view, exact)}</div>
			<div>
				<total-place-table .view=${view} .exact=${exact}></total-place-table>
				${screen.folded > 0 || showAll ? length(screen, showAll, deeds) : nothing}
			</div>
		</div>
	`;
}

function picture(screen: Screen, view: View, exact: boolean): TemplateResult {
	if (screen.tab === "time") {
		return html`<total-place-time .view=${view} .gaps=${screen.account.gaps} .exact=${exact}></total-place-time>`;
	}
	if (view.by[0]?.key === "control") return html`<total-place-control .view=${view}></total-place-control>`;
	return html`<total-place-treemap .view=${view} .colours=${colourOf(view)}></total-place-treemap>`;
}

function length({ folded }: Screen, showAll: boolean, deeds: Deeds): TemplateResult {
	return html`<button type="button" class="show-all" @click=${() => deeds.setShowAll(!showAll)}>
		${showAll ? "Show the largest only" : `Show the other ${folded} too`}
	</button>`;
}

const UNSTATED: Record<Screen["tab"], string> = {
	spends: "The sources of this count do not state who spends.",
	what: "The sources of this count do not state what the money is spent on.",
	decides: "The sources of this count do not state who decides about the money.",
	time: "The sources of this count do not state the year.",
};

const unstated = (screen: Screen): string => UNSTATED[screen.tab];

function trail(links: readonly Link[]): TemplateResult {
	return html`<nav class="trail" aria-label="Where you are">
		<ol>
			${links.map((link) =>
				link.current
					? html`<li aria-current="true">${link.text}</li>`
					: html`<li><a href="#${link.query}">${link.text}</a></li>`,
			)}
		</ol>
	</nav>`;
}
