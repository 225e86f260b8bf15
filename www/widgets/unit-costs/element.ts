import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Summary, UnitCost } from "../../core/types";
import { Widget } from "../shared/element";
import { sourceLine } from "../shared/source";
import { bounded } from "../shared/words";

/** What the sources say one case costs. */
@customElement("total-place-unit-costs")
export class UnitCostsElement extends Widget {
	@property({ attribute: false }) summary: Summary | null = null;

	protected override shouldUpdate(): boolean {
		return this.summary !== null;
	}

	protected override render() {
		const costs = this.summary?.unit_costs ?? [];
		if (costs.length === 0) return html`<p class="note">No source that was read says what one case costs here.</p>`;
		return html`<table role="table" class="unit-costs">
				<caption>What one case costs, as its source says</caption>
				<thead role="rowgroup">
					<tr role="row"><th role="columnheader" scope="col">Case</th><th role="columnheader" scope="col" class="number">Cost</th><th role="columnheader" scope="col">Year</th><th role="columnheader" scope="col">Where</th><th role="columnheader" scope="col">Source</th></tr>
				</thead>
				<tbody role="rowgroup">${costs.map((cost) => this.row(cost))}</tbody>
			</table>`;
	}

	private row(cost: UnitCost) {
		return html`<tr role="row">
			<th role="rowheader" scope="row">${cost.label}${cost.organisations ? html`<span class="more">${cost.organisations}</span>` : nothing}</th>
			<td role="cell" class="number"><b>${bounded(cost.bound, cost.said)}</b></td>
			<td role="cell" class="year">${cost.year || "year not stated"}</td>
			<td role="cell">${cost.area || "place not stated"}</td>
			<td role="cell">${sourceLine(cost.source)}${cost.note ? html`<span class="more">${cost.note}</span>` : nothing}</td>
		</tr>`;
	}
}
