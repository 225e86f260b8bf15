// The largest payments of the view that is shown, looked for when they are asked for.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { exactPounds, plainNumber } from "../../core/numbers";
import type { OpenPlace } from "../../core/place";
import type { Line } from "../../core/types";
import { failureOf } from "../place/trouble";
import { type Largest, largestOf, MOST } from "./payments";

const COUNT = 20;

@customElement("total-place-largest")
export class LargestPayments extends LitElement {
	@property({ attribute: false }) place: OpenPlace | undefined;
	/** the query of the view */
	@property({ attribute: false }) query = "";
	@state() private open = false;
	@state() private found: Largest | undefined;
	@state() private trouble = "";
	private asked = "";

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override willUpdate(changed: PropertyValues): void {
		if (changed.has("place")) this.asked = "";
		if (this.open) void this.look();
	}

	private async look(): Promise<void> {
		const { place, query } = this;
		const asked = `?${query}`;
		if (!place || asked === this.asked) return;
		this.asked = asked;
		try {
			const found = await largestOf((page) => place.lines(query, page), COUNT);
			if (asked === this.asked) Object.assign(this, { found, trouble: "" });
		} catch (thrown) {
			if (asked === this.asked) Object.assign(this, { found: undefined, trouble: failureOf(thrown).message });
		}
	}

	protected override render(): TemplateResult {
		return html`<details class="govuk-details largest" @toggle=${(event: Event) => {
			this.open = (event.target as HTMLDetailsElement).open;
		}}>
			<summary class="govuk-details__summary"><span class="govuk-details__summary-text">The largest payments of this view</span></summary>
			<div class="govuk-details__text">
				${this.trouble ? html`<p class="failure">${this.trouble}</p>` : nothing}
				${this.found ? shown(this.found) : this.trouble ? nothing : html`<p>Looking…</p>`}
			</div>
		</details>`;
	}
}

function shown({ fields, lines, total, sorted }: Largest): TemplateResult {
	if (!sorted) {
		return html`<p>
			This view has ${plainNumber(String(total))} lines, and at most ${plainNumber(String(MOST))} can be put in order here. Choose a
			supplier, a service or a month below first.
		</p>`;
	}
	const last = fields.map((field) => field.key).lastIndexOf("source");
	const columns = fields.map((field, at) => ({ field, at })).filter(({ at }) => at !== last);
	return html`<div class="scroll" role="region" tabindex="0" aria-label="The largest payments of this view">
		<table class="rows">
			<thead><tr>
				<th scope="col" class="number">Amount</th>
				${columns.map(({ field }) => html`<th scope="col">${field.title}</th>`)}
				<th scope="col">Where</th>
			</tr></thead>
			<tbody>${lines.map((line) =>
				row(
					line,
					columns.map(({ at }) => line.cells[at] ?? ""),
				),
			)}</tbody>
		</table>
	</div>
	<p class="note">${lines.length < total ? `The ${lines.length} largest of ${plainNumber(String(total))} lines.` : "Every line."}</p>`;
}

function row(line: Line, cells: readonly string[]): TemplateResult {
	return html`<tr>
		<td class="number is-amount">${exactPounds(line.amount)}</td>
		${cells.map((cell) => html`<td>${cell}</td>`)}
		<td>${line.source || line.file}, line ${line.line}</td>
	</tr>`;
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-largest": LargestPayments;
	}
}
