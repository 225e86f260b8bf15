// The answer in one sentence, what was counted, and the pound.

import { html, nothing, type TemplateResult } from "lit";
import { partsOf } from "../../core/sentence";
import type { Summary } from "../../core/types";
import type { Links } from "./links";
import type { Screen } from "./screen";

export function opening(summary: Summary, screen: Screen, links: Links): TemplateResult {
	const { account, spoken, pound } = screen;
	return html`
		<h1 class="sentence">${sentence(spoken.sentence, spoken.figures)}</h1>
		<p class="scope">${account.covers}${account.omits ? html` <b>Not counted:</b> ${account.omits}` : nothing}</p>
		${summary.statement ? html`<p class="scope">${summary.statement}</p>` : nothing}
		${summary.accounts.length > 1 ? counts(summary, links) : nothing}
		${pound.rows.length > 0 ? html`<total-place-pound .view=${pound}></total-place-pound>` : nothing}
	`;
}

export function sentence(text: string, figures: readonly string[]): TemplateResult[] {
	return partsOf(text, figures).map((part) => (part.figure ? html`<b>${part.text}</b>` : html`${part.text}`));
}

/** Which of the accounts, each with what it covers. */
function counts(summary: Summary, links: Links): TemplateResult {
	const current = links.accounts.find((link) => link.current);
	return html`<details class="counts">
		<summary>
			<span>Which count: <b>${current?.text}</b></span>
			<span class="counts-more">${summary.accounts.length} counts, never added to each other</span>
		</summary>
		<ul class="counts-list">
			${links.accounts.map(
				(link, at) => html`<li>
					<a href="#${link.query}" aria-current=${link.current ? "true" : nothing}>${link.text}</a>
					<p>${summary.accounts[at]?.covers}</p>
				</li>`,
			)}
		</ul>
	</details>`;
}
