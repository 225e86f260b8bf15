// A view for an element, from the permalink in its `query`.

import type { OpenPlace } from "../core/place";
import type { View } from "../core/types";
import { compose } from "../pages/place/screen";
import { top } from "./site";
import type { Asked, Room, Shown } from "./widget";

export type ViewOf = (place: OpenPlace, query: string) => Promise<View>;

/** All that the permalink counts, as one amount. */
export const total: ViewOf = async (place, text) => {
	const query = await place.parse(text);
	return place.view(await place.print({ ...query, by: [], order: null, top: null, search: null, view: null }));
};

/** What the page of the place shows at this permalink. */
export const asOnThePage: ViewOf = async (place, text) => {
	const { view } = await compose(place, text);
	if (!view) throw new Error("The sources of this count do not state what is asked for.");
	return view;
};

export const byControl: ViewOf = (place, text) =>
	groupedBy(place, text, "control", "The sources of this place do not state who decides.");

export const byYear: ViewOf = (place, text) =>
	groupedBy(place, text, "year", "The sources of this place give figures for one year only.");

/** The permalink grouped by a field, in the account that it names or else the first that has the field. */
async function groupedBy(place: OpenPlace, text: string, field: string, missing: string): Promise<View> {
	const query = await place.parse(text);
	const { accounts } = place.summary;
	const has = accounts.filter(({ fields, years }) =>
		field === "year" ? years.length > 1 : fields.some(({ key }) => key === field),
	);
	const named = accounts.find(({ name }) => name === query.account);
	if (has.length === 0 || (named && !has.includes(named))) throw new Error(missing);
	const more = field === "year" ? query.by.filter((one) => one !== field).slice(0, 1) : [];
	const account = query.account ?? has[0]?.name ?? null;
	return place.view(await place.print({ ...query, by: [field, ...more], account, view: null }));
}

/** All that an element of a view says, but for the drawing. */
export function shownOf(
	place: OpenPlace,
	view: View,
	asked: Asked,
	body: (room: Room) => ReturnType<Shown["body"]>,
): Shown {
	return {
		title: asked.title || view.title,
		sentence: view.sentence,
		sources: view.sources.filter(({ title }) => title !== ""),
		warnings: view.warnings,
		link: `${pageOf(place.slug)}#${view.text}`,
		view,
		body,
		ask: (query) => place.view(query),
	};
}

export const pageOf = (slug: string): string => new URL(`${slug}/`, top).href;
