// "in [2008-09]": the years of the account, in the line of words above the sentence.

import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { navigate } from "../../core/fragment";
import type { OpenPlace } from "../../core/place";
import type { AccountSummary } from "../../core/types";
import { enterTab, tabOf } from "./drill";
import type { Screen } from "./screen";

@customElement("total-place-year")
export class YearChoice extends LitElement {
	@property({ attribute: false }) place: OpenPlace | undefined;
	@property({ attribute: false }) screen: Screen | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override render() {
		const { screen } = this;
		if (!screen) return nothing;
		const { account, tab, query } = screen;
		if (account.years.length === 0) return nothing;
		const shown = query.year ?? (tab === "time" ? "all" : account.year);
		const listed = account.years.includes(shown) || shown === "all";
		return html`in
			<label class="choice-select">
				<span class="govuk-visually-hidden">Year</span>
				<select .value=${shown} @change=${this.choose}>
					${tab === "time" || shown === "all" ? html`<option value="all" ?selected=${shown === "all"}>${spanOf(account)}</option>` : nothing}
					${listed ? nothing : html`<option value=${shown} selected>${shown.replace("..", " to ")}</option>`}
					${yearsWithGaps(account).map(
						({ year, gap }) =>
							html`<option value=${year} ?disabled=${gap} ?selected=${year === shown}>${gap ? `${year}: no figures` : year}</option>`,
					)}
				</select>
			</label>`;
	}

	private async choose(event: Event): Promise<void> {
		const { place, screen } = this;
		if (!place || !screen || !(event.target instanceof HTMLSelectElement)) return;
		const { account, tab, query } = screen;
		const year = event.target.value;
		const next =
			tab === "time" && year !== "all"
				? enterTab(tabOf(account.by), account, query, year)
				: { ...query, year: year === account.year || (tab === "time" && year === "all") ? null : year };
		navigate(await place.print(next));
	}
}

function spanOf(account: AccountSummary): string {
	const { years } = account;
	return years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? "");
}

/** The newest first, each gap where it falls. */
function yearsWithGaps({ years, gaps }: AccountSummary): { year: string; gap: boolean }[] {
	const all = [...years.map((year) => ({ year, gap: false })), ...gaps.map((year) => ({ year, gap: true }))];
	return all.sort((a, b) => (a.year < b.year ? 1 : -1));
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-year": YearChoice;
	}
}
