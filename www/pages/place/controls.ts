// In what measure amounts stand: one switch, the year of the prices, and the exact penny.

import { html, nothing, type TemplateResult } from "lit";
import type { Query, Summary } from "../../core/types";
import type { Deeds } from "./panel";
import type { Screen } from "./screen";

type Measure = "amount" | "per-head" | "share" | "real";

export function controls(summary: Summary, screen: Screen, exact: boolean, deeds: Deeds): TemplateResult {
	const chosen = measureOf(screen.query);
	const bases = basesOf(summary);
	const options: { measure: Measure; text: string; why: string }[] = [
		{ measure: "amount", text: "£", why: "" },
		{ measure: "per-head", text: "Per head", why: whyNoPeople(summary, screen) },
		{ measure: "share", text: "Of each £1", why: "" },
		{ measure: "real", text: "Real terms", why: bases.length > 0 ? "" : "No price index comes with this place." },
	];
	const missing = options.map((option) => option.why).filter((why) => why !== "");
	return html`<div class="controls">
		<fieldset class="switch">
			<legend class="govuk-visually-hidden">Show amounts</legend>
			${options.map(
				({ measure, text, why }) => html`<label>
					<input
						type="radio"
						name="measure"
						value=${measure}
						.checked=${measure === chosen}
						?disabled=${why !== "" && measure !== chosen}
						@change=${() => deeds.go(inMeasure(screen.query, measure, bases))}
					/>
					<span>${measure === "amount" ? html`<span class="govuk-visually-hidden">in </span>£` : text}</span>
				</label>`,
			)}
		</fieldset>
		${screen.query.real === null ? nothing : base(screen.query, screen.query.real, bases, deeds)}
		<label class="tick">
			<input type="checkbox" .checked=${exact} @change=${(event: Event) => deeds.setExact((event.target as HTMLInputElement).checked)} />
			<span>Exact amounts</span>
		</label>
		${missing.length > 0 ? html`<p class="controls-note">${missing.join(" ")}</p>` : nothing}
	</div>`;
}

function base(query: Query, real: string, bases: readonly string[], deeds: Deeds): TemplateResult {
	const years = bases.includes(real) ? bases : [real, ...bases];
	return html`<label class="base">
		<span>in prices of</span>
		<select
			class="govuk-select"
			@change=${(event: Event) => deeds.go({ ...query, real: (event.target as HTMLSelectElement).value })}
		>
			${years.map((year) => html`<option value=${year} ?selected=${year === real}>${year}</option>`)}
		</select>
	</label>`;
}

export function measureOf(query: Query): Measure | undefined {
	if (query.measure === "count") return undefined;
	return query.measure === "amount" && query.real !== null ? "real" : query.measure;
}

export function inMeasure(query: Query, measure: Measure, bases: readonly string[]): Query {
	if (measure === "real") return { ...query, measure: "amount", real: bases[0] ?? null };
	return { ...query, measure, real: null };
}

/** Years whose prices can be chosen, the newest first. */
export function basesOf(summary: Pick<Summary, "deflator_years">): string[] {
	return summary.deflator_years.toSorted().reverse();
}

function whyNoPeople(summary: Summary, { tab, year }: Screen): string {
	const known = new Set(summary.population_years);
	if (known.size === 0) return "Per head is not shown: no population comes with this place.";
	return tab === "time" || known.has(year) ? "" : `Per head is not shown: no population is known for ${year}.`;
}
