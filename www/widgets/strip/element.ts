import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import type { Published, View } from "../../core/types";
import { ViewWidget } from "../shared/element";
import { sourceWords, steps } from "./drawing";

/** Shown + not shown = published total, with the difference and who published it. */
@customElement("total-place-strip")
export class StripElement extends ViewWidget {
	protected override render() {
		const view = this.view;
		if (!view) return nothing;
		const { published } = view.reconciliation;
		return html`<div class="strip">
			<div class="sums">
				${published.length > 1 ? html`<p class="conflict">Sources disagree about the total. Each stands by itself.</p>` : nothing}
				${published.length ? published.map((total) => this.line(view, total)) : this.line(view, null)}
			</div>
			<button type="button" class="link" @click=${() => this.explain(view.text)}>Where this comes from</button>
		</div>`;
	}

	private line(view: View, total: Published | null) {
		return html`<p class="sum">
			${steps(view.reconciliation, total).map(
				(step) =>
					html`<span class="step">${step.sign ? html`<span class="sign">${step.sign}</span> ` : nothing}${step.name} <b>${step.amount}</b></span> `,
			)}
			${
				total
					? html`<span class="said-by">${sourceWords(total.sources, view.sources)}${total.note ? `. ${total.note}` : ""}</span>`
					: html`<span class="said-by">No source that was read publishes a total to hold this against.</span>`
			}
		</p>`;
	}
}
