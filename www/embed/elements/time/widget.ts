// Amounts over the years.

import { TimeElement } from "../../../widgets/time/element";
import time from "../../../widgets/time/style.scss?inline";
import { drawn, once } from "../../drawn";
import { groupedBy, shownOf } from "../../views";
import type { Widget } from "../../widget";

export const widget: Widget = {
	styles: [time],
	async show(asked) {
		const { place, view } = await groupedBy(asked, "year", "The sources of this place give figures for one year only.");
		const draw = () => drawn("time", TimeElement, { view, gaps: view.account.gaps });
		return shownOf(place, view, asked, once({ large: draw, small: draw }));
	},
};
