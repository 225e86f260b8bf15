// A view for an element, from the permalink in its `query`.

import type { OpenPlace } from "../core/place";
import type { Query, Source, View } from "../core/types";
import { compose } from "../pages/place/screen";
import { placeOf, top } from "./site";
import type { Asked, Room, Shown } from "./widget";

/** What the page of the place shows at this permalink. */
export async function asOnThePage(asked: Asked): Promise<{ place: OpenPlace; view: View }> {
	const place = await placeOf(asked.place, asked.version);
	const { view, spoken } = await compose(place, asked.query);
	if (!view) throw new Error("The sources of this count do not state what is asked for.");
	return { place, view: view.rows.length > 0 ? view : spoken };
}

/** The permalink grouped by a field that the element is about, in the account that it names or else the first that has the field. */
export async function groupedBy(
	asked: Asked,
	field: string,
	missing: string,
): Promise<{ place: OpenPlace; view: View }> {
	const place = await placeOf(asked.place, asked.version);
	const query = await place.parse(asked.query);
	const { accounts } = place.summary;
	const has = accounts.filter(({ fields, years }) =>
		field === "year" ? years.length > 1 : fields.some(({ key }) => key === field),
	);
	const account = query.account ?? has[0]?.name ?? null;
	if (
		has.length === 0 ||
		(account !== null && !has.some(({ name }) => name === account) && accounts.some(({ name }) => name === account))
	)
		throw new Error(missing);
	return {
		place,
		view: await place.view(await place.print({ ...query, ...fields(query, field), account, view: null })),
	};
}

function fields(query: Query, field: string): Pick<Query, "by"> {
	if (field !== "year") return { by: [field] };
	return { by: [field, ...query.by.filter((one) => one !== field).slice(0, 1)] };
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
		sources: view.sources.filter((source: Source) => source.title !== ""),
		warnings: view.warnings,
		link: linkTo(place.slug, view.text),
		view,
		body,
		ask: (query) => place.view(query),
	};
}

export const pageOf = (slug: string): string => new URL(`${slug}/`, top).href;

export const linkTo = (slug: string, text: string): string => `${pageOf(slug)}#${text}`;
