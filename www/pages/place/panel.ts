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
}

export function panel(place: OpenPlace, screen: Screen, links: Links, exact: boolean, deeds: Deeds): TemplateResult {
	const { tab, view } = screen;
	return html`<section class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${tab}">
		${controls(place.summary, screen, exact, deeds)} ${links.trail.length > 1 ? trail(links.trail) : nothing}
		<h2 class="panel-title" id="panel-title" tabindex="-1">${view?.title ?? screen.spoken.title}</h2>
		${view ? drawn(screen, view, exact) : html`<p class="unstated">${unstated(screen)}</p>`}
	</section>`;
}

function drawn(screen: Screen, view: View, exact: boolean): TemplateResult {
	return html`
		${screen.tab === "decides" && view.by[0]?.key === "sector"
			? html`<p class="unstated">${unstated(screen)} This is the part of the public sector that spent it.</p>`
			: nothing}
		<div class="pair pair-${screen.tab}">
			<div class="picture-slot" id="picture">${picture(screen, view, exact)}</div>
			<total-place-table .view=${view} .exact=${exact}></total-place-table>
		</div>
		<total-place-strip .view=${view}></total-place-strip>
		<total-place-warnings .view=${view}></total-place-warnings>
	`;
}

function picture(screen: Screen, view: View, exact: boolean): TemplateResult {
	if (screen.tab === "time") {
		return html`<total-place-time .view=${view} .gaps=${screen.account.gaps} .exact=${exact}></total-place-time>`;
	}
	if (view.by[0]?.key === "control") return html`<total-place-control .view=${view}></total-place-control>`;
	return html`<total-place-treemap .view=${view} .colours=${colourOf(view)}></total-place-treemap>`;
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
