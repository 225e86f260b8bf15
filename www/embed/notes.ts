// Who says so, and what to know: under every drawing, on request.

import { html, nothing, type TemplateResult } from "lit";
import { sourceLine } from "../widgets/shared/source";
import { nameOf } from "../widgets/warnings/drawing";
import type { Shown } from "./widget";

export function notes({
	sentence,
	sources,
	warnings,
}: Pick<Shown, "sentence" | "sources" | "warnings">): TemplateResult {
	return html`<p>${sentence}</p>
		${
			sources.length > 0
				? html`<ul>${sources.map((source) => html`<li>${sourceLine({ id: "", licence: "", ...source })}</li>`)}</ul>`
				: html`<p>No source is named.</p>`
		}
		${warnings.length > 0 ? html`<ul>${warnings.map(({ code, text }) => html`<li><b>${nameOf(code)}.</b> ${text}</li>`)}</ul>` : nothing}`;
}

/** The first source, for the line under a drawing. */
export function firstSource({ sources }: Pick<Shown, "sources">): string {
	const [first] = sources;
	if (!first) return "";
	const more = sources.length > 1 ? `, and ${sources.length - 1} more` : "";
	return `Source: ${[first.title, first.publisher, first.date].filter(Boolean).join(", ")}${more}`;
}
