// What a file was taken for: one sentence with its total, then each reading with its reason.

import { html, nothing, type TemplateResult } from "lit";
import type { CheckOptions } from "../../core/check";
import type { Report, Taken } from "../../core/types";
import { type Taking, taking } from "./control";
import { markOf, orderOf } from "./options";
import { CURRENCIES, DELIMITERS, ENCODINGS, MARKS, ORDERS, subjectOf, subjectsFor, totalOf, UNITS } from "./words";

export function total(report: Report): TemplateResult {
	const parts = totalOf(report).map((part) => (part.figure ? html`<b>${part.text}</b>` : html`${part.text}`));
	return html`<p class="checked-sentence" tabindex="-1">${parts}</p>`;
}

export interface Changing {
	id: string;
	options: CheckOptions;
	/** which controls stand open */
	open: ReadonlySet<string>;
	toggle: (key: string) => void;
	change: (options: CheckOptions) => void;
}

export function taken(report: Report, changing: Changing): TemplateResult {
	const rows = takingsOf(report, changing.options, changing.change);
	return html`<dl class="govuk-summary-list checked-list">
		${rows.map((one) => taking(changing.id, one, changing.open.has(one.key), () => changing.toggle(one.key)))}
	</dl>
	${
		report.titles.length > 0
			? html`<details class="govuk-details">
				<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Lines above the header</span></summary>
				<div class="govuk-details__text"><ul class="titles">${report.titles.map((title) => html`<li>${title}</li>`)}</ul></div>
			</details>`
			: nothing
	}`;
}

function takingsOf(report: Report, options: CheckOptions, change: (options: CheckOptions) => void): Taking[] {
	const set = (part: CheckOptions) => change({ ...options, ...part });
	const of = (key: string, term: string, taken: Taken, values: Record<string, string>): Omit<Taking, "choose"> => ({
		...{ key, term, certainty: taken.certainty, reason: taken.reason, values, value: taken.value },
		said: values[taken.value] ?? (taken.value === "" ? "The file does not say" : taken.value),
	});
	const mark = markOf(report, options);
	const order = orderOf(report, options);
	return [
		{
			...{ key: "subject", term: "What it is", said: subjectOf(report.subject), certainty: undefined },
			...{ reason: report.subject_reason, values: subjectsFor(report.subject), value: report.subject },
			choose: (subject) => set({ subject: subject as NonNullable<CheckOptions["subject"]> }),
		},
		{
			...of("currency", "Currency", report.currency, CURRENCIES),
			choose: (currency) => set({ currency }),
		},
		{
			...of("unit", "Amounts are", report.unit, UNITS),
			choose: (unit) => set({ unit: unit as NonNullable<CheckOptions["unit"]> }),
		},
		...spelt("mark", "Mark before the decimals", mark, MARKS, report, ["amount", "debit", "credit"], (decimal_mark) =>
			set({ decimal_mark: decimal_mark as NonNullable<CheckOptions["decimal_mark"]> }),
		),
		...spelt("order", "Order of day and month", order, ORDERS, report, ["date"], (date_order) =>
			set({ date_order: date_order as NonNullable<CheckOptions["date_order"]> }),
		),
		{
			...of("encoding", "Encoding", report.encoding, ENCODINGS),
			choose: (encoding) => set({ encoding }),
		},
		{
			...of("delimiter", "Between the cells", report.delimiter, DELIMITERS),
			choose: (delimiter) => set({ delimiter: delimiter as NonNullable<CheckOptions["delimiter"]> }),
		},
		{
			...of("header", "Names of the columns", report.header, headersOf(report)),
			said: report.header_line === null ? "The file has none" : `Line ${report.header_line}`,
			value: String(report.header_line ?? 0),
			choose: (line) => set({ header_line: Number(line) }),
		},
	];
}

/** How amounts or dates are written. It stands with the columns of a report, so its reason is what was read there. */
function spelt(
	key: string,
	term: string,
	value: string,
	values: Record<string, string>,
	report: Report,
	roles: readonly string[],
	choose: (value: string) => void,
): Taking[] {
	const columns = report.columns.filter((column) => roles.includes(column.role));
	if (columns.length === 0) return [];
	const written = columns.filter((column) => column.written !== "");
	const reason =
		written.length === 0
			? "No cell can be read in two ways."
			: written.map((column) => `“${column.title}” is written as ${column.written}.`).join(" ");
	const said = values[value] ?? written[0]?.written ?? "Not needed";
	return [{ key, term, said, certainty: undefined, reason, values, value, choose }];
}

/** Lines on which a header may stand: none, and the first twenty, each with what stands there as far as that is known. */
function headersOf(report: Report): Record<string, string> {
	const last = Math.max(20, report.header_line ?? 0);
	const lines = Array.from({ length: last }, (_, at) => at + 1);
	return Object.fromEntries([
		["0", "No line: there is no header"],
		...lines.map((line) => [String(line), `Line ${line}`]),
	]);
}
