// Where every line went, so that it can be seen to add up; and the totals that the file states, beside ours.

import { html, nothing, type TemplateResult } from "lit";
import { counted, plainNumber } from "../../core/numbers";
import type { Balance, Report, SetAside } from "../../core/types";
import { isZero, money } from "./amounts";
import { type Lines, rowsOf } from "./rows";

const number = (count: number): string => plainNumber(String(count));

export interface Keeping {
	/** for a row that was set aside and may be money after all */
	keep: (line: number) => void;
}

/** Rows that hold an amount and were set aside because of what else they hold. */
const KEEPABLE = new Set(["total-row", "subtotal-row", "summary-row", "repeated-header", "other-columns", "footnote"]);

export function balance(report: Report): TemplateResult {
	const { balance: all } = report;
	return html`
		<table class="sums">
			<caption>Lines of the file</caption>
			<thead class="govuk-visually-hidden"><tr><th scope="col">Where they went</th><th scope="col">Lines</th></tr></thead>
			<tbody>
				${row("Header, and what stands above it", all.header_lines)}
				${row(report.subject === "no-amounts" ? "Rows read" : "Rows whose amount counts", all.rows_kept)}
				${row("Rows set aside", all.rows_set_aside)}
				${row("Lines that go on from the row above", all.continued)}
			</tbody>
			<tfoot>${row("Together", togetherOf(all), true)}</tfoot>
		</table>
		<p class="match">${matchOf(all)}</p>
		${report.subject === "no-amounts" ? nothing : amounts(report)}
	`;
}

/** Rows that were set aside, by reason. */
export function asides(report: Report, lines: Lines, keeping: Keeping): TemplateResult {
	const { set_aside: reasons } = report.balance;
	if (reasons.length === 0) return html`<p>None. Every row below the header counts.</p>`;
	return html`${reasons.map((reason) => setAside(report, reason, lines, keeping))}`;
}

function row(name: string, count: number, total = false): TemplateResult {
	return html`<tr class=${total ? "total" : nothing}><th scope="row">${name}</th><td class="number">${number(count)}</td></tr>`;
}

const togetherOf = (all: Balance): number => all.header_lines + all.rows_kept + all.rows_set_aside + all.continued;

function matchOf(all: Balance): string {
	const together = togetherOf(all);
	const sum = `${[all.header_lines, all.rows_kept, all.rows_set_aside, all.continued].map(number).join(" + ")} = ${number(together)}`;
	return together === all.lines
		? `${sum}: every line of the file.`
		: `${sum}, but the file has ${counted(all.lines, "line")}: some are not accounted for.`;
}

function setAside(report: Report, reason: SetAside, lines: Lines, keeping: Keeping): TemplateResult {
	return html`<details class="govuk-details set-aside">
		<summary class="govuk-details__summary">
			<span class="govuk-details__summary-text">${counted(reason.rows, "row")}. ${reason.message}</span>
		</summary>
		<div class="govuk-details__text">
			${rowsOf(
				report,
				reason.examples,
				lines,
				`Rows set aside in ${report.file}: ${reason.message}`,
				KEEPABLE.has(reason.code)
					? (line) =>
							html`<button type="button" class="link" @click=${() => keeping.keep(line)}>Count it<span class="govuk-visually-hidden"> (line ${line})</span></button>`
					: undefined,
			)}
			${reason.rows > reason.examples.length ? html`<p class="note">Of these, ${number(reason.examples.length)} ${reason.examples.length === 1 ? "is" : "are"} shown.</p>` : nothing}
		</div>
	</details>`;
}

function amounts({ balance: all, currency }: Report): TemplateResult {
	const amount = (text: string) => html`<td class="number">${money(text, currency.value)}</td>`;
	return html`<table class="sums">
		<caption>Amounts</caption>
		<thead class="govuk-visually-hidden"><tr><th scope="col">Which</th><th scope="col">Amount</th></tr></thead>
		<tbody>
			<tr><th scope="row">Above zero</th>${amount(all.above_zero)}</tr>
			<tr><th scope="row">Below zero: credits, refunds, corrections</th>${amount(all.below_zero)}</tr>
		</tbody>
		<tfoot><tr class="total"><th scope="row">Total</th>${amount(all.total)}</tr></tfoot>
	</table>`;
}

/** Totals that the file states of itself. */
export function stated({ file, balance: { stated }, currency }: Report, lines: Lines): TemplateResult {
	if (stated.length === 0) return html`<p>None to hold ours against.</p>`;
	const amount = (text: string) => money(text, currency.value);
	return html`<div class="scroll" role="region" tabindex="0" aria-label="Totals that ${file} states">
		<table class="sums stated">
			<caption class="govuk-visually-hidden">Totals that the file states, beside ours</caption>
			<thead><tr>
				<th scope="col">In the file</th><th scope="col" class="number">It states</th>
				<th scope="col" class="number">The rows come to</th><th scope="col" class="number">Difference</th>
			</tr></thead>
			<tbody>${stated.map(
				(one) => html`<tr>
					<th scope="row">${one.label || "A total without a name"}${one.partial ? " (of a part)" : ""}, ${lines.link(one.line)}</th>
					<td class="number">${amount(one.amount)}</td>
					<td class="number">${amount(one.sum)}</td>
					<td class="number">${isZero(one.difference) ? html`${amount(one.difference)} <span class="agrees">agrees</span>` : html`<b class="conflict">${amount(one.difference)} differs</b>`}</td>
				</tr>`,
			)}</tbody>
		</table>
	</div>`;
}
