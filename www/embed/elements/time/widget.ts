// Amounts over the years.

import { TimeElement } from "../../../widgets/time/element";
import time from "../../../widgets/time/style.scss?inline";
import { drawn, once } from "../../drawn";
import { placeOf } from "../../site";
import { byYear, shownOf } from "../../views";
import type { Widget } from "../../widget";

export const widget: Widget = {
	styles: [time],
	async show(asked) {
		const place = await placeOf(asked.place, asked.version);
		const view = await byYear(place, asked.query);
		const wide = () => drawn("time", TimeElement, { view, gaps: view.account.gaps });
		return shownOf(place, view, asked, once({ wide }));
	},
};
