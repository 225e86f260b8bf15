import { html, nothing, svg } from "lit";
import { colourOf } from "../../../core/palette";
import { colourIn, hatching, paint } from "../../../widgets/shared/colour";
import { ViewWidget } from "../../../widgets/shared/element";
import { folded, groupsOf } from "../../../widgets/shared/groups";
import { bar, scale } from "../../../widgets/table/drawing";

/** More rows than this are a table. */
const most = 8;
const height = 18;

/** A bar for each group: its name and amount above it, so that neither needs to fit beside the other. */
export class BarsElement extends ViewWidget {
	protected override render() {
		const { view } = this;
		if (!view) return nothing;
		const groups = folded(groupsOf(view), most, view.unit);
		const length = scale(groups.map(({ amount }) => amount));
		const colours = colourOf(view);
		return html`<svg class="patterns" aria-hidden="true" width="0" height="0">${hatching(this.mark)}</svg>
			<ul class="rows">${groups.map((group) => {
				const { x, length: long } = bar(group.amount, length);
				const query = group.cut ?? view.text;
				return html`<li>
					<span class="name">${group.label}</span>
					<span class="amount"><button type="button" class="figure" @click=${() => this.explain(query)}>${group.said}<span class="visually-hidden">, ${group.label}: where this comes from</span></button>
						${view.unit === "pence in the pound" ? nothing : html`<span class="share">${group.share}</span>`}</span>
					<svg class="bar" aria-hidden="true" width="100%" height=${height}>
						${svg`<rect class="track" width="100%" height="100%"></rect>
						<rect class="cell" x="${x}%" width="${Math.max(long, 0.3)}%" height="100%" fill=${paint(colourIn(colours, group), this.mark)}></rect>
						${length.zero > 0 ? svg`<rect class="zero" x="${length.zero * 100}%" width="1" height="100%"></rect>` : nothing}`}
					</svg>
				</li>`;
			})}</ul>`;
	}
}
