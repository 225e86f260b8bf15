import { html, nothing, type PropertyValues, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { colourOf } from "../../core/palette";
import { type Colour, type Colours, colourIn, hatching, paint } from "../shared/colour";
import { DrawnWidget, moves } from "../shared/element";
import { groupsOf } from "../shared/groups";
import { counted } from "../shared/words";
import { type Cell, type Picture, picture, step, walk } from "./drawing";

/** Narrower than this, a treemap is crumbs: the table with its bars stands in its place. */
const narrowest = 480;

/** Areas as large as their amounts: a tree for the keyboard and for screen readers. */
export class TreemapElement extends DrawnWidget {
	@property({ attribute: false }) colours: Colours | null = null;
	@state() private at = 0;
	private drawn: Picture = { cells: [], notDrawn: 0 };
	private entered: Cell | null = null;

	protected override willUpdate(changed: PropertyValues): void {
		super.willUpdate(changed);
		if (changed.has("view")) this.at = 0;
		if (!this.view || this.width < narrowest) return;
		const height = Math.round(Math.min(640, Math.max(360, this.width * 0.66)));
		this.drawn = picture(groupsOf(this.view), this.width, height, this.measure);
	}

	protected override render() {
		const view = this.view;
		if (!view || this.width < narrowest) return nothing;
		const { cells, notDrawn } = this.drawn;
		if (cells.length === 0) return html`<p class="note">There is nothing above zero here to draw.</p>`;
		const height = Math.round(Math.min(640, Math.max(360, this.width * 0.66)));
		const colours = this.colours ?? colourOf(view);
		return html`
			<svg class="picture" role="tree" aria-label=${view.title} width=${this.width} height=${height}
				viewBox="0 0 ${this.width} ${height}" @keydown=${this.onKey}>
				${hatching(this.mark)}
				<g class="whole" role="presentation">
					${walk(cells).map((cell, index) => this.item(cell, index, colourIn(colours, cell.group)))}
					${walk(cells).map((cell) => this.label(cell, colourIn(colours, cell.group)))}
					${this.ring()}
				</g>
			</svg>
			${notDrawn ? html`<p class="note">Not drawn: ${counted(notDrawn, "negative amount")}, in the table.</p>` : nothing}
		`;
	}

	private item(cell: Cell, index: number, colour: Colour) {
		return svg`<g class="item" role="treeitem" aria-label=${cell.spoken} aria-level=${cell.part ? 2 : 1}
			aria-posinset=${cell.place} aria-setsize=${cell.of} aria-expanded=${cell.inside.length ? "true" : nothing}
			tabindex=${index === this.at ? 0 : -1} data-index=${index}
			@click=${() => this.enter(cell)}
			@focus=${() => {
				this.at = index;
			}}>
			<title>${cell.spoken}</title>
			<rect class="cell" x=${cell.x} y=${cell.y} width=${cell.width} height=${cell.front} fill=${paint(colour, this.mark)}></rect>
			${cell.shade && !colour.hatch ? svg`<rect class="shade" x=${cell.x} y=${cell.y} width=${cell.width} height=${cell.front} fill="#000" fill-opacity=${cell.shade}></rect>` : nothing}
		</g>`;
	}

	private label(cell: Cell, colour: Colour) {
		return cell.lines.map(
			(
				line,
			) => svg`<text class=${colour.hatch ? "on-hatch" : "on-colour"} aria-hidden="true" x=${cell.x + line.x} y=${cell.y + line.y}
				font-size=${line.size} font-weight=${line.bold ? 700 : 400}>${line.text}</text>`,
		);
	}

	/** Drawn last, so that no cell lies over it. */
	private ring() {
		const cell = walk(this.drawn.cells)[this.at];
		if (!cell) return nothing;
		const [x, y] = [cell.x + 3, cell.y + 3];
		const [width, height] = [Math.max(0, cell.width - 6), Math.max(0, cell.height - 6)];
		return ["ring under", "ring"].map(
			(ring) => svg`<rect class=${ring} x=${x} y=${y} width=${width} height=${height} fill="none"></rect>`,
		);
	}

	private enter(cell: Cell): void {
		const cut = (cell.part ?? cell.group).cut;
		if (cut === null) return;
		this.entered = cell;
		this.navigate(cut);
	}

	private onKey(event: KeyboardEvent): void {
		if (event.key === "Escape" || event.key === "Backspace") {
			event.preventDefault();
			this.emit("navigate-up");
			return;
		}
		const cell = walk(this.drawn.cells)[this.at];
		if (cell && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			this.enter(cell);
			return;
		}
		if (!/^(Arrow|Home$|End$)/.test(event.key)) return;
		event.preventDefault();
		this.at = step(this.drawn.cells, this.at, event.key);
		this.querySelector<SVGGElement>(`[data-index="${this.at}"]`)?.focus();
	}

	/** What was entered grows to be the whole picture, so that one sees what became what. */
	protected override updated(changed: PropertyValues): void {
		const from = this.entered;
		if (!changed.has("view") || !from) return;
		this.entered = null;
		const whole = this.querySelector<SVGGElement>(".whole");
		const svgElement = this.querySelector("svg");
		if (!whole || !svgElement || !moves()) return;
		const scale = [from.width / this.width, from.height / svgElement.height.baseVal.value];
		whole.animate(
			[
				{
					transform: `translate(${from.x}px, ${from.y}px) scale(${scale.join(",")})`,
				},
				{ transform: "none" },
			],
			{ duration: 180, easing: "ease-out" },
		);
	}
}
