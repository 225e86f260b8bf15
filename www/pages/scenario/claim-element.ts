// The claim tester: three numbers of a headline, what they come to today, and what they take for granted.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { WhatIf } from "../../core/scenario";
import type { Claim } from "../../core/scenarios";
import { hundredths, magnitude, said } from "../../widgets/shared/money";
import { readBack, written } from "../../widgets/slider/drawing";
import { failureOf } from "../place/trouble";
import { type Claimed, claimDocument, GRANTED, trouble } from "./claim";
import { elapsedWords, perPound } from "./words";

let made = 0;

@customElement("total-place-claim")
export class ClaimElement extends LitElement {
	@property({ attribute: false }) core: WhatIf | undefined;
	/** claims that were published, to click into the form */
	@property({ attribute: false }) claims: readonly Claim[] = [];
	@state() private claimed: Claimed = { spend: "40000000", save: "400000000", years: 15 };
	@state() private wrong = "";
	/** whether somebody has put in numbers */
	private own = false;
	/** The chooser has one, and an open scenario another. */
	private readonly mark = `claim-${++made}`;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** It begins with what was claimed of the scenario that is open. */
	protected override willUpdate(changed: PropertyValues): void {
		const [first] = this.claims;
		if (changed.has("claims") && first && !this.own) this.claimed = { ...first };
	}

	protected override render(): TemplateResult {
		const { spend, save, years } = this.claimed;
		return html`<section class="section claim" aria-labelledby=${this.mark}>
			<h2 class="section-heading" id=${this.mark}>Test a claim from a headline</h2>
			${this.claims.length > 0 ? html`<ul class="claims">${this.claims.map((claim) => html`<li><button type="button" class="as-link" @click=${() => this.take(claim)}>${claim.text}</button></li>`)}</ul>` : nothing}
			<form class="claim-form" novalidate @submit=${(event: Event) => event.preventDefault()}>
				<span>Spend</span> ${this.amount("spend", "Spend, in pounds", spend)}
				<span>save</span> ${this.amount("save", "Save, in pounds", save)}
				<span>over</span>
				<input type="text" inputmode="numeric" class="govuk-input years" aria-label="Years" autocomplete="off" .value=${live(String(years))}
					@change=${(event: Event) => this.set({ years: Number((event.target as HTMLInputElement).value) })}>
				<span>years</span>
			</form>
			<div role="status">${this.answer()}</div>
			<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">What this takes for granted</span></summary>
				<ul class="granted">${GRANTED.map((words) => html`<li>${words}</li>`)}</ul></details>
		</section>`;
	}

	private amount(key: "spend" | "save", label: string, value: string): TemplateResult {
		return html`<span class="field"><span class="sign" aria-hidden="true">£</span><input type="text" inputmode="decimal" class="govuk-input" aria-label=${label} autocomplete="off"
			.value=${live(written(value, "pounds"))} @change=${(event: Event) => this.read(key, event.target as HTMLInputElement)}></span>`;
	}

	private answer(): TemplateResult {
		const wrong = this.wrong || trouble(this.claimed);
		if (wrong) return html`<p class="bad">${wrong}</p>`;
		if (!this.core) return html`<p class="note">The core is being loaded.</p>`;
		try {
			const { appraisal } = this.core.reckon(JSON.stringify(claimDocument(this.claimed)));
			const impact = hundredths(appraisal.net_present_budget_impact);
			const { payback } = appraisal;
			return html`<p class="claim-answer">The saving is worth <b>${said(hundredths(appraisal.present_value.fiscal))}</b> today, which is
				<b>${perPound(appraisal.financial_roi)}</b> for each pound spent: a net ${impact <= 0n ? "saving" : "cost"} of <b>${said(magnitude(impact))}</b>.
				${payback.undiscounted ? html`It has paid back ${elapsedWords(payback.undiscounted, 0)}.` : "It does not pay back."}</p>
				<p><button type="button" class="framed" @click=${() => this.open()}>Open it as a scenario</button></p>`;
		} catch (error) {
			return html`<p class="bad">${failureOf(error).message}</p>`;
		}
	}

	private read(key: "spend" | "save", field: HTMLInputElement): void {
		const value = readBack(field.value, "pounds");
		if (value === null) this.wrong = `“${field.value}” is not an amount.`;
		else this.set({ [key]: value });
	}

	private take({ spend, save, years }: Claim): void {
		this.set({ spend, save, years });
	}

	private set(part: Partial<Claimed>): void {
		this.own = true;
		this.wrong = "";
		this.claimed = { ...this.claimed, ...part };
	}

	private open(): void {
		this.dispatchEvent(new CustomEvent("claimed", { detail: { ...this.claimed }, bubbles: true }));
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-claim": ClaimElement;
	}
}
