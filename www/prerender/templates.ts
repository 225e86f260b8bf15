// What stands in the HTML files of `www/` where a value belongs, and what to put there.

import { PLACES } from "../core/places";
import { LIBRARY } from "../core/scenarios";
import { choices, type Entry, placeList } from "./chooser";
import { asText, type Markup, markup } from "./markup";
import { scenarioList, whatIfHere } from "./scenarios";

const withoutTotals: Entry[] = PLACES.map((place) => ({ ...place, total: "" }));

export function fillPlace(
	template: string,
	parts: { title: string; description: string; share: Markup; choices: Markup; content: Markup; whatIf: Markup },
): string {
	return template
		.replaceAll("{{title}}", () => asText(parts.title))
		.replaceAll("{{description}}", () => asText(parts.description))
		.replace("<!--share-->", () => parts.share.html)
		.replace("<!--choices-->", () => parts.choices.html)
		.replace("<!--content-->", () => parts.content.html)
		.replace("<!--what-if-->", () => parts.whatIf.html);
}

export function fillHome(template: string, entries: readonly Entry[], national: Markup): string {
	const list = markup`${national}<div class="home-places" data-chooser>${placeList(entries, "./")}</div>
<p class="note">Each total is that of the place’s first count. Counts differ in their year and in what they cover, so they do not
tell whether one place spends more than another.</p>`;
	return template.replace("<!--home-->", () => list.html);
}

export const fillScenarios = (template: string, list: Markup): string =>
	template.replace("<!--scenarios-->", () => list.html);

/** A page while developing: no figures yet, and no policy, which the development server's own scripts would break. */
export function unfilled(html: string, slug: string): string {
	const title = PLACES.find((place) => place.slug === slug)?.title ?? slug;
	const nothing = markup``;
	const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
	const parts = { title, description: title, share: nothing, choices: choices(withoutTotals, slug, title, "") };
	const filled = fillPlace(fillHome(open, withoutTotals, nothing), {
		...parts,
		content: nothing,
		whatIf: whatIfHere(slug),
	});
	return fillScenarios(filled, scenarioList(LIBRARY.map((story) => ({ story, headline: null }))));
}
