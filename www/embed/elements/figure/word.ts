// One number in a sentence, as people say it.

import { placeOf } from "../../site";
import { shownOf, total } from "../../views";
import type { Widget } from "../../widget";

export const widget: Widget = {
	styles: [],
	async show(asked) {
		const place = await placeOf(asked.place, asked.version);
		const view = await total(place, asked.query);
		return shownOf(place, view, asked, () => view.said);
	},
};
