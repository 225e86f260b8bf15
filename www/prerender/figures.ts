// The place's published figures as plain HTML, each with its source. Those of one group state the same thing.

import type { Figure, Summary } from "../core/types";
import { bounded } from "../widgets/shared/words";
import { type Markup, markup } from "./markup";

export function figures({ figures: all }: Summary): Markup {
	if (all.length === 0) return markup``;
	return markup`<section class="section">
<h2 class="section-heading">Published figures</h2>
<dl class="written-figures">${[...grouped(all).values()].map(stated)}</dl>
</section>`;
}

function grouped(all: readonly Figure[]): Map<string, Figure[]> {
	const groups = new Map<string, Figure[]>();
	all.forEach((figure, at) => {
		const key = figure.group === "" ? `alone ${at}` : `group ${figure.group}`;
		groups.set(key, [...(groups.get(key) ?? []), figure]);
	});
	return groups;
}

function stated(group: readonly Figure[]): Markup {
	const conflict = group.length > 1;
	return markup`${conflict && markup`<dt>Sources disagree</dt>`}${group.map(
		({ bound, said, label, year, note, source }) => markup`
<dt><b>${bounded(bound, said)}</b> ${label}${year !== "" && `, ${year}`}</dt>
<dd class="written-note">${source.title}${note !== "" && `. ${note}`}</dd>`,
	)}`;
}
