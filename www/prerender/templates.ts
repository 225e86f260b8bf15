// What stands in the HTML files of `www/` where a value belongs, and what to put there.

import { PLACES } from "../core/places";
import { LIBRARY } from "../core/scenarios";
import { choices, type Entry, placeList } from "./chooser";
import { dress } from "./dress";
import { asText, type Markup, markup } from "./markup";
import { scenarioList, whatIfHere } from "./scenarios";

const withoutTotals: Entry[] = PLACES.map((place) => ({ ...place, total: "" }));

export function fillPlace(
	template: string,
	parts: Record<"title" | "description", string> &
		Record<"share" | "choices" | "content" | "whatIf" | "rehearsal", Markup>,
): string {
	return template
		.replaceAll("{{title}}", () => asText(parts.title))
		.replaceAll("{{description}}", () => asText(parts.description))
		.replace("<!--share-->", () => parts.share.html)
		.replace("<!--choices-->", () => parts.choices.html)
		.replace("<!--content-->", () => parts.content.html)
		.replace("<!--what-if-->", () => parts.whatIf.html)
		.replace("<!--rehearsal-->", () => parts.rehearsal.html);
}

/** What our own front page is called, and what search engines say of it. */
export const HOME = {
	title: "Total Place: where all the public money of a place goes",
	description:
		"Where all the public money of a place goes, who decides about it, and who says so: thirteen places that counted it in 2009, and the nine English regions.",
};

/** `first` stands above the list of places. */
export function fillHome(
	template: string,
	{ title, description }: { title: string; description: string },
	first: Markup,
	entries: readonly Entry[],
): string {
	const list = markup`<div class="home-places" data-chooser>${placeList(entries, "./")}</div>
<p class="note">Each total is that of the place’s first count. Counts differ in their year and in what they cover, so they do not
tell whether one place spends more than another.</p>`;
	return template
		.replaceAll("{{title}}", () => asText(title))
		.replaceAll("{{description}}", () => asText(description))
		.replace("<!--home-->", () => markup`${first}${entries.length !== 1 && list}`.html);
}

export const fillScenarios = (template: string, list: Markup): string =>
	template.replace("<!--scenarios-->", () => list.html);

/** A page while developing: no figures yet, and no policy, which the development server's own scripts would break. */
export function unfilled(html: string, slug: string): string {
	const title = PLACES.find((place) => place.slug === slug)?.title ?? slug;
	const nothing = markup``;
	const up = /href="(\.\.?\/)style\/site/.exec(html)?.[1] ?? "./";
	const open = dress(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""), up, null);
	const parts = { title, description: title, share: nothing, choices: choices(withoutTotals, slug, title, "") };
	const filled = fillPlace(fillHome(open, slug === "" ? HOME : parts, nothing, withoutTotals), {
		...parts,
		content: nothing,
		whatIf: whatIfHere(slug),
		rehearsal: nothing,
	});
	return fillScenarios(filled, scenarioList(LIBRARY.map((story) => ({ story, headline: null }))));
}
