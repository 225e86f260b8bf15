// The dialog in which a journalist chooses what to carry away. Pages load it, by its address, when it is asked for.

import type { OpenPlace } from "../core/place";
import { Dialog } from "./dialog/dialog";
import { kindsOfPlace, kindsOfScenario, type Told } from "./dialog/kinds";
import { top } from "./site";
import { pageOf } from "./views";

/** Over the page of a place: `query` is what it shows, `kind` the element that draws it. */
export function openDialog(given: {
	place: OpenPlace;
	query: string;
	kind: string;
	savePicture: () => Promise<void>;
}): void {
	const { place, query } = given;
	const kinds = kindsOfPlace(place, query, `${pageOf(place.slug)}#${query}`);
	new Dialog({ ...given, place: place.slug, kinds }).open();
}

/** Over the page of a scenario: `query` is its name, or all of it as its link holds it. */
export function openScenarioDialog(query: string, told: Told): void {
	const kinds = kindsOfScenario(told, new URL(`scenario/#${query}`, top).href);
	new Dialog({ place: "", query, kinds, kind: "scenario", savePicture: null }).open();
}
