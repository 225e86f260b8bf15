// Parts of the page of an open scenario, as templates.

import { html, nothing, type TemplateResult } from "lit";
import { LIBRARY, nameOfPlace } from "../../core/scenarios";
import { partsOf } from "../../core/sentence";
import type { Appraisal, ScenarioWarning } from "../../core/types";
import { BLANKS } from "./blank";
import type { Condition, Conditions } from "./conditions";
import { type Opened, storyIn, titleOf } from "./opened";
import { choicesFor } from "./place";
import type { Figure } from "./results";
import type { Headline } from "./words";
import { PANEL } from "./working";

/** "What if [one key worker for each family] in [Croydon]". */
export function choices(opened: Opened, place: (slug: string) => void): TemplateResult {
	const story = storyIn(opened);
	const own = story?.scaled_by_population.place ?? "";
	const here = opened.place || own;
	return html`<div class="choices">
		<span>What if</span>
		<details class="choice"><summary>${titleOf(opened)}</summary>
			<div class="choice-menu" @click=${shut}>
				<ul class="scenario-menu">${[...LIBRARY, ...BLANKS].map(
					({ slug, title, summary }) =>
						html`<li><a href="#${slug}" aria-current=${opened.library[0] === slug && opened.library.length === 1 ? "true" : nothing}>${title}</a> <span class="quiet">${summary}</span></li>`,
				)}</ul>
				<p><a href="#">All scenarios, with their stories</a></p>
			</div>
		</details>
		${
			story
				? html`<span>in</span> <span class="choice-select"><select aria-label="Place" @change=${(event: Event) => place((event.target as HTMLSelectElement).value)}>
					${choicesFor(story).map(({ slug, title }) => html`<option value=${slug} .selected=${slug === here}>${title}</option>`)}
				</select></span>`
				: nothing
		}
	</div>`;
}

/** A menu from which something was chosen closes, though the address may stay as it is. */
function shut(event: Event): void {
	const chosen = event.target instanceof Element && event.target.closest("a");
	if (chosen) chosen.closest("details")?.removeAttribute("open");
}

/** What the draws said before the last move is paler until they are made again. */
export const sentence = ({ parts, tries }: Headline, stale: boolean): TemplateResult =>
	html`${parts.map(({ text, figure }) => (figure ? html`<b>${text}</b>` : html`${text}`))}${tries ? html` <span class=${stale ? "stale" : ""}>${tries}</span>` : nothing}`;

/** What holds for every figure of the page. */
export function scope(opened: Opened, appraisal: Appraisal): TemplateResult {
	const { document } = opened;
	const place = opened.place || storyIn(opened)?.scaled_by_population.place || "";
	const years = `${appraisal.years[0] ?? ""} to ${appraisal.years.at(-1) ?? ""}`;
	return html`<p class="scope">${place ? `${nameOfPlace(place)}, ` : ""}${years}, at ${String(document.price_base ?? "")} prices. Amounts by year are as they fall; “today” is ${appraisal.years[0] ?? ""}, with later pounds discounted.</p>`;
}

/** What stands under a picture that is carried away. */
export function notesOf(opened: Opened, appraisal: Appraisal): string[] {
	const story = storyIn(opened);
	const place = opened.place || story?.scaled_by_population.place || "";
	const where = place ? `${nameOfPlace(place)}, ` : "";
	const sources = story ? Object.values(story.sources).map(({ title, publisher }) => `${title}, ${publisher}`) : [];
	return [
		`${where}${appraisal.years[0] ?? ""} to ${appraisal.years.at(-1) ?? ""}, at ${String(opened.document.price_base ?? "")} prices. A scenario, not a forecast.`,
		...(sources.length > 0 ? [`Sources of its numbers: ${sources.join("; ")}.`] : []),
	];
}

export function cards(
	figures: readonly Figure[],
	open: string,
	toggle: (key: string) => void,
	panel: unknown,
): TemplateResult {
	return html`<div class="cards">
		${figures.map(
			({ key, value, name, meaning }) => html`<div class="card" data-figure=${key}>
				<p class="card-value">${value}</p>
				<p class="card-name">${name}</p>
				<p class="card-meaning">${meaning}</p>
				<button type="button" class="as-link" aria-expanded=${key === open ? "true" : "false"} aria-controls=${key === open ? PANEL : nothing} @click=${() => toggle(key)}>How it is worked out<span class="govuk-visually-hidden">: ${name}</span></button>
			</div>`,
		)}
		${panel}
	</div>`;
}

