// The lists of places: links, grouped, that work without scripts.

import { GROUPS, type ListedPlace } from "../core/places";
import { type Markup, markup } from "./markup";

export interface Entry extends ListedPlace {
	/** "£2.5bn in 2008-09"; empty where nothing could be read */
	total: string;
}

/** As many as one sees at a glance. */
const FEW = 6;

/** `up` leads to the top of the site: "./" or "../". */
export function placeList(entries: readonly Entry[], up: string, here = ""): Markup {
	const one = entries.every(({ kind }) => kind === "other");
	const search = markup`<div class="search needs-script keeps-room">
	<label class="govuk-label" for="place-search">Search for a place or a council</label>
	<input class="govuk-input" id="place-search" type="search" autocomplete="off" spellcheck="false">
	<p class="search-found" role="status"></p>
</div>`;
	return markup`${entries.length > FEW && search}
<div class="place-groups">${GROUPS.filter(({ kind }) => entries.some((entry) => entry.kind === kind)).map(
		({ kind, heading }) => markup`
	<section data-group class="place-group">
		${named(kind, one ? "Places" : heading, here === "")}
		<ul class="place-list" aria-labelledby="group-${kind}">${entries.filter((entry) => entry.kind === kind).map((entry) => item(entry, up, here))}
		</ul>
	</section>`,
	)}
</div>`;
}

/** In the menu of a page that has its own headings, the name of a group is none of them. */
function named(kind: string, heading: string, isHeading: boolean): Markup {
	return isHeading
		? markup`<h2 class="place-group-heading" id="group-${kind}">${heading}</h2>`
		: markup`<p class="place-group-heading" id="group-${kind}">${heading}</p>`;
}

function item(entry: Entry, up: string, here: string): Markup {
	const current = entry.slug === here ? markup` aria-current="page"` : null;
	const total = entry.total === "" || here !== "" ? null : markup` <span class="place-total">${entry.total}</span>`;
	return markup`
			<li data-names="${entry.names.join(", ")}"><a href="${up}${entry.slug}/"${current}>${entry.title}</a>${total}</li>`;
}

/** "Public money in [place] in [year]": the place opens without scripts, the year is text until they run. */
export function choices(entries: readonly Entry[], here: string, title: string, year: string): Markup {
	const menu = markup`<details class="choice">
		<summary>${title}</summary>
		<div class="choice-menu" data-chooser>${placeList(entries, "../", here)}</div>
	</details>`;
	return markup`<div class="choices">
	<span>Public money in</span>
	${entries.length === 1 ? markup`<b class="choice-word">${title}</b>` : menu}
	<span id="year" class="choice-year">${year && markup`in <b class="choice-word">${year}</b>`}</span>
</div>`;
}
