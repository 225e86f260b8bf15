import { html, nothing, type PropertyValues, svg } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { Widget } from "../shared/element";
import { isWeb } from "../shared/words";
import { along, type Control, evidenceWords, readBack, said, stepped, unitWords, written } from "./drawing";

export interface Moved {
	value: string;
}

type Range = { low: string; high: string } | null;

/** A range that is read from a document anew is the same where its ends are. */
const differs = (now: Range, before: Range | undefined): boolean =>
	now?.low !== before?.low || now?.high !== before?.high;

/** A number that can be moved: slider, steps and field, with the range of the evidence on the track, and what it means. */
@customElement("total-place-slider")
export class SliderElement extends Widget {
	@property({ attribute: false }) control: Control | null = null;
	@property() value = "0";
	@property({ attribute: false, hasChanged: differs }) evidence: Range = null;
	@property({ attribute: false }) source: { title: string; url: string } | null = null;
	@property() note = "";
	/** why the value cannot be that */
	@property() refused = "";
	@state() private wrong = "";

	protected override willUpdate(changed: PropertyValues): void {
		super.willUpdate(changed);
		if (changed.has("value")) this.wrong = "";
	}

	protected override render() {
		const { control, value } = this;
		if (!control) return nothing;
		const { label, unit, low, high, step } = control;
		const bad = this.wrong || this.refused;
		return html`<div class="slider" role="group" aria-labelledby="${this.mark}-label">
			<p class="label" id="${this.mark}-label">${label}</p>
			<div class="line">
				<button type="button" class="step" aria-label="Less: ${label}" @click=${() => this.move(stepped(value, control, -1))}>−</button>
				<div class="travel">${this.track(control)}
					<input type="range" aria-labelledby="${this.mark}-label" aria-describedby="${this.mark}-about" min=${low} max=${high} step=${step}
						.value=${live(value)} aria-valuetext=${said(value, unit)}
						@input=${(event: Event) => this.move((event.target as HTMLInputElement).value)}>
				</div>
				<button type="button" class="step" aria-label="More: ${label}" @click=${() => this.move(stepped(value, control, 1))}>+</button>
				<span class="field">
					${unit === "pounds" ? html`<span class="sign" aria-hidden="true">£</span>` : nothing}
					<input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" class=${unit}
						aria-label=${`${label}${unit === "pounds" ? ", in pounds" : unit === "share" ? ", in 100" : ""}`} aria-describedby="${this.mark}-about"
						aria-invalid=${bad ? "true" : "false"} .value=${live(written(value, unit))}
						@change=${(event: Event) => this.read(event.target as HTMLInputElement)}>
					${unitWords(unit) ? html`<span class="unit" aria-hidden="true">${unitWords(unit)}</span>` : nothing}
				</span>
			</div>
			<p class="about" id="${this.mark}-about">${bad ? html`<span class="bad">${bad}</span> ` : nothing}${control.meaning}
				${this.evidence ? evidenceWords(this.evidence, unit) : nothing}</p>
			${this.background()}
		</div>`;
	}

	private background() {
		const { source, note } = this;
		if (!source && !note) return nothing;
		return html`<details class="background"><summary>Where this comes from<span class="visually-hidden">: ${this.control?.label}</span></summary>
			${note ? html`<p>${note}</p>` : nothing}
			${source ? html`<p>Source: ${isWeb(source.url) ? html`<a href=${source.url} rel="external noopener noreferrer">${source.title}</a>` : source.title}</p>` : nothing}
		</details>`;
	}

	/** As long as the thumb's way; the evidence is a darker part of it. */
	private track(control: Control) {
		const percent = (value: string) => along(value, control) * 100;
		const { evidence } = this;
		const [from, to] = evidence ? [percent(evidence.low), percent(evidence.high)] : [0, 0];
		return html`<svg class="track-line" aria-hidden="true" height="6">
			<rect class="whole" width="100%" height="6" fill="#d8d5cc"></rect>
			${evidence ? svg`<rect class="evidence" x="${from.toFixed(2)}%" width="${(to - from).toFixed(2)}%" height="6" fill="#7fa9c4"></rect>` : nothing}
		</svg>`;
	}

	private read(field: HTMLInputElement): void {
		const unit = this.control?.unit ?? "number";
		const value = readBack(field.value, unit);
		if (value === null) {
			this.wrong = `“${field.value}” is not a number.`;
			return;
		}
		this.wrong = "";
		field.value = written(value, unit);
		this.move(value);
	}

	private move(value: string): void {
		if (value !== this.value) this.emit("moved", { value } satisfies Moved);
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-slider": SliderElement;
	}
}
