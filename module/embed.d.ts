/**
 * Gives the elements their names, once for all of a page: they are drawn as soon as they come near the screen. `site` is the address
 * of a site that `total-place build` made, whole or from the page, such as `"/public-money/"`; the first that is named serves all elements. In a
 * browser alone. Rejects where the site has no elements, or the policy of the page does not let them in.
 *
 * @example
 * await embed("https://www.exampleton.example/public-money/");
 * document.querySelector("main")?.append(document.createElement("total-place-bars"));
 */
export function embed(site: string | URL): Promise<void>;

/** What the attributes of an element hold: docs/embed.md says it of each. */
export interface ElementAttributes {
	/** as it stands in the address of the place's page: `west-midlands` */
	place?: string;
	/** what stands after `#` in the address of a view: `by=service&year=2009-10` */
	query?: string;
	/** of the figures that it stays with; without it, it follows the newest */
	version?: string;
	title?: string;
	/** without it, `light` */
	theme?: "light" | "dark" | "auto";
	/** the language of `title` */
	lang?: string;
}

export type ElementName =
	| "total-place-bars"
	| "total-place-control"
	| "total-place-figure"
	| "total-place-scenario"
	| "total-place-table"
	| "total-place-time"
	| "total-place-treemap";

declare global {
	interface HTMLElementTagNameMap extends Record<ElementName, HTMLElement> {}
}