export function conditions({ conditions: all, firm }: Conditions, stale: boolean): TemplateResult {
	const [first, others] = [all.filter((one) => one.first), all.filter((one) => !one.first)];
	const shown = first.length > 0 ? first : others;
	return html`<div class=${stale ? "stale" : ""}>
		${
			shown.length > 0
				? html`<ul class="conditions">${shown.map(condition)}</ul>`
				: html`<p>No number alone, within what it can be, turns the result.</p>`
		}
		${
			first.length > 0 && others.length > 0
				? html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${others.length} more</span></summary>
					<ul class="conditions">${others.map(condition)}</ul></details>`
				: nothing
		}
		${firm.length > 0 ? html`<p class="note">Alone, none of these turns the result, whatever it is within its bounds: ${firm.join("; ")}.</p>` : nothing}
	</div>`;
}

const condition = ({ text, figure }: Condition): TemplateResult =>
	html`<li>${partsOf(text, [figure]).map((part) => (part.figure ? html`<b>${part.text}</b>` : html`${part.text}`))}</li>`;

/** Who pays and gains nothing is said where all stand who pay. */
export function warnings(given: readonly ScenarioWarning[]): TemplateResult | typeof nothing {
	const all = given.filter(({ code }) => code !== "pays-and-gains-nothing");
	if (all.length === 0) return nothing;
	return html`<div class="panel warned"><h2>What to mind</h2><ul>${all.map(({ message }) => html`<li>${message}</li>`)}</ul></div>`;
}

/** What the published method leaves open is chosen here, and said. */
export const reckoning: TemplateResult = html`<details class="govuk-details reckoning"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">How it is reckoned, and what was chosen</span></summary>
	<ul>
		<li>The method is that of HM Treasury and New Economy Manchester (cost benefit analysis guidance for local partnerships, 2014) and of the Green Book: amounts in the prices of one year, later pounds discounted by 3.5% a year for thirty years, then 3.0%, then 2.5%.</li>
		<li>Benefits are lowered and costs raised by the grade of their evidence, 1 to 6. The percentages are after the 2014 guidance, as its users quote them; its own table could not be checked.</li>
		<li>Our choice: of the grades of one line the worst counts, unless the document says otherwise.</li>
		<li>Our choice: where no grade is given, a benefit has grade 6 and a cost grade 5, with a warning.</li>
		<li>Charges and buildings are not corrected for optimism; their ranges say how unsure they are.</li>
		<li>A charge is a transfer: it counts as money saved, and not as public value.</li>
		<li>In a draw every range takes a value at random, most often near its middle, each on its own.</li>
	</ul></details>`;

/** Others of the library to be added to what is open. */
export function combining(opened: Opened, refused: string, combine: (slugs: string[]) => void): TemplateResult {
	const others = LIBRARY.filter(({ slug }) => !opened.library.includes(slug));
	const submit = (event: SubmitEvent) => {
		event.preventDefault();
		combine(new FormData(event.target as HTMLFormElement).getAll("with").map(String));
	};
	return html`<section class="section combine" aria-labelledby="combine-heading">
		<h2 class="section-heading" id="combine-heading">Combine with other scenarios</h2>
		<form @submit=${submit}>
			<fieldset><legend>Add to this scenario, as one programme</legend>
				${others.map(({ slug, title }) => html`<label class="tick"><input type="checkbox" name="with" value=${slug}> ${title}</label>`)}
			</fieldset>
			<button type="submit" class="framed">Combine</button>
			${refused ? html`<p class="bad" role="alert">${refused}</p>` : nothing}
		</form>
		<p class="note">Each keeps its own place and its own numbers. Two scenarios may count the same saving; what is noticed of that stands under “What to mind”.</p>
	</section>`;
}

export interface Writing {
	take: (text: string) => void;
	unfold: (open: boolean) => void;
}

export const openedBy = (event: Event): boolean => (event.currentTarget as HTMLDetailsElement).open;

export function wholeDocument(text: string, refused: string, { take, unfold }: Writing): TemplateResult {
	const submit = (event: SubmitEvent) => {
		event.preventDefault();
		take(String(new FormData(event.target as HTMLFormElement).get("document") ?? ""));
	};
	return html`<section class="section whole-document" aria-labelledby="document-heading">
		<h2 class="section-heading" id="document-heading">The whole document</h2>
		<details class="govuk-details" @toggle=${(event: Event) => unfold(openedBy(event))}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Read or change every number as JSON</span></summary>
			<form @submit=${submit}>
				<label for="document-text">The scenario as the command <code>npx total-place scenario</code> reads it</label>
				<textarea id="document-text" name="document" rows="18" spellcheck="false" autocomplete="off" .value=${text} aria-describedby="document-refused"></textarea>
				<p class="bad" id="document-refused" role="alert">${refused}</p>
				<button type="submit" class="framed">Use this document</button>
			</form>
		</details>
	</section>`;
}
