// The largest groups as bars, the rest together; where they do not fit, as the pound.

import { PoundElement } from "../../../widgets/pound/element";
import pound from "../../../widgets/pound/style.scss?inline";
import { drawn, once } from "../../drawn";
import { placeOf } from "../../site";
import { asOnThePage, shownOf } from "../../views";
import type { Widget } from "../../widget";
import { BarsElement } from "./element";
import bars from "./style.scss?inline";

export const widget: Widget = {
	styles: [bars, pound],
	async show(asked) {
		const place = await placeOf(asked.place, asked.version);
		const view = await asOnThePage(place, asked.query);
		const small = () => drawn("pound", PoundElement, { view });
		const forms = { wide: () => drawn("bars", BarsElement, { view }), narrow: small, low: small, below: 240 };
		return shownOf(place, view, asked, once(forms));
	},
};
