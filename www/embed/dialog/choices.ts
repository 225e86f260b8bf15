// What can be chosen in the dialog, and the snippet that the choices come to.

import { type Embedded, elementTag, frameTag, type Loaded, scriptTag } from "../../prerender/snippets";
import type { Versions } from "../site";
import type { Basis, Kind } from "./kinds";

export const WAYS = [
	{ name: "script", title: "Script", about: "For a page that lets you add a script. The figures can be explored." },
	{ name: "frame", title: "Frame", about: "For a page that takes an iframe. It can do nothing to your page." },
	{
		name: "table",
		title: "Plain text",
		about: "For an editor that strips scripts and frames: a table or a sentence, with its source. It stays as it is.",
	},
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
export const embedded = (place: string, query: string, choice: Choice, versions: Versions): Embedded => ({
	kind: choice.kind.name,
	place,
	query,
	version: choice.frozen ? (versions.places[place] ?? "") : "",
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

export function snippet(asked: Embedded, choice: Choice, basis: Basis, loaded: Loaded): string {
	const title = choice.title || basis.title;
	const plain = basis.plain(title);
	if (choice.way === "table") return String(plain);
	if (choice.way === "picture") return String(basis.picture);
	if (choice.way === "frame") return String(frameTag({ ...asked, title }, loaded, choice.height || 120));
	return `${elementTag(asked, choice.kind.height === 0 ? basis.said : plain, choice.height)}\n${scriptTag(loaded)}`;
}
