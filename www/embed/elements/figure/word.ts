// One number in a sentence, as people say it.

import { placeOf } from "../../site";
import { shownOf } from "../../views";
import type { Widget } from "../../widget";

export const widget: Widget = {
	styles: [],
	async show(asked) {
		const place = await placeOf(asked.place, asked.version);
		const query = await place.parse(asked.query);
		const view = await place.view(await place.print({ ...query, by: [], order: null, top: null, view: null }));
		return shownOf(place, view, asked, () => view.said);
	},
};
