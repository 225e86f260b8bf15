import { html, nothing, type TemplateResult } from "lit";
import type { Source } from "../../core/types";
import { isWeb } from "./words";

/** "Title, Publisher, date", linked where there is an address. */
export function sourceLine(source: Source, locator = ""): TemplateResult {
	const more = [source.publisher, source.date, locator].filter(Boolean).join(", ");
	const title = source.title || source.id;
	return html`<cite>${
		isWeb(source.url)
			? html`<a href=${source.url} rel="external noopener noreferrer">${title}<span class="away"> (another site)</span></a>`
			: title
	}</cite>${more ? html`<span class="publisher">, ${more}</span>` : nothing}`;
}
