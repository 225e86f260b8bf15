import { html, nothing, type PropertyValues, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { colourOf } from "../../core/palette";
import { type Colours, colourIn, hatching, paint } from "../shared/colour";
import { DrawnWidget } from "../shared/element";
import { type Decider, deciders, unlocked, unlockedExactly, unlockedSentence, within } from "./drawing";

const height = 72;

/** Who decides, as one bar, and what if ring-fences were unlocked. */
export class ControlElement extends DrawnWidget {
	@property({ attribute: false }) colours: Colours | null = null;
	@state() private percent = 0;

	protected override willUpdate(changed: PropertyValues): void {
		super.willUpdate(changed);
		if (changed.has("view")) this.percent = 0;
	}

	protected override render() {
		const view = this.view;
		if (!view) return nothing;
		const all = deciders(view);
		const colours = this.colours ?? colourOf(view);
		const words = all.map((one) => `${one.group.label} ${one.group.said}, ${one.group.share}`);
		return html`
			<svg class="picture" role="img" aria-label=${`${view.title}: ${words.join("; ")}.`} width="100%" height=${height}
				viewBox="0 0 ${this.width || 1} ${height}">
				${hatching(this.mark)}
				${all.map((one) => this.segment(one, colours))}
				${this.opened(all, colours)}
			</svg>
			<ul class="legend">
				${all.map(
					(one) => html`<li>
						<svg class="swatch" aria-hidden="true" width="14" height="14">
							<rect class="cell" width="14" height="14" fill=${paint(colourIn(colours, one.group), this.mark)}></rect>
						</svg>
						<span>${one.group.label}</span>
						<button type="button" class="figure" @click=${() => this.explain(one.group.cut ?? view.text)}>${one.group.said}<span class="visually-hidden">: where this comes from</span></button>
						<span class="quiet">${one.group.share}</span>
					</li>`,
				)}
			</ul>
			${view.unit === "pounds" ? this.unlocking(all) : nothing}
		`;
	}

	private segment(one: Decider, colours: Colours) {
		if (one.length === 0) return nothing;
		const colour = colourIn(colours, one.group);
		const x = one.start * this.width;
		const wide = one.length * this.width;
		const room = wide - 18;
		const name = this.measure(one.group.label, 14, true) <= room ? one.group.label : "";
		const amount = this.measure(one.group.said, 14) <= room ? one.group.said : "";
		const kind = colour.hatch ? "on-hatch" : "on-colour";
		return svg`<g>
			<rect class="cell" x=${x} y="0" width=${Math.max(0.5, wide - 2)} height=${height} fill=${paint(colour, this.mark)}></rect>
			${name ? svg`<text class=${kind} x=${x + 9} y="30" font-size="14" font-weight="700">${name}</text>` : nothing}
			${amount ? svg`<text class=${kind} x=${x + 9} y=${name ? 50 : 41} font-size="14">${amount}</text>` : nothing}
		</g>`;
	}

	/** The part of each ring-fenced segment that the slider unlocks, in the colour of local discretion. */
	private opened(all: Decider[], colours: Colours) {
		const local = all.find((one) => one.class === "local discretion");
		const fill = local ? colourIn(colours, local.group).fill : "#17466b";
		return all
			.filter((one) => one.class === "ring-fenced" && this.percent > 0)
			.map((one) => {
				const wide = Math.max(0, one.length * this.width - 2) * (this.percent / 100);
				return svg`<rect class="cell unlocked" x=${one.start * this.width} y=${height - 14} width=${wide} height="14" fill=${fill}></rect>`;
			});
	}

	private unlocking(all: Decider[]) {
		const result = unlocked(all, this.percent);
		if (result.ringFenced <= 0n)
			return html`<p class="note">No ring-fenced money is stated here, so there is nothing to unlock.</p>`;
		const id = `${this.mark}-unlock`;
		const sentence = unlockedSentence(result, this.percent);
		return html`<div class="unlock" role="group" aria-labelledby=${id}>
			<p class="asked" id=${id}>What if ring-fences were unlocked?</p>
			<div class="slider">
				<button type="button" class="step" aria-label="5% less" ?disabled=${this.percent === 0} @click=${() => this.set(this.percent - 5)}>−</button>
				<input type="range" min="0" max="100" step="1" aria-label="Part of the ring-fenced money that is unlocked"
					aria-valuetext=${`${this.percent}% unlocked`} .value=${String(this.percent)} @input=${this.onInput}>
				<button type="button" class="step" aria-label="5% more" ?disabled=${this.percent === 100} @click=${() => this.set(this.percent + 5)}>+</button>
				<label><input type="number" inputmode="numeric" min="0" max="100" step="1" .value=${String(this.percent)} @change=${this.onInput}> % unlocked</label>
			</div>
			<p class="result" role="status">${sentence}</p>
			<p class="note">Decided locally now + unlocked = ${unlockedExactly(result)}</p>
		</div>`;
	}

	private set(percent: number): void {
		this.percent = within(percent);
	}

	private onInput(event: Event): void {
		const input = event.target as HTMLInputElement;
		this.set(input.valueAsNumber);
		input.value = String(this.percent);
	}
}
