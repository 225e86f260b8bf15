// What an address comes to: its screen, and where one can go from there.

import type { OpenPlace } from "../../core/place";
import { type Links, linksFrom } from "./links";
import { compose, type Screen } from "./screen";

export interface Shown {
	screen: Screen;
	links: Links;
}

export type Ask = (text: string, showAll: boolean) => Promise<Shown>;

/** Asks the place itself, a question at a time. */
export const asking =
	(place: OpenPlace): Ask =>
	async (text, showAll) => {
		const screen = await compose(place, text, showAll);
		return { screen, links: await linksFrom(place, screen) };
	};
