// How it is worked out: the formula of a result, and the lines that it is a sum of.

import { html, type TemplateResult } from "lit";
import type { ScenarioLine } from "../../core/types";
import { exact, type Figure, type Side } from "./results";

export const PANEL = "working";

export function working(figure: Figure, lines: readonly ScenarioLine[]): TemplateResult {
	const shown = lines.filter((line) => figure.sides.includes(sideOf(line)));
	return html`<div class="working" id=${PANEL} role="region" aria-label="How “${figure.name}” is worked out">
		<h3>How “${figure.name}” is worked out</h3>
		<p class="formula">${figure.formula}</p>
		<p class="formula figures">${figure.worked}</p>
		<p class="note">Every line that goes into it. Present values are in pounds of the price year.</p>
		<div class="scroll" role="region" tabindex="0" aria-label="Lines behind “${figure.name}”">
			<table class="lines">
				<caption class="govuk-visually-hidden">Lines behind “${figure.name}”</caption>
				<thead><tr>
					<th scope="col">Who</th><th scope="col">What</th><th scope="col">Formula, and the same in figures</th>
					<th scope="col" class="number">Present value</th>
				</tr></thead>
				<tbody>${shown.map(row)}</tbody>
			</table>
		</div>
	</div>`;
}

const sideOf = (line: ScenarioLine): Side =>
	line.side === "cost" ? "cost" : line.value === "fiscal" ? "saving" : "public";

const KINDS: Record<Side, string> = { cost: "pays", saving: "saves", public: "gain" };

function row(line: ScenarioLine): TemplateResult {
	const side = sideOf(line);
	const nobody = line.value === "social" ? "People’s lives" : "Incomes";
	const also = [line.transfer ? "a transfer" : "", line.type === "revenue" ? "" : line.type].filter(Boolean).join(", ");
	return html`<tr>
		<th scope="row">${line.agency ?? nobody}<span class="more">${KINDS[side]}</span></th>
		<td>${line.from}${also ? html`<span class="more">${also}</span>` : ""}</td>
		<td><span class="formula">${line.formula}</span><span class="more">${line.figures}</span></td>
		<td class="number">${exact(line.present_value)}</td>
	</tr>`;
}
