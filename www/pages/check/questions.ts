// What a file leaves open. Each question stands with its reason and what every answer would make of the total.

import { html, nothing, type TemplateResult } from "lit";
import type { Choice, Question } from "../../core/types";
import { money } from "./amounts";

export function questions(
	id: string,
	asked: readonly Question[],
	currency: string,
	choose: (choice: Choice) => void,
): TemplateResult {
	if (asked.length === 0) return html``;
	return html`<section class="questions">
		<h3 class="checked-heading" id="${id}-questions">${asked.length === 1 ? "One question first" : "Questions first"}</h3>
		${asked.map((question) => one(id, question, currency, choose))}
	</section>`;
}

function one(id: string, question: Question, currency: string, choose: (choice: Choice) => void): TemplateResult {
	const name = `${id}-${question.code}`;
	return html`<fieldset class="question" aria-describedby="${name}-reason">
		<legend>${question.sentence}</legend>
		<p class="reason" id="${name}-reason">${question.reason}</p>
		<div class="govuk-radios govuk-radios--small">
			${question.choices.map(
				(choice, at) => html`<div class="govuk-radios__item">
					<input class="govuk-radios__input" type="radio" name=${name} id="${name}-${at}" .checked=${choice.taken}
						@change=${() => choose(choice)} />
					<label class="govuk-label govuk-radios__label" for="${name}-${at}">
						${choice.label}${choice.total ? html` <b class="choice-total">${money(choice.total, currency)}</b>` : nothing}
					</label>
				</div>`,
			)}
		</div>
	</fieldset>`;
}
