// The nine regions together: the one sum over places that counts no pound twice.

import type { Source } from "../core/types";
import { hundredths, said, sum } from "../widgets/shared/money";
import { link, type Markup, markup } from "./markup";

export interface Region {
	year: string;
	total: string;
	sources: readonly Source[];
}

const ALL = 9;

export function national(regions: readonly Region[]): Markup {
	const year = regions[0]?.year;
	if (regions.length !== ALL || !regions.every((region) => region.year === year)) return markup``;
	const total = said(sum(regions.map((region) => hundredths(region.total))));
	const sources = new Map(regions.flatMap((region) => region.sources.map((source) => [source.id, source])));
	return markup`<p class="national">In ${year}, <b>${total}</b> of public money was spent in the nine English regions.
${[...sources.values()].map((source) => markup`Source: ${link(source.url, source.title)}, ${source.publisher}. `)}</p>`;
}
