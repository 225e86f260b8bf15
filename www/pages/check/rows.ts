// Rows of a file as they stand in it, and links to a line wherever it is shown.

import { html, nothing, type TemplateResult } from "lit";
import type { Excerpt, Report } from "../../core/types";

/** Where lines of one file are shown. */
export interface Lines {
	/** the id of a line, unique on the page */
	id: (line: number) => string;
	/** "line 12", leading to it */
	link: (line: number) => TemplateResult;
}

export function linesOf(prefix: string, go: (line: number) => void): Lines {
	const id = (line: number) => `${prefix}line-${line}`;
	const follow = (event: Event, line: number) => {
		event.preventDefault();
		go(line);
	};
	return {
		id,
		link: (line) => html`<a href="#${id(line)}" @click=${(event: Event) => follow(event, line)}>line ${line}</a>`,
	};
}

/** Rows with their line, the columns of amounts and dates marked. Scrolls sideways where they are wide. */
export function rowsOf(
	report: Report,
	rows: readonly Excerpt[],
	lines: Lines,
	name: string,
	deed?: (line: number) => TemplateResult,
): TemplateResult {
	const longest = Math.max(report.columns.length, ...rows.map((row) => row.cells.length));
	const columns = Array.from({ length: longest }, (_, at) => report.columns[at]);
	return html`<div class="scroll" role="region" tabindex="0" aria-label=${name}>
		<table class="rows">
			<thead><tr>
				<th scope="col" class="number">Line</th>
				${deed ? html`<th scope="col"><span class="govuk-visually-hidden">Change</span></th>` : nothing}
				${columns.map(
					(column, at) =>
						html`<th scope="col" class=${classOf(column?.role)}>${column?.title ?? `Cell ${at + 1}`}${markOf(column?.role)}</th>`,
				)}
			</tr></thead>
			<tbody>${rows.map(
				(row) => html`<tr id=${lines.id(row.line)} tabindex="-1">
					<th scope="row" class="number">${row.line}</th>
					${deed ? html`<td>${deed(row.line)}</td>` : nothing}
					${columns.map((column, at) => html`<td class=${classOf(column?.role)}>${row.cells[at] ?? ""}</td>`)}
				</tr>`,
			)}</tbody>
		</table>
	</div>`;
}

const MARKS: Record<string, string> = { amount: "amount", debit: "money out", credit: "money in", date: "date" };

function markOf(role: string | undefined): TemplateResult | typeof nothing {
	const mark = MARKS[role ?? ""];
	return mark ? html` <span class="mark">${mark}</span>` : nothing;
}

function classOf(role: string | undefined): string {
	if (role === "date") return "is-date";
	return role === "amount" || role === "debit" || role === "credit" ? "is-amount number" : "";
}
