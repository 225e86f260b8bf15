// What to do with files that were read: explore them in one place, save them as a package.

import { html, nothing, type TemplateResult } from "lit";
import type { Concern } from "./desk";
import { times } from "./words";

export interface Carrying {
	title: string;
	files: number;
	concerns: readonly Concern[];
	exploring: boolean;
	busy: "" | "opening" | "saving";
	done: number;
	of: number;
	/** what was saved, in a sentence */
	saved: string;
	trouble: string;
}

export interface CarryingDeeds {
	name: (title: string) => void;
	explore: () => void;
	save: () => void;
	show: (id: string) => void;
}

export function carrying(now: Carrying, deeds: CarryingDeeds): TemplateResult {
	return html`<section class="section carrying" aria-labelledby="carrying">
		<h2 class="section-heading" id="carrying">Use what was read</h2>
		<div class="govuk-form-group">
			<label class="govuk-label" for="title">Whose spending this is</label>
			<div class="govuk-hint" id="title-hint">It heads the page below, and names what you save.</div>
			<input class="govuk-input" id="title" type="text" aria-describedby="title-hint" autocomplete="off" spellcheck="false" maxlength="200"
				.value=${now.title} @change=${(event: Event) => deeds.name((event.target as HTMLInputElement).value)} />
		</div>
		${concerns(now.concerns, deeds.show)}
		${now.trouble ? html`<p class="failure" role="alert">${now.trouble}</p>` : nothing}
		<div class="carrying-deeds">
			<div>
				<button type="button" class="govuk-button" aria-disabled=${now.busy ? "true" : nothing} @click=${deeds.explore}>
					${now.files === 1 ? "Explore this file" : `Explore these ${now.files} files`}
				</button>
				<p class="note">Suppliers, months, services: every picture and table of this site, over these lines.</p>
			</div>
			<div>
				<button type="button" class="govuk-button govuk-button--secondary" aria-disabled=${now.busy ? "true" : nothing} @click=${deeds.save}>
					Save as a Fiscal Data Package
				</button>
				<p class="note">
					A zip with datapackage.json, which describes every column, and the rows as clean CSV: UTF-8, one header, plain amounts,
					days as 2020-12-31.${now.concerns.length === 0 ? " It is ready to publish." : nothing}
				</p>
			</div>
		</div>
		${
			now.busy === "saving"
				? html`<div class="reading"><progress aria-label="Saving the package" max=${Math.max(1, now.of)} .value=${now.done}></progress>
					<span class="reading-done">Saving</span></div>`
				: nothing
		}
		<p class="saved" role="status">${now.saved}</p>
	</section>`;
}

function concerns(all: readonly Concern[], show: (id: string) => void): TemplateResult | typeof nothing {
	if (all.length === 0) return nothing;
	const personal = all.filter((concern) => concern.personal);
	const others = all.filter((concern) => !concern.personal);
	return html`<div class="before" role="group" aria-labelledby="before">
		<h3 class="checked-heading" id="before">Before you publish</h3>
		${personal.length > 0 ? html`<p>These rows may hold personal data, or show where it was taken out. The package holds the rows as they are.</p>${list(personal, show)}` : nothing}
		${others.length > 0 ? html`<p>The total may be wrong:</p>${list(others, show)}` : nothing}
	</div>`;
}

function list(all: readonly Concern[], show: (id: string) => void): TemplateResult {
	return html`<ul>${all.map(
		(concern) => html`<li>
			${concern.message} <span class="reason">Found ${times(concern.count)} in
			<a href="#${concern.id}" @click=${(event: Event) => {
				event.preventDefault();
				show(concern.id);
			}}>${concern.file}</a>.</span>
		</li>`,
	)}</ul>`;
}
