// The appraisal year by year: who pays and saves, and public value beside money.

import { html, type TemplateResult } from "lit";
import type { AgencyTotal, Appraisal, ByAgency } from "../../core/types";
import { exact } from "./results";

export type Column = keyof ByAgency;

const COLUMNS: [Column, string][] = [
	["net", "net: saved less paid"],
	["cost", "paid"],
	["saving", "saved"],
	["cashable", "saved as cash that can leave a budget"],
];

const number = (amount: string | undefined): TemplateResult => html`<td class="number">${exact(amount ?? "0.00")}</td>`;

/** The sums over all years are added up before rounding, so a column of pennies may differ from them by some. */
export function byAgency(
	appraisal: Appraisal,
	totals: readonly AgencyTotal[],
	shown: Column,
	choose: (column: Column) => void,
): TemplateResult {
	const agencies = Object.entries(appraisal.by_agency);
	const title = COLUMNS.find(([column]) => column === shown)?.[1] ?? "";
	return html`<p class="chosen"><label for="by-agency">Show what each agency</label>
		<select id="by-agency" class="govuk-select" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Column)}>
			${COLUMNS.map(([column, name]) => html`<option value=${column} .selected=${column === shown}>${name}</option>`)}
		</select></p>
		<div class="scroll" role="region" tabindex="0" aria-label="By year and agency">
		<table class="by-year">
			<caption>By year and agency, ${title}</caption>
			<thead><tr><th scope="col">Year</th>${agencies.map(([name]) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
			<tbody>${appraisal.years.map(
				(year, at) =>
					html`<tr><th scope="row">${year}</th>${agencies.map(([, amounts]) => number(amounts[shown][at]))}</tr>`,
			)}</tbody>
			<tfoot><tr><th scope="row">All years</th>${agencies.map(([name]) => number(totals.find(({ agency }) => agency === name)?.[shown]))}</tr></tfoot>
		</table></div>`;
}

const VALUE: [keyof Pick<Appraisal, "cost" | "fiscal" | "transfer" | "economic" | "social" | "public">, string][] = [
	["cost", "Cost"],
	["fiscal", "Saved by public bodies"],
	["transfer", "of it paid by somebody else"],
	["economic", "Gained in incomes"],
	["social", "Gained in people’s lives"],
	["public", "Public value"],
];

/** Public value = saved − what is only paid by somebody else + incomes + people's lives. */
export function publicValue(appraisal: Appraisal): TemplateResult {
	return html`<p class="note">Public value is what public bodies save, less what somebody else only pays them, with what people gain.</p>
		<div class="scroll" role="region" tabindex="0" aria-label="Public value beside money">
		<table class="by-year">
			<caption class="govuk-visually-hidden">Money and public value, year by year</caption>
			<thead><tr><th scope="col">Year</th>${VALUE.map(([, name]) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
			<tbody>${appraisal.years.map(
				(year, at) => html`<tr><th scope="row">${year}</th>${VALUE.map(([key]) => number(appraisal[key][at]))}</tr>`,
			)}</tbody>
		</table></div>`;
}
