// The columns of a file and what each is taken for, to be changed by hand.

import { html, type TemplateResult } from "lit";
import { counted } from "../../core/numbers";
import type { Column, Report, Role } from "../../core/types";
import { sureness } from "./control";
import { ROLES } from "./words";

export function columns(id: string, report: Report, change: (number: number, role: Role) => void): TemplateResult {
	return html`<table class="columns" role="table">
		<caption class="govuk-visually-hidden">Columns of ${report.file}</caption>
		<thead role="rowgroup"><tr role="row">
			<th scope="col" role="columnheader">Column</th><th scope="col" role="columnheader">Taken for</th>
			<th scope="col" role="columnheader">Why</th><th scope="col" role="columnheader">Examples</th>
		</tr></thead>
		<tbody role="rowgroup">${report.columns.map((column) => one(id, column, change))}</tbody>
	</table>`;
}

function one(id: string, column: Column, change: (number: number, role: Role) => void): TemplateResult {
	const field = `${id}-column-${column.number}`;
	return html`<tr role="row" class=${column.role === "other" ? "unused" : ""}>
		<th scope="row" role="rowheader"><label for=${field}>${column.title}</label></th>
		<td role="cell">
			<select class="govuk-select" id=${field} .value=${column.role}
				@change=${(event: Event) => change(column.number, (event.target as HTMLSelectElement).value as Role)}>
				${Object.entries(ROLES).map(([role, text]) => html`<option value=${role} ?selected=${role === column.role}>${text}</option>`)}
			</select>
		</td>
		<td role="cell">${sureness(column.certainty)} <span class="reason">${column.reason}</span></td>
		<td role="cell">
			${column.examples.map((example) => html`<code class="example">${example}</code> `)}
			<span class="reason">${column.written ? `Written as ${column.written}. ` : ""}${counted(column.filled, "cell")} filled.</span>
		</td>
	</tr>`;
}
