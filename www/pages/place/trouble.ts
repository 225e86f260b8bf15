// What is shown when something is wrong: the reason in plain words, and a way on.

import { html, nothing, render, type TemplateResult } from "lit";

export interface Failure {
	message: string;
	/** "notes.csv, line 12, column 4" */
	where: string;
	code: string;
}

export interface WayOn {
	href: string;
	text: string;
}

/** Whatever was thrown, as text. The core throws objects with a code and a position. */
export function failureOf(thrown: unknown): Failure {
	const { message, code, file, line, column } = Object(thrown) as Record<string, unknown>;
	const places = [file, number("line", line), number("column", column)];
	return {
		message: typeof message === "string" && message !== "" ? message : "Something went wrong, and it did not say what.",
		where: places.filter((part) => typeof part === "string" && part !== "").join(", "),
		code: typeof code === "string" ? code : "",
	};
}

function number(word: string, value: unknown): string {
	return typeof value === "number" ? `${word} ${value}` : "";
}

/** GOV.UK's error summary. */
export function trouble(title: string, failure: Failure, ways: readonly WayOn[]): TemplateResult {
	return html`<div class="govuk-error-summary" role="alert" tabindex="-1">
		<h2 class="govuk-error-summary__title">${title}</h2>
		<div class="govuk-error-summary__body">
			<p>${failure.message}</p>
			${failure.where ? html`<p>In ${failure.where}.</p>` : nothing}
			<ul class="govuk-list govuk-error-summary__list">
				${ways.map(({ href, text }) => html`<li><a href=${href}>${text}</a></li>`)}
			</ul>
		</div>
	</div>`;
}

export function troubleIn(container: HTMLElement, title: string, failure: Failure, ways: readonly WayOn[]): void {
	render(trouble(title, failure, ways), container);
	container.querySelector<HTMLElement>("[role=alert]")?.focus();
}
