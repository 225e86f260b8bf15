import { html, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Widget } from "../shared/element";
import { hundredths, said } from "../shared/money";
import { type Agency, bareWords, carrierWords, type Row, rowsOf, signed } from "./drawing";

const PAYS = "#83250e";
const SAVES = "#266168";

/** Who pays and who saves: mirrored bars that are the table, and in words who pays and gains nothing. */
@customElement("total-place-agencies")
export class AgenciesElement extends Widget {
	@property({ attribute: false }) agencies: readonly Agency[] = [];
	/** all of them together, added up before rounding */
	@property({ attribute: false }) total: Agency | null = null;
	@property() caption = "";

	protected override render() {
		if (this.agencies.length === 0) return html`<p class="note">Nobody pays and nobody saves yet.</p>`;
		const bare = bareWords(this.agencies);
		const carrier = carrierWords(this.agencies);
		return html`
			<table role="table" class="mirrored">
				<caption class="visually-hidden">${this.caption}</caption>
				<thead role="rowgroup"><tr role="row">
					<th role="columnheader" scope="col" class="name">Agency</th>
					<th role="columnheader" scope="col" class="pays">pays</th>
					<th role="columnheader" scope="col" class="saves">saves</th>
					<th role="columnheader" scope="col" class="number net">net</th>
				</tr></thead>
				<tbody role="rowgroup">${rowsOf(this.agencies).map((row) => this.row(row))}</tbody>
				${this.foot()}
			</table>
			${bare ? html`<p class="bare">${bare}</p>` : nothing}
			${carrier ? html`<p class="note">${carrier}</p>` : nothing}
		`;
	}

	private row(row: Row) {
		return html`<tr role="row" class=${row.bare ? "bare" : ""}>
			<th role="rowheader" scope="row" class="name">${row.name}</th>
			<td role="cell" class="pays"><span class="amount">${row.cost || html`<span class="none">nothing</span>`}</span>${bar(row.pays, "pays")}</td>
			<td role="cell" class="saves">${bar(row.saves, "saves")}<span class="amount">${row.saving || html`<span class="none">nothing</span>`}</span></td>
			<td role="cell" class="number net ${row.gains}">${row.net}</td>
		</tr>`;
	}

	private foot() {
		const { total } = this;
		if (!total || this.agencies.length < 2) return nothing;
		return html`<tfoot role="rowgroup"><tr role="row">
			<th role="rowheader" scope="row" class="name">Together</th>
			<td role="cell" class="pays"><span class="amount">${said(hundredths(total.cost))}</span></td>
			<td role="cell" class="saves"><span class="amount">${said(hundredths(total.saving))}</span></td>
			<td role="cell" class="number net">${signed(hundredths(total.net))}</td>
		</tr></tfoot>`;
	}
}

/** Costs grow to the left, savings to the right. */
function bar(part: number, side: "pays" | "saves") {
	const wide = `${(part * 100).toFixed(2)}%`;
	const x = side === "pays" ? `${(100 - part * 100).toFixed(2)}%` : "0";
	return html`<svg class="bar" aria-hidden="true" width="100%" height="12">${
		part > 0
			? svg`<rect class="cell" x=${x} width=${wide} height="12" fill=${side === "pays" ? PAYS : SAVES}></rect>`
			: nothing
	}</svg>`;
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-agencies": AgenciesElement;
	}
}
