import { html, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Widget } from "../shared/element";
import { hundredths, said } from "../shared/money";
import { type Bar, type Row, type Spread, spreadOf } from "./drawing";

const LOSS = "#83250e";
const GAIN = "#266168";

/** Each range at its low and its high end, one at a time: bars along one axis, which are a table. */
@customElement("total-place-tornado")
export class TornadoElement extends Widget {
	@property({ attribute: false }) bars: readonly Bar[] = [];
	/** the result as it stands, in pounds */
	@property() now = "0";
	@property() caption = "";
	/** the numbers were moved since */
	@property({ type: Boolean }) stale = false;

	protected override render() {
		if (this.bars.length === 0) return html`<p class="note">No number here has a range.</p>`;
		const spread = spreadOf(this.bars, this.now);
		return html`
			<table role="table" class="spread ${this.stale ? "stale" : ""}">
				<caption>${this.caption}</caption>
				<thead role="rowgroup"><tr role="row">
					<th role="columnheader" scope="col" class="name">What is moved</th>
					<th role="columnheader" scope="col" class="number least">least</th>
					<th role="columnheader" scope="col" class="axis"><span class="visually-hidden">From the least to the most</span></th>
					<th role="columnheader" scope="col" class="number most">most</th>
				</tr></thead>
				<tbody role="rowgroup">${spread.rows.map((row) => this.row(row, spread))}</tbody>
			</table>
			<p class="note">The line through the bars is the result as it stands, ${said(hundredths(this.now))}.${
				spread.zero === null ? nothing : " What lies left of the dashes costs more than it saves."
			}</p>
		`;
	}

	private row({ bar, from, to, rises, least, most }: Row, spread: Spread) {
		const [first, last] = rises ? [bar.low, bar.high] : [bar.high, bar.low];
		return html`<tr role="row">
			<th role="rowheader" scope="row" class="name">${bar.label}</th>
			<td role="cell" class="number least">${least}<span class="more">at ${first}</span></td>
			<td role="cell" class="axis">${drawn(from, to, spread)}</td>
			<td role="cell" class="number most">${most}<span class="more">at ${last}</span></td>
		</tr>`;
	}
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** Left of zero and right of it differ in colour; the dashes say the same. */
function drawn(from: number, to: number, { zero, now, lost }: Spread) {
	const turn = Math.min(to, Math.max(from, zero ?? (lost ? to : from)));
	const part = (start: number, end: number, fill: string) =>
		end > start
			? svg`<rect class="cell" x=${percent(start)} y="6" width=${percent(end - start)} height="16" fill=${fill}></rect>`
			: nothing;
	return html`<svg class="bar" aria-hidden="true" width="100%" height="28">
		<line class="grid" x1="0" x2="100%" y1="14" y2="14" stroke="#d8d5cc"></line>
		${part(from, turn, LOSS)}${part(turn, to, GAIN)}
		${zero === null ? nothing : svg`<line class="zero" x1=${percent(zero)} x2=${percent(zero)} y1="0" y2="28" stroke="#1b232b" stroke-dasharray="3 3"></line>`}
		<line class="now" x1=${percent(now)} x2=${percent(now)} y1="2" y2="26" stroke="#1b232b" stroke-width="2"></line>
	</svg>`;
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-tornado": TornadoElement;
	}
}
