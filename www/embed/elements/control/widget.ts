// Who decides, as one bar; where that does not fit, as the pound.

import { ControlElement } from "../../../widgets/control/element";
import control from "../../../widgets/control/style.scss?inline";
import { PoundElement } from "../../../widgets/pound/element";
import pound from "../../../widgets/pound/style.scss?inline";
import { drawn, once } from "../../drawn";
import { placeOf } from "../../site";
import { byControl, shownOf } from "../../views";
import type { Widget } from "../../widget";

export const widget: Widget = {
	styles: [control, pound],
	async show(asked) {
		const place = await placeOf(asked.place, asked.version);
		const view = await byControl(place, asked.query);
		const small = () => drawn("pound", PoundElement, { view });
		const forms = { wide: () => drawn("control", ControlElement, { view }), narrow: small, low: small, below: 240 };
		return shownOf(place, view, asked, once(forms));
	},
};
