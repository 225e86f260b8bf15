// Which files of the built site a browser loads to show a place for the first time. A browser test holds this list.
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";

const tags = /<(script|link|img)\b[^>]*>/g;
const fetching = /\brel="?(stylesheet|modulepreload|preload|icon)\b/;
const lazy = /\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g;
/** What Vite asks for beside a script that is loaded later. */
const laterToo = /\bm\.f\s*=\s*\[[^\]]*\]/g;
const quoted = /["'`]([^"'`\s]+\.(?:js|css|wasm|json|svg|png|woff2))["'`]/g;
const inStyle = /url\(\s*["']?([^"')]+)/g;

/** The slugs of the places in a built site. */
export function placesOf(folder) {
	const places = JSON.parse(readFileSync(join(folder, "places", "places.json"), "utf8"));
	return places.map((place) => place.name);
}

/** Paths inside `folder`, the page first, then all that it brings along, the place's figures among it. */
export function firstView(folder, slug) {
	const found = new Set();
	const add = (file) => {
		if (found.has(file) || !existsSync(file)) return;
		found.add(file);
		for (const next of references(folder, file)) add(next);
	};
	add(join(folder, slug, "index.html"));
	return [...found].map((file) => relative(folder, file));
}

function references(folder, file) {
	const text = () => readFileSync(file, "utf8");
	const from = (address) =>
		address.startsWith("/") ? join(folder, address) : resolve(dirname(file), address.split(/[?#]/)[0]);
	switch (extname(file)) {
		case ".html":
			return fetchedBy(text()).map(from);
		case ".css":
			return [...text().matchAll(inStyle)].map((match) => from(match[1]));
		case ".js":
			return [...text().replace(lazy, "").replace(laterToo, "").matchAll(quoted)].map((match) => from(match[1]));
		default:
			return [];
	}
}

function fetchedBy(html) {
	return [...html.matchAll(tags)]
		.filter(([tag, name]) => name !== "link" || fetching.test(tag))
		.map(([tag]) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1])
		.filter((address) => address !== undefined && !/^(data|https?):/.test(address));
}
