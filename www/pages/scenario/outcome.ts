// What comes of the numbers: figures, the line, who pays and saves, what would have to be true.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { type Fields, numberAt } from "../../core/document";
import type { Reckoned } from "../../core/scenario";
import type { Judged } from "../../core/scenario-draws";
import type { Draws, ScenarioLine } from "../../core/types";
import type { Agency } from "../../widgets/agencies/drawing";
import type { Story as Line } from "../../widgets/cumulative/drawing";
import { said } from "../../widgets/slider/drawing";
import type { Bar } from "../../widgets/tornado/drawing";
import { negated } from "./carry";
import { conditionsOf } from "./conditions";
import type { Movable } from "./inputs";
import { cards, conditions, openedBy, reckoning, warnings } from "./parts";
import { type Figure, figuresOf } from "./results";
import { byAgency, type Column, publicValue } from "./tables";
import { paybackOf } from "./words";
import { working } from "./working";

export interface Outcome {
	reckoned: Reckoned;
	text: string;
	inputs: readonly Movable[];
	draws: { draws: Draws; text: string } | undefined;
	judged: Found | undefined;
	/** why nothing was drawn */
	trouble: string;
	/** whose working is open, and what the table by year shows */
	working: string;
	column: Column;
	lines: () => ScenarioLine[];
	unfolded: ReadonlySet<string>;
	unfold: (key: string, open: boolean) => void;
	toggle: (key: string) => void;
	choose: (column: Column) => void;
}

/** What would have to be true, and the document and result that it was found for. */
export interface Found {
	judged: Judged;
	text: string;
	document: Fields;
	impact: string;
}

export const LINE_TITLE = "Money in less money out, added up year by year";

export function outcome(shown: Outcome): TemplateResult {
	const { reckoned, draws, text, trouble } = shown;
	const { appraisal, totals } = reckoned;
	const figures = figuresOf(appraisal);
	const all = totals.find(({ agency }) => agency === "");
	return html`<div class="outcome">
		${some(figures.slice(0, 3), shown)}
		<section class="panel" aria-labelledby="line-heading">
			<h2 id="line-heading">${LINE_TITLE}</h2>
			<total-place-cumulative .story=${lineOf(shown)}></total-place-cumulative>
			${draws && draws.draws.ranges > 0 ? html`<p class="note">The line takes the middle of every range and corrects for optimism. The band draws each range at random and leaves that correction out where a range stands, so the line can lie at its edge, or outside it.</p>` : nothing}
			${draws && draws.draws.ranges === 0 && draws.text === text ? html`<p class="note">No number here has a range, so there is no band.</p>` : nothing}
			${trouble ? html`<p class="bad">${trouble}</p>` : nothing}
		</section>
		<section class="panel" aria-labelledby="who-heading">
			<h2 id="who-heading">Who pays, who saves</h2>
			<total-place-agencies caption="Who pays and who saves over all years" .agencies=${agenciesOf(reckoned)} .total=${all ? { ...all, name: "" } : null}></total-place-agencies>
			${folded("By year and agency", shown, () => byAgency(appraisal, totals, shown.column, shown.choose))}
			${folded("Money and public value, year by year", shown, () => publicValue(appraisal))}
		</section>
		<h2 class="between">Public value beside money, and when it pays back</h2>
		${some(figures.slice(3), shown)}
		${certainty(shown)}
		${warnings(appraisal.warnings)}
		${reckoning}
	</div>`;
}

function folded(title: string, { unfolded, unfold }: Outcome, table: () => TemplateResult): TemplateResult {
	return html`<details class="govuk-details" @toggle=${(event: Event) => unfold(title, openedBy(event))}>
		<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary>
		${unfolded.has(title) ? table() : nothing}</details>`;
}

/** Figures, and under them how one of them is worked out. */
function some(figures: readonly Figure[], { working: key, toggle, lines }: Outcome): TemplateResult {
	const opened = figures.find((figure) => figure.key === key);
	return cards(figures, key, toggle, opened ? working(opened, lines()) : nothing);
}

/** It stays as it was found, paler, until it is found again: a move does not draw it anew. */
function certainty({ judged: found, text, inputs }: Outcome): TemplateResult {
	const stale = found !== undefined && found.text !== text;
	return html`<section class="panel" aria-labelledby="true-heading">
		<h2 id="true-heading">What would have to be true</h2>
		${guard([found, stale, inputs], () => (found ? judgement(found, inputs, stale) : html`<p class="note">Being worked out.</p>`))}
	</section>`;
}

function judgement({ judged, document, impact }: Found, inputs: readonly Movable[], stale: boolean): TemplateResult {
	const { switching, turns } = judged;
	return html`${conditions(
		conditionsOf(inputs, switching, turns, (path) => numberAt(document, path)),
		stale,
	)}
		<h3>What moves the result most</h3>
		<total-place-tornado caption="Net saving to public budgets, in today’s value, with each range alone at its ends" .bars=${barsOf(judged, inputs)}
			.now=${negated(impact)} .stale=${stale}></total-place-tornado>`;
}

function lineOf({ reckoned: { appraisal }, draws, text }: Outcome): Line {
	const back = paybackOf(appraisal);
	const band = draws && draws.draws.ranges > 0 ? draws.draws.cumulative : undefined;
	const fits = band?.p10.length === appraisal.years.length;
	return {
		title: LINE_TITLE,
		years: appraisal.years,
		line: appraisal.cumulative,
		band: band && fits ? { low: band.p10, high: band.p90 } : null,
		stale: draws?.text !== text,
		payback: back.year ? { year: back.year, elapsed: back.elapsed } : null,
		draws: draws?.draws.number ?? 0,
	};
}

export const agenciesOf = ({ totals }: Reckoned): Agency[] =>
	totals.filter(({ agency }) => agency !== "").map((one) => ({ ...one, name: one.agency }));

export function barsOf({ tornado }: Judged, inputs: readonly Movable[]): Bar[] {
	return tornado.net_present_budget_impact
		.filter(({ at_low, at_high }) => at_low !== at_high)
		.map(({ path, low, high, at_low, at_high }): Bar => {
			const input = inputs.find((one) => one.path === path);
			const unit = input?.unit ?? "number";
			return {
				label: input ? (input.group ? `${input.label} (${input.group})` : input.label) : path,
				...{ low: said(low, unit), high: said(high, unit) },
				...{ at_low: negated(at_low), at_high: negated(at_high) },
			};
		});
}
