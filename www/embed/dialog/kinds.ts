// What can be drawn: of a place, and of a scenario. Each says what stands where nothing can be drawn.

import type { OpenPlace } from "../../core/place";
import type { View } from "../../core/types";
import { type Figures, type Markup, pictureFigure, plainFigure, toldFigure } from "../../prerender/snippets";
import { fileName } from "../../widgets/download/drawing";
import { siteTitle } from "../site";
import { asOnThePage, byControl, byYear, total, type ViewOf } from "../views";

/** The figures in words and as a table, for a snippet. */
export interface Basis {
	title: string;
	/** what stands in a sentence, of one number */
	said: string;
	plain(title: string): Markup;
	picture: Markup;
}

export interface Kind {
	name: string;
	title: string;
	/** pixels that are kept free before the preview has said how many it takes; 0 in a sentence */
	height: number;
	basis(): Promise<Basis>;
}

const OF_PLACES: readonly (Omit<Kind, "basis"> & { view: ViewOf })[] = [
	{ name: "bars", title: "Bars", view: asOnThePage, height: 480 },
	{ name: "treemap", title: "Treemap", view: asOnThePage, height: 560 },
	{ name: "table", title: "Table", view: asOnThePage, height: 640 },
	{ name: "control", title: "Who decides", view: byControl, height: 470 },
	{ name: "time", title: "Over time", view: byYear, height: 560 },
	{ name: "figure", title: "One number, in a sentence", view: total, height: 0 },
];

export const kindsOfPlace = (place: OpenPlace, query: string, address: string): Kind[] =>
	OF_PLACES.map(({ view, ...kind }) => ({
		...kind,
		basis: async () => basisOf(await view(place, query), { site: siteTitle(), address }),
	}));

const basisOf = (view: View, from: Figures): Basis => ({
	title: view.title,
	said: view.said,
	plain: (other) =>
		view.by.length === 0 ? toldFigure(other, view.sentence, view.sources, from) : plainFigure(view, other, from),
	picture: pictureFigure(view, fileName(view.title, "png"), from),
});

/** What the page of a scenario knows of it. */
export interface Told {
	title: string;
	sentence: string;
	sources: View["sources"];
}

export const kindsOfScenario = ({ title, sentence, sources }: Told, address: string): Kind[] => [
	{
		...{ name: "scenario", title: "What if", height: 560 },
		basis: async () => {
			const from = { site: siteTitle(), address };
			return {
				...{ title, said: sentence },
				plain: (other) => toldFigure(other, `${sentence} This is a scenario, not a forecast.`, sources, from),
				picture: toldFigure(title, sentence, sources, from),
			};
		},
	},
];
