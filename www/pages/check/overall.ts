// Several files together: which of them count, and what they come to.

import { html, nothing, type TemplateResult } from "lit";
import { counted as countedWords, plainNumber } from "../../core/numbers";
import { money, sumOf } from "./amounts";
import { type Brought, counted, isCounted } from "./desk";
import { twins } from "./options";
import { isSpending, subjectOf } from "./words";

/** GOV.UK's error summary: what could not be read, and why. */
export function troubles(files: readonly Brought[], show: (id: string) => void): TemplateResult | typeof nothing {
	const failing = files.filter((file) => file.failure);
	if (failing.length === 0) return nothing;
	const title = failing.every((file) => !file.report)
		? `${countedWords(failing.length, "file")} could not be read`
		: "There is a problem";
	return html`<div class="govuk-error-summary" role="alert" tabindex="-1">
		<h2 class="govuk-error-summary__title">${title}</h2>
		<div class="govuk-error-summary__body">
			<ul class="govuk-list govuk-error-summary__list">
				${failing.map(
					(file) => html`<li>
						<a href="#${file.id}" @click=${(event: Event) => {
							event.preventDefault();
							show(file.id);
						}}>${file.name}: ${file.failure?.message}</a>
					</li>`,
				)}
			</ul>
		</div>
	</div>`;
}

export function together(
	files: readonly Brought[],
	count: (id: string, on: boolean) => void,
): TemplateResult | typeof nothing {
	const read = files.filter((file) => file.report);
	if (read.length < 2) return nothing;
	const counting = counted(files);
	const currencies = [...new Set(counting.map((file) => file.report?.currency.value ?? ""))];
	const one = currencies.length === 1 ? (currencies[0] ?? "") : undefined;
	const payments = counting.reduce((sum, file) => sum + (file.report?.balance.rows_kept ?? 0), 0);
	const total = sumOf(counting.map((file) => file.report?.balance.total ?? "0.00"));
	return html`<section class="together" aria-labelledby="together">
		<h2 class="section-heading" id="together">${counting.length === 0 ? "No file counts yet" : `${countedWords(counting.length, "file")} together`}</h2>
		<p class="checked-sentence" ?hidden=${counting.length === 0}>
			<b>${countedWords(payments, "row")}</b>${
				one === undefined
					? html` in several currencies, which are not added up.`
					: html`, <b>${money(total, one)}</b> in all.`
			}
		</p>
		<table class="sums files" role="table">
			<caption class="govuk-visually-hidden">Files, and which of them count</caption>
			<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">File</th><th scope="col" role="columnheader" class="number">Rows</th><th scope="col" role="columnheader" class="number">Total</th></tr></thead>
			<tbody role="rowgroup">${read.map((file) => row(file, files, count))}</tbody>
			${one === undefined ? nothing : html`<tfoot role="rowgroup"><tr role="row" class="total"><th scope="row" role="rowheader">Together</th><td role="cell" class="number">${plainNumber(String(payments))}</td><td role="cell" class="number">${money(total, one)}</td></tr></tfoot>`}
		</table>
		${twins(read.flatMap((file) => file.report ?? [])).map(
			([a, b]) =>
				html`<p class="govuk-inset-text">“${a}” and “${b}” have the same size, rows, days and total. One may be a copy of the other: count one of them only.</p>`,
		)}
	</section>`;
}

function row(file: Brought, files: readonly Brought[], count: (id: string, on: boolean) => void): TemplateResult {
	const { report } = file;
	if (!report) return html``;
	const on = isCounted(file, files);
	return html`<tr role="row" class=${on ? "" : "left-out"}>
		<th scope="row" role="rowheader">
			<label class="tick">
				<input type="checkbox" .checked=${on} ?disabled=${report.subject === "no-amounts" || report.balance.rows_kept === 0}
					@change=${(event: Event) => count(file.id, (event.target as HTMLInputElement).checked)} />
				<span>${file.name}${isSpending(report.subject) ? nothing : html` <span class="reason">${subjectOf(report.subject)}</span>`}</span>
			</label>
		</th>
		<td role="cell" class="number">${plainNumber(String(report.balance.rows_kept))}</td>
		<td role="cell" class="number">${money(report.balance.total, report.currency.value)}${on ? nothing : html`<span class="reason"> not counted</span>`}</td>
	</tr>`;
}
