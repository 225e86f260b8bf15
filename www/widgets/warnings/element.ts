import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import type { View, Warning } from "../../core/types";
import { ViewWidget } from "../shared/element";
import { nameOf, signOf } from "./drawing";

/** What a reader must know about these figures. */
@customElement("total-place-warnings")
export class WarningsElement extends ViewWidget {
	protected override render() {
		const view = this.view;
		if (!view || view.warnings.length === 0) return nothing;
		return html`<ul class="warnings">${view.warnings.map((warning) => this.item(view, warning))}</ul>`;
	}

	private item(view: View, warning: Warning) {
		const source = view.sources.find((one) => one.id === warning.source);
		return html`<li>
			<svg class="sign" aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
				<path d=${signOf(warning.code)} fill="none" stroke="currentColor" stroke-width="2"></path>
			</svg>
			<span><b>${nameOf(warning.code)}.</b> ${warning.text}${source ? html` <cite>${source.title}</cite>` : nothing}</span>
		</li>`;
	}
}
