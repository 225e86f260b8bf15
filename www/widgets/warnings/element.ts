import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { View, Warning } from "../../core/types";
import { ViewWidget } from "../shared/element";
import { byCode, nameOf, signOf } from "./drawing";

/** What a reader must know about these figures. */
@customElement("total-place-warnings")
export class WarningsElement extends ViewWidget {
	/** codes that stand elsewhere on the page, such as the breaks under a picture over time */
	@property({ attribute: false }) without: string[] = [];

	protected override render() {
		const view = this.view;
		if (!view) return nothing;
		const codes = byCode(view.warnings, this.without);
		if (codes.length === 0) return nothing;
		return html`<ul class="warnings">${codes.map(([code, warnings]) => this.item(view, code, warnings))}</ul>`;
	}

	private item(view: View, code: string, warnings: Warning[]) {
		return html`<li>
			<svg class="sign" aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
				<path d=${signOf(code)} fill="none" stroke="currentColor" stroke-width="2"></path>
			</svg>
			<div>
				${warnings.map(
					(warning, index) =>
						html`<p>${index === 0 ? html`<b>${nameOf(code)}.</b> ` : nothing}${warning.text}${this.source(view, warning)}</p>`,
				)}
			</div>
		</li>`;
	}

	private source(view: View, warning: Warning) {
		const source = view.sources.find((one) => one.id === warning.source);
		return source ? html` <cite>${source.title}</cite>` : nothing;
	}
}
