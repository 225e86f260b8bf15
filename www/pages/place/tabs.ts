// Four ways into the same query. Each tab is a link to its query; arrow keys move between them.

import { html, type TemplateResult } from "lit";
import type { Links } from "./links";

export function tabs(links: Links): TemplateResult {
	return html`<div class="tabs" role="tablist" aria-label="Ways to look at it" @keydown=${move}>
		${links.tabs.map(
			({ tab, text, query, current }) => html`<a
				class="tab"
				role="tab"
				id="tab-${tab}"
				href="#${query}"
				aria-controls="panel"
				aria-selected=${current ? "true" : "false"}
				tabindex=${current ? 0 : -1}
				@keydown=${press}
				>${text}</a
			>`,
		)}
	</div>`;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function move(event: KeyboardEvent): void {
	const list = event.currentTarget as HTMLElement;
	const all = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
	const at = all.indexOf(event.target as HTMLElement);
	const step = STEPS[event.key];
	const next = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : step === undefined ? -1 : at + step;
	if (at < 0 || (step === undefined && next < 0)) return;
	event.preventDefault();
	all[(next + all.length) % all.length]?.focus();
}

/** A tab answers to the space bar as to Enter. */
function press(event: KeyboardEvent): void {
	if (event.key !== " ") return;
	event.preventDefault();
	(event.currentTarget as HTMLElement).click();
}
