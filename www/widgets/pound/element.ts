import { html, nothing, svg } from "lit";
import { property } from "lit/decorators.js";
import { colourOf } from "../../core/palette";
import { type Colours, colourIn, hatching, paint } from "../shared/colour";
import { DrawnWidget } from "../shared/element";
import { penceWords, poundWords, type Slice, sliceLabel, slices } from "./drawing";

const height = 56;

/** £1 as a bar, cut by the first field of the view, in pence. */
export class PoundElement extends DrawnWidget {
	@property({ attribute: false }) colours: Colours | null = null;

	protected override render() {
		const view = this.view;
		if (!view) return nothing;
		const all = slices(view);
		if (!all.some((slice) => slice.length > 0))
			return html`<p class="note">There is no money here to cut a pound by.</p>`;
		const colours = this.colours ?? colourOf(view);
		return html`
			<svg class="picture" role="img" aria-label=${poundWords(all)} width="100%" height=${height}
				viewBox="0 0 ${this.width || 1} ${height}">
				${hatching(this.mark)}
				${all.map((slice) => this.slice(slice, colours))}
			</svg>
			<ul class="legend">
				${all.map((slice) => this.entry(slice, colours))}
			</ul>
			${this.notDrawn(all)}
		`;
	}

	private slice(slice: Slice, colours: Colours) {
		if (slice.length === 0) return nothing;
		const colour = colourIn(colours, slice.group);
		const x = slice.start * this.width;
		const wide = slice.length * this.width;
		const label = sliceLabel(slice, this.width, this.measure);
		return svg`<g class="slice">
			<rect class="cell" x=${x} y="0" width=${Math.max(wide - (wide > 4 ? 2 : 0), 0.5)} height=${height}
				fill=${paint(colour, this.mark)}></rect>
			${label ? svg`<text class=${colour.hatch ? "on-hatch" : "on-colour"} x=${x + 8} y=${height / 2 + 6} font-size="16" font-weight="700">${label}</text>` : nothing}
		</g>`;
	}

	private entry(slice: Slice, colours: Colours) {
		const colour = colourIn(colours, slice.group);
		return html`<li>
			<svg class="swatch" aria-hidden="true" width="14" height="14">
				<rect class="cell" width="14" height="14" fill=${paint(colour, this.mark)}></rect>
			</svg>
			<span>${slice.group.label}</span> <b>${penceWords(slice)}</b>
		</li>`;
	}

	private notDrawn(all: Slice[]) {
		const negative = all.filter((slice) => slice.group.amount < 0n);
		if (negative.length === 0) return nothing;
		return html`<p class="note">
			Not drawn, because less than nothing was spent:
			${negative.map((slice) => `${slice.group.label} (${slice.group.said})`).join(", ")}.
		</p>`;
	}
}
