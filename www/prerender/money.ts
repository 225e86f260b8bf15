// The pound, its table and its sums as plain HTML: the words are the widgets' own.

import { colourOf } from "../core/palette";
import type { View } from "../core/types";
import { penceWords, poundWords, type Slice, slices } from "../widgets/pound/drawing";
import { colourIn } from "../widgets/shared/colour";
import { groupsOf } from "../widgets/shared/groups";
import { steps } from "../widgets/strip/drawing";
import { nameOf } from "../widgets/warnings/drawing";
import { type Markup, markup } from "./markup";

const HATCH = "written-hatch";
const HEIGHT = 56;

export function pound(view: View): Markup {
	const all = slices(view);
	const colours = colourOf(view);
	const fill = (slice: Slice) => {
		const colour = colourIn(colours, slice.group);
		return colour.hatch ? `url(#${HATCH})` : colour.fill;
	};
	return markup`<total-place-pound>
<svg class="picture" role="img" aria-label="${poundWords(all)}" width="100%" height="${HEIGHT}">
<defs><pattern id="${HATCH}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="7" height="7" fill="#f1efe9"/><rect class="hatch-line" width="2" height="7" fill="#6b7478"/></pattern></defs>
${all.map((slice) => bar(slice, fill(slice)))}
</svg>
<ul class="legend">${all.map(
		(slice) => markup`
<li><svg class="swatch" aria-hidden="true" width="14" height="14"><rect class="cell" width="14" height="14" fill="${fill(slice)}"/></svg> <span>${slice.group.label}</span> <b>${penceWords(slice)}</b></li>`,
	)}
</ul>
</total-place-pound>`;
}

function bar(slice: Slice, fill: string): Markup | null {
	if (slice.length === 0) return null;
	const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
	const gap =
		slice.start > 0 && markup`<rect x="${percent(slice.start)}" width="1" height="${HEIGHT}" fill="#fbfaf6"/>`;
	return markup`<rect class="cell" x="${percent(slice.start)}" width="${percent(slice.length)}" height="${HEIGHT}" fill="${fill}"/>${gap}`;
}

export function table(view: View): Markup {
	const groups = groupsOf(view);
	const first = view.by[0]?.title ?? "What";
	return markup`<table class="written-table">
<caption class="govuk-visually-hidden">${view.title}</caption>
<thead><tr><th scope="col">${first}</th><th scope="col">Amount</th><th scope="col">Share</th></tr></thead>
<tbody>${groups.map(
		(group) => markup`
<tr><th scope="row">${group.label}</th><td>${group.said}</td><td>${group.share}</td></tr>`,
	)}
</tbody>
<tfoot><tr><th scope="row">${view.years.length > 1 ? `Total of ${view.years.length} years` : "Total"}</th><td>${view.said}</td><td>100%</td></tr></tfoot>
</table>`;
}

export function strip(view: View): Markup {
	const { published } = view.reconciliation;
	const titles = new Map(view.sources.map((source) => [source.id, `${source.title}, ${source.publisher}`]));
	const lines = published.length > 0 ? published : [null];
	return markup`<div class="written-strip">
${published.length > 1 && markup`<p><b>Sources disagree about the total. Each stands by itself.</b></p>`}
${lines.map(
	(total) =>
		markup`<p>${steps(view.reconciliation, total).map(
			({ sign, name, amount }) => markup`${sign} ${name} <b>${amount}</b> `,
		)}${total && markup`<br><span class="written-note">${total.sources.map((id) => titles.get(id) ?? id).join("; ")}. ${total.note}</span>`}</p>`,
)}
</div>`;
}

export function warnings(view: View): Markup {
	if (view.warnings.length === 0) return markup``;
	return markup`<ul class="written-warnings">${view.warnings.map(
		({ code, text }) => markup`<li><b>${nameOf(code)}.</b> ${text}</li>`,
	)}</ul>`;
}
