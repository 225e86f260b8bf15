// One thing that a file was taken for, and the control that says otherwise.

import { html, nothing, type TemplateResult } from "lit";
import type { Certainty } from "../../core/types";
import { CERTAINTIES } from "./words";

/** How sure, in words and with a mark. */
export function sureness(certainty: Certainty): TemplateResult {
	return html`<span class="sure sure-${certainty}">${CERTAINTIES[certainty]}</span>`;
}

export interface Taking {
	/** "Encoding" */
	term: string;
	/** for ids */
	key: string;
	/** as people read it */
	said: string;
	certainty: Certainty | undefined;
	reason: string;
	/** values to choose from and what they are called; none: it cannot be changed here */
	values: Record<string, string>;
	value: string;
	choose: (value: string) => void;
}

/** A row of GOV.UK's summary list whose action opens a select beneath. */
export function taking(id: string, one: Taking, open: boolean, toggle: () => void): TemplateResult {
	const field = `${id}-${one.key}`;
	const values = Object.entries(one.values);
	return html`<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">${one.term}</dt>
		<dd class="govuk-summary-list__value">
			<p class="taken"><b>${one.said}</b> ${one.certainty ? sureness(one.certainty) : nothing}</p>
			${one.reason ? html`<p class="reason">${one.reason}</p>` : nothing}
			${
				open && values.length > 0
					? html`<p class="change-control">
						<label class="govuk-label" for=${field}>Read it as</label>
						<select class="govuk-select" id=${field} .value=${one.value}
							@change=${(event: Event) => one.choose((event.target as HTMLSelectElement).value)}>
							${one.value in one.values ? nothing : html`<option value=${one.value} selected>${one.said}</option>`}
							${values.map(([value, text]) => html`<option value=${value} ?selected=${value === one.value}>${text}</option>`)}
						</select>
					</p>`
					: nothing
			}
		</dd>
		<dd class="govuk-summary-list__actions">
			${
				values.length > 0
					? html`<button type="button" class="link" aria-expanded=${open ? "true" : "false"} @click=${toggle}>
						${open ? "Close" : "Change"}<span class="govuk-visually-hidden"> ${one.term.toLowerCase()}</span>
					</button>`
					: nothing
			}
		</dd>
	</div>`;
}
