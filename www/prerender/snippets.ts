// HTML to be copied into other people's pages: an element, a frame, and a plain table for where neither is let in.

import type { Source, View } from "../core/types";
import { groupsOf } from "../widgets/shared/groups";
import { link, type Markup, markup } from "./markup";

export type { Markup };

/** What an element or a frame shows, by the names of its attributes. Empty ones are left out. */
export interface Embedded {
	kind: string;
	place: string;
	query: string;
	version: string;
	title: string;
	theme: string;
}

/** Where the site's own files are. */
export interface Loaded {
	script: string;
	/** of a script that stays as it is; empty where it follows the site */
	integrity: string;
	frame: string;
	resize: string;
}

/** The site that has the figures, and where: an empty address is not known. */
export interface Figures {
	site: string;
	address: string;
}

/** The source of a view in one line: "HM Treasury, Country and Regional Analysis, 2010". */
function sourceOf(sources: readonly Source[]): Markup {
	const named = sources.filter(({ title }) => title !== "");
	if (named.length === 0) return markup`Source: not named.`;
	const cited = named.slice(0, 3).map(({ title, publisher, date, url }, at) => {
		const more = [publisher, date].filter((part) => part !== "").join(", ");
		return markup`${at > 0 && "; "}${link(url, title)}${more !== "" && `, ${more}`}`;
	});
	return markup`Source: ${cited}${named.length > 3 && `; and ${named.length - 3} more`}.`;
}

/** A table with its caption, its source and a link: readable wherever HTML is. */
export function plainFigure(view: View, title: string, from: Figures): Markup {
	const groups = groupsOf(view);
	const share = view.unit !== "pence in the pound";
	return markup`<figure>
<table>
<caption>${title}</caption>
<thead><tr><th scope="col">${view.by[0]?.title ?? "What"}</th><th scope="col">Amount</th>${share && markup`<th scope="col">Share</th>`}</tr></thead>
<tbody>${groups.map(
		({ label, said, share: part }) => markup`
<tr><th scope="row">${label}</th><td>${said}</td>${share && markup`<td>${part}</td>`}</tr>`,
	)}
</tbody>
<tfoot><tr><th scope="row">Total</th><td>${view.said}</td>${share && markup`<td>100%</td>`}</tr></tfoot>
</table>
<figcaption>${caption(view, from)}</figcaption>
</figure>`;
}

const caption = ({ sources }: { sources: readonly Source[] }, { site, address }: Figures): Markup =>
	markup`${sourceOf(sources)} Figures: ${address === "" ? site : markup`<a href="${address}">${site}</a>`}.`;

/** A sentence with its source. */
export const toldFigure = (
	title: string,
	sentence: string,
	sources: readonly Source[],
	from: Figures,
): Markup => markup`<figure>
<p><b>${title}</b> ${sentence}</p>
<figcaption>${caption({ sources }, from)}</figcaption>
</figure>`;

/** A picture that the page's own host holds, with what it says for those who cannot see it. */
export const pictureFigure = (view: View, file: string, from: Figures): Markup => markup`<figure>
<img src="${file}" alt="${spoken(view)}">
<figcaption>${caption(view, from)}</figcaption>
</figure>`;

/** The picture in words: its sentence, then its largest rows. */
export function spoken(view: View): string {
	const rows = groupsOf(view)
		.slice(0, 8)
		.map(({ label, said, share }) => `${label} ${said} (${share})`);
	return [`${view.title}: ${view.sentence}`, rows.join(", ")].filter((part) => part !== "").join(" ");
}

/** Loads the module, once for all elements of a page. */
export const scriptTag = ({ script, integrity }: Pick<Loaded, "script" | "integrity">): Markup =>
	markup`<script type="module" src="${script}"${integrity !== "" && markup` integrity="${integrity}" crossorigin="anonymous"`}></script>`;

/** `height` is kept free for the drawing, in pixels; a number in a sentence needs none. */
export function elementTag({ kind, ...given }: Embedded, fallback: Markup | string, height: number): Markup {
	const attributes = Object.entries(given)
		.filter(([, value]) => value !== "")
		.map(([name, value]) => markup` ${name}="${value}"`);
	const tag = `total-place-${kind}`;
	const held = height > 0 && markup` style="display:block;min-height:${height}px"`;
	const around = height > 0 ? "\n" : "";
	return markup`<${tag}${attributes}${held}>${around}${fallback}${around}</${tag}>`;
}

/** The address of a frame. The part after `#` is never sent, so that no host learns what is looked at. */
export function frameAddress({ kind, ...given }: Embedded, frame: string): string {
	const asked = new URLSearchParams({ kind });
	for (const [name, value] of Object.entries(given)) if (value !== "") asked.set(name, value);
	return `${frame}#${asked}`;
}

/** The title is what a screen reader calls it. Without `resize`, which makes the frame as high as it asks to be, it keeps its height and can be scrolled. */
export function frameTag(asked: Embedded, { frame, resize }: Pick<Loaded, "frame" | "resize">, height: number): Markup {
	return markup`<iframe src="${frameAddress(asked, frame)}" title="${asked.title}" width="100%" height="${height}" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>${
		resize !== "" && markup`\n<script type="module" src="${resize}"></script>`
	}`;
}
