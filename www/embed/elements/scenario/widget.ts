// What if: a scenario's answer in a sentence, and its line of money over the years.

import { loadWhatIf } from "../../../core/scenario";
import { fragmentOf, heldIn, isHeld } from "../../../pages/scenario/link";
import { documentIn, fresh, inAnotherPlace, type Opened, storyIn, titleOf } from "../../../pages/scenario/opened";
import { figuresOf } from "../../../pages/scenario/results";
import { headlineOf } from "../../../pages/scenario/words";
import { CumulativeElement } from "../../../widgets/cumulative/element";
import cumulative from "../../../widgets/cumulative/style.scss?inline";
import { drawn } from "../../drawn";
import { top, versions } from "../../site";
import type { Asked, Widget } from "../../widget";
import { answer, storyOf } from "./answer";
import style from "./style.scss?inline";

export const widget: Widget = {
	styles: [cumulative, style],
	async show(asked) {
		// Of the versions only the site's title is of use; without it, the site's address is said.
		const named = versions().catch(() => undefined);
		const [core, as] = await Promise.all([loadWhatIf(), opened(asked), named]);
		const scaled = asked.place && storyIn(as) ? inAnotherPlace(core, as, asked.place) : as;
		const document = JSON.stringify(scaled.document);
		const { appraisal, totals } = core.reckon(document);
		const headline = headlineOf(appraisal, totals, null);
		const line = drawn("cumulative", CumulativeElement, { story: storyOf(appraisal) });
		const sources = storyIn(scaled)?.sources ?? {};
		return {
			title: asked.title || titleOf(scaled),
			sentence: `${headline.text} This is a scenario, not a forecast, in prices of ${scaled.document.price_base}.`,
			sources: Object.values(sources),
			warnings: appraisal.warnings.map(({ code, message }) => ({ code, text: message })),
			link: new URL(`scenario/#${await fragmentIn(scaled)}`, top).href,
			view: null,
			body: () => answer(headline.parts, figuresOf(appraisal), line),
		};
	},
};

/** One that ships, by its name, or all of one as a link holds it. */
async function opened({ query }: Asked): Promise<Opened> {
	if (isHeld(query)) {
		const { library, place, document } = await heldIn(query);
		return { library, place, document: documentIn(document) };
	}
	const found = fresh(query);
	if (!found)
		throw new Error(`There is no scenario named “${query}”. They are listed at ${new URL("scenario/", top).href}`);
	return found;
}

function fragmentIn(opened: Opened): string | Promise<string> {
	const { library, place } = opened;
	const [slug = ""] = library;
	if (library.length === 1 && fresh(slug)?.document === opened.document) return slug;
	return fragmentOf({ library, place, document: JSON.stringify(opened.document) });
}
