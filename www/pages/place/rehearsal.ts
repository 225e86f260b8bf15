// What the core said when the site was built. The page draws it out of sight while the core is still under way, and shows it once the
// core has said the same here.

import type { OpenPlace } from "../../core/place";
import type { Summary } from "../../core/types";
import type { Ask, Shown } from "./shown";

/** As the build writes it into a place's page: what an address without a query shows. */
export interface Written {
	summary: Summary;
	shown: Shown;
}

export interface Rehearsal {
	place: OpenPlace;
	shown: Shown;
}

/** What stands in the page; the text goes. */
export function rehearsal(slug: string): Rehearsal | undefined {
	const template = document.querySelector<HTMLTemplateElement>("template#rehearsal");
	template?.remove();
	const text = template?.content.textContent;
	if (!text) return undefined;
	const { summary, shown } = JSON.parse(text) as Written;
	return { place: standIn(slug, summary), shown };
}

/** Answers with what was rehearsed, and so is drawn already, where the core says the very same. */
export function confirming(ask: Ask, rehearsed: Shown): Ask {
	const expected = JSON.stringify(rehearsed);
	return async (text, showAll) => {
		const shown = await ask(text, showAll);
		return text === "" && JSON.stringify(shown) === expected ? rehearsed : shown;
	};
}

/** In the place of one that is not open yet. It is drawn, and asked nothing. */
function standIn(slug: string, summary: Summary): OpenPlace {
	const notYet = () => Promise.reject(new Error("This place is not open yet."));
	const asked = { view: notYet, lines: notYet, exportCsv: notYet, parse: notYet, print: notYet };
	return { slug, summary, issues: [], ...asked, close: () => undefined };
}
