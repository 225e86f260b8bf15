// What an element of a story is: it asks for its figures, then says how they are drawn in the room that there is.

import type { TemplateResult } from "lit";
import type { Source, View, Warning } from "../core/types";

/** The attributes of an element, as its page wrote them. */
export interface Asked {
	place: string;
	/** the permalink: what stands after `#` in the address of a view */
	query: string;
	/** which version of the place's figures; empty follows the newest */
	version: string;
	title: string;
}

/** Where it is drawn. */
export interface Room {
	/** in pixels */
	width: number;
	/** its usual form does not fit into the height that is kept free */
	low: boolean;
	dark: boolean;
}

export interface Shown {
	title: string;
	/** the answer in words, for who cannot see the picture */
	sentence: string;
	sources: readonly Pick<Source, "title" | "publisher" | "date" | "url">[];
	warnings: readonly Pick<Warning, "code" | "text">[];
	/** the same figures on the site */
	link: string;
	/** what the figures are as a table; none where the drawing is one */
	view: View | null;
	body(room: Room): HTMLElement | TemplateResult | string;
	/** where a figure of the drawing comes from, and what a row of it leads to */
	ask?(query: string): Promise<View>;
}

export interface Widget {
	/** sheets for its shadow root, as text */
	styles: readonly string[];
	show(asked: Asked): Promise<Shown>;
}
