// The ranked table, with a total that is seen to match.

import { TableElement } from "../../../widgets/table/element";
import table from "../../../widgets/table/style.scss?inline";
import { drawn, once } from "../../drawn";
import { placeOf } from "../../site";
import { asOnThePage, pageOf, shownOf } from "../../views";
import type { Widget } from "../../widget";

export const widget: Widget = {
	styles: [table],
	async show(asked) {
		const place = await placeOf(asked.place, asked.version);
		const view = await asOnThePage(place, asked.query);
		const wide = () => drawn("table", TableElement, { view, page: pageOf(place.slug) });
		return { ...shownOf(place, view, asked, once({ wide })), view: null };
	},
};
