// What can be chosen in the dialog, and the snippet that the choices come to.

import type { OpenPlace } from "../../core/place";
import type { View } from "../../core/types";
import {
	elementTag,
	type Embedded,
	frameTag,
	type Loaded,
	pictureFigure,
	plainFigure,
	scriptTag,
} from "../../prerender/snippets";
import type { Versions } from "../site";
import { asOnThePage, byControl, byYear, total, type ViewOf } from "../views";

export interface Kind {
	name: string;
	title: string;
	view: ViewOf;
	/** pixels that are kept free before the preview has said how many it takes */
	height: number;
}

export const KINDS: readonly Kind[] = [
	{ name: "bars", title: "Bars", view: asOnThePage, height: 480 },
	{ name: "treemap", title: "Treemap", view: asOnThePage, height: 560 },
	{ name: "table", title: "Table", view: asOnThePage, height: 640 },
	{ name: "control", title: "Who decides", view: byControl, height: 470 },
	{ name: "time", title: "Over time", view: byYear, height: 560 },
	{ name: "figure", title: "One number, in a sentence", view: total, height: 0 },
];

export const WAYS = [
	{ name: "script", title: "Script", about: "For a page that lets you add a script. The figures can be explored." },
	{ name: "frame", title: "Frame", about: "For a page that takes an iframe. It can do nothing to your page." },
	{ name: "table", title: "Plain table", about: "For an editor that strips scripts and frames. It stays as it is." },
	{
		name: "picture",
		title: "Picture",
		about: "Save the picture, put it on your site, and write its address into src.",
	},
] as const;

export const THEMES = [
	{ name: "", title: "Light" },
	{ name: "dark", title: "Dark" },
	{ name: "auto", title: "As the reader’s device" },
] as const;

export interface Choice {
	kind: Kind;
	way: (typeof WAYS)[number]["name"];
	theme: string;
	title: string;
	frozen: boolean;
	/** of the column that it will stand in, in pixels */
	width: number;
	height: number;
}

/** What the attributes of an element say. */
export const embedded = ({ slug }: OpenPlace, query: string, choice: Choice, versions: Versions): Embedded => ({
	kind: choice.kind.name,
	place: slug,
	query,
	version: choice.frozen ? (versions.places[slug] ?? "") : "",
	title: choice.title,
	theme: choice.theme,
});

/** A frozen snippet names files that never change; another names those that follow the site. */
export function loadedFrom(embeds: URL, frozen: boolean, { script, frame, resize }: Versions): Loaded {
	const at = (path: string) => new URL(path, embeds).href;
	return frozen
		? { script: at(script.path), integrity: script.integrity, frame: at(frame), resize: at(resize) }
		: { script: at("embed.js"), integrity: "", frame: at("frame.html"), resize: at("resize.js") };
}

export function snippet(asked: Embedded, choice: Choice, view: View, loaded: Loaded, address: string): string {
	const title = choice.title || view.title;
	const plain = plainFigure(view, title, address);
	if (choice.way === "table") return choice.kind.name === "figure" ? sentence(view, address) : String(plain);
	if (choice.way === "picture") return String(pictureFigure(view, "picture.png", address));
	if (choice.way === "frame") return String(frameTag({ ...asked, title }, loaded, choice.height || 120));
	const fallback = choice.kind.name === "figure" ? view.said : plain;
	return `${elementTag(asked, fallback, choice.height)}\n${scriptTag(loaded)}`;
}

const sentence = (view: View, address: string): string =>
	String(plainFigure({ ...view, rows: [] }, view.title, address));
