// Areas as large as their amounts; where it is narrow, the bars of the table.

import { TableElement } from "../../../widgets/table/element";
import table from "../../../widgets/table/style.scss?inline";
import { TreemapElement } from "../../../widgets/treemap/element";
import treemap from "../../../widgets/treemap/style.scss?inline";
import { drawn, once } from "../../drawn";
import { placeOf } from "../../site";
import { asOnThePage, pageOf, shownOf } from "../../views";
import type { Widget } from "../../widget";

export const widget: Widget = {
	styles: [treemap, table],
	async show(asked) {
		const place = await placeOf(asked.place, asked.version);
		const view = await asOnThePage(place, asked.query);
		const forms = {
			wide: () => drawn("treemap", TreemapElement, { view }),
			narrow: () => drawn("table", TableElement, { view, page: pageOf(place.slug) }),
			below: 480,
		};
		return shownOf(place, view, asked, once(forms));
	},
};
