// A scenario's answer, as the page of scenarios gives it.

import { html, type TemplateResult } from "lit";
import type { Part } from "../../../core/sentence";
import type { Appraisal } from "../../../core/types";
import type { Figure } from "../../../pages/scenario/results";
import { paybackOf } from "../../../pages/scenario/words";
import type { Story } from "../../../widgets/cumulative/drawing";

/** The figures that a budget is asked about. */
const KEPT = ["budget", "roi", "payback"];

export function answer(sentence: readonly Part[], figures: readonly Figure[], line: HTMLElement): TemplateResult {
	return html`<p class="sentence">${sentence.map((part) => (part.figure ? html`<b>${part.text}</b>` : part.text))}</p>
		<ul class="figures">${figures.filter(({ key }) => KEPT.includes(key)).map(({ value, name }) => html`<li><b>${value}</b> ${name}</li>`)}</ul>
		${line}`;
}

/** No draws are made in a story, so the line has no band. */
export function storyOf(appraisal: Appraisal): Story {
	const back = paybackOf(appraisal);
	return {
		title: "Money in less money out, added up year by year",
		years: appraisal.years,
		line: appraisal.cumulative,
		band: null,
		stale: false,
		payback: back.year ? { year: back.year, elapsed: back.elapsed } : null,
		draws: 0,
	};
}
