import { html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { labelled } from "../shared/axis";
import { MeasuredWidget } from "../shared/element";
import { exactly, hundredths } from "../shared/money";
import { bandPath, crossing, linePath, type Place, type Story, scaleOf, spoken, tickLabel } from "./drawing";

const LINE = "#0f2b62";
const BAND = "#207bae";

/** The line of money in less money out with its band, the point where it has paid back, and the table of both. */
export class CumulativeElement extends MeasuredWidget {
	@property({ attribute: false }) story: Story | null = null;
	@state() private open = false;

	protected override render() {
		const { story } = this;
		if (!story || this.width === 0) return nothing;
		return html`
			<div class="chart" role="img" aria-label="${story.title}. ${spoken(story)}">${this.drawing(story)}</div>
			${this.legend(story)}
			<details class="govuk-details figures" @toggle=${(event: Event) => {
				this.open = (event.currentTarget as HTMLDetailsElement).open;
			}}>
				<summary class="govuk-details__summary"><span class="govuk-details__summary-text">The figures, year by year</span></summary>
				<div class="scroll" role="region" tabindex="0" aria-label="${story.title}, as a table">${this.open ? table(story) : nothing}</div>
			</details>
		`;
	}

	private drawing(story: Story) {
		const height = this.width < 480 ? 260 : 340;
		const scale = scaleOf(story, height < 300 ? 4 : 7);
		const labels = scale.map(tickLabel);
		const left = Math.ceil(Math.max(...labels.map((label) => this.measure(label, 12)))) + 10;
		const [right, top, bottom] = [this.width - 12, 12, height - 30];
		const [low = 0, high = 1] = [scale[0], scale.at(-1)];
		const spacing = (right - left - 16) / Math.max(1, story.years.length - 1);
		const place: Place = (amount, at) => [
			left + 8 + at * spacing,
			bottom - ((amount - low) / (high - low)) * (bottom - top),
		];
		const y = (tick: number) => place(tick, 0)[1];
		return html`<svg class="picture" aria-hidden="true" width=${this.width} height=${height} viewBox="0 0 ${this.width} ${height}">
			${scale.map(
				(
					tick,
					at,
				) => svg`<line class=${tick === 0 ? "zero" : "grid"} x1=${left} x2=${right} y1=${y(tick)} y2=${y(tick)} stroke=${tick === 0 ? "#1b232b" : "#d8d5cc"}></line>
				<text class="tick" x=${left - 6} y=${y(tick) + 4} text-anchor="end" font-size="12" fill="#4a5459">${labels[at]}</text>`,
			)}
			${labelled([...story.years], spacing, this.measure).map((at) => this.year(story, at, place(0, at)[0], bottom))}
			${story.band ? svg`<path class="band ${story.stale ? "stale" : ""}" d=${bandPath(story.band, place)} fill=${BAND} fill-opacity=${story.stale ? 0.12 : 0.24}></path>` : nothing}
			<path class="line" d=${linePath(story.line, place)} fill="none" stroke=${LINE} stroke-width="2.5" stroke-linejoin="round"></path>
			${story.payback ? this.marker(story.payback, place, left, right) : nothing}
		</svg>`;
	}

	private year(story: Story, at: number, x: number, bottom: number) {
		const year = story.years[at] ?? "";
		const half = this.measure(year, 12) / 2;
		const held = Math.max(half, Math.min(this.width - half, x));
		return svg`<text class="tick" x=${held} y=${bottom + 20} text-anchor="middle" font-size="12" fill="#4a5459">${year}</text>`;
	}

	/** The words stand where the line does not: under zero right of the point if they fit there whole, else above it on the left. */
	private marker({ year, elapsed }: { year: string; elapsed: number }, place: Place, left: number, right: number) {
		const [x, y] = place(0, crossing(elapsed));
		const words = `pays back in ${year}`;
		const wide = this.measure(words, 14, true);
		const fits = x + 12 + wide <= right;
		const at = fits ? x + 12 : Math.max(left + wide, x - 12);
		return svg`<circle class="point" cx=${x} cy=${y} r="6" fill=${LINE} stroke="#fff" stroke-width="2"></circle>
			<text class="mark" x=${at} y=${fits ? y + 20 : y - 12} text-anchor=${fits ? "start" : "end"} font-size="14" font-weight="700" fill=${LINE} stroke="#fff" stroke-width="4" paint-order="stroke">${words}</text>`;
	}

	private legend({ band, stale, draws }: Story) {
		const swatch = (shape: unknown) =>
			html`<svg class="swatch" aria-hidden="true" width="28" height="14">${shape}</svg>`;
		return html`<ul class="legend">
			<li>${swatch(svg`<line class="line" x1="0" x2="28" y1="7" y2="7" stroke=${LINE} stroke-width="2.5"></line>`)} <span>With the middle of every range</span></li>
			${
				band
					? html`<li>${swatch(svg`<rect class="band" width="28" height="14" fill=${BAND} fill-opacity="0.24"></rect>`)}
						<span>${stale ? "Eight in ten draws, before the last change" : `Eight in ten of ${draws.toLocaleString("en-GB")} draws`}</span></li>`
					: nothing
			}
		</ul>`;
	}
}

function table({ title, years, line, band }: Story) {
	const amount = (text: string | undefined) => html`<td class="number">${exactly(hundredths(text ?? "0"))}</td>`;
	return html`<table class="by-year">
		<caption class="visually-hidden">${title}</caption>
		<thead><tr><th scope="col">Year</th><th scope="col" class="number">With the middle</th>
			${band ? html`<th scope="col" class="number">One in ten draws is below</th><th scope="col" class="number">One in ten draws is above</th>` : nothing}
		</tr></thead>
		<tbody>${years.map(
			(year, at) => html`<tr><th scope="row">${year}</th>${amount(line[at])}
				${band ? html`${amount(band.low[at])}${amount(band.high[at])}` : nothing}</tr>`,
		)}</tbody>
	</table>`;
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-cumulative": CumulativeElement;
	}
}
