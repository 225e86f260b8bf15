// What stands in the HTML files of `www/` where a value belongs, and what to put there.

import { PLACES } from "../core/places";
import { choices, type Entry, placeList } from "./chooser";
import { asText, type Markup, markup } from "./markup";

const withoutTotals: Entry[] = PLACES.map((place) => ({ ...place, total: "" }));

export function fillPlace(
	template: string,
	parts: { title: string; description: string; choices: Markup; content: Markup },
): string {
	return template
		.replaceAll("{{title}}", () => asText(parts.title))
		.replaceAll("{{description}}", () => asText(parts.description))
		.replace("<!--choices-->", () => parts.choices.html)
		.replace("<!--content-->", () => parts.content.html);
}

export function fillHome(template: string, entries: readonly Entry[], national: Markup): string {
	const list = markup`${national}<div class="home-places" data-chooser>${placeList(entries, "./")}</div>
<p class="note">Each total is that of the place’s first count. Counts differ in their year and in what they cover, so they do not
tell whether one place spends more than another.</p>`;
	return template.replace("<!--home-->", () => list.html);
}

/** A page while developing: no figures yet, and no policy, which the development server's own scripts would break. */
export function unfilled(html: string, slug: string): string {
	const title = PLACES.find((place) => place.slug === slug)?.title ?? slug;
	const nothing = markup``;
	const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
	const parts = { title, description: title, choices: choices(withoutTotals, slug, title, ""), content: nothing };
	return fillPlace(fillHome(open, withoutTotals, nothing), parts);
}
