// What a page needs for its first view stands in it, or is asked for at its very beginning: on a slow line, each further round
// trip takes longer than all that it brings.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesIn } from "./output.mjs";
import { hashesOf } from "./policy.mjs";

const sheet = /<link rel="stylesheet" href="([^"]+)">/g;
const figures = /<div id="explore" data-figures="(?:\.\.\/)?([^"]+)"/;

/** The path of the figures that a place's page loads, from the site's top. */
export const figuresIn = (html) => figures.exec(html)?.[1];

/** The folder of the files that the page of a large place reads, from the site's top. */
export const folderIn = (html) => /<div id="explore" data-large="\.\.\/([^"]+)"/.exec(html)?.[1];

/**
 * Fills the pages of a site. `versions` has the version of each place, `core` the bytes of the module that they need. The styles
 * that all pages have are written into each, so that it is drawn as soon as it is there. `large` are the places whose files the page
 * reads in pieces.
 */
export function atOnce(folder, versions, core, large = []) {
	const pages = filesIn(folder)
		.filter((path) => /^(?:[a-z0-9-]+\/)?index\.html$|^404\.html$/.test(path) && !path.startsWith("embed/"))
		.map((path) => ({ path, html: readFileSync(join(folder, path), "utf8") }));
	const shared = sharedBy(pages.map(({ html }) => html));
	const module = readdirSync(join(folder, "assets")).find(
		(name) => name.endsWith(".wasm") && readFileSync(join(folder, "assets", name)).equals(core),
	);
	for (const { path, html } of pages) {
		const slug = path.split("/")[0];
		const version = Object.hasOwn(versions, slug) ? versions[slug] : undefined;
		const filled = version ? early(html, `${slug}-${version}.json`, module) : html;
		const page = large.includes(slug) ? inPieces(html, slug) : filled;
		writeFileSync(join(folder, path), allowed(inline(page, folder, shared)));
	}
}

/** Names of the style sheets that every page has. */
function sharedBy(pages) {
	const namesIn = (html) => [...html.matchAll(sheet)].map(([, address]) => basename(address));
	const [first = [], ...others] = pages.map(namesIn);
	return first.filter((name) => others.every((names) => names.includes(name)));
}

/** Where a host still sends the policy of the version before, the browser refuses the style; `ready.ts` then loads it by its address. */
function inline(html, folder, shared) {
	return html.replace(sheet, (link, address) => {
		if (!shared.includes(basename(address))) return link;
		const text = readFileSync(join(folder, "assets", basename(address)), "utf8").trim();
		return `<style data-otherwise="${address}">${text}</style>`;
	});
}

const allowed = (html) => html.replace("style-src 'self'", () => ["style-src 'self'", ...hashesOf(html)].join(" "));

/** The worker of large places asks for what it needs. */
const inPieces = (html, slug) =>
	html.replace('<div id="explore">', () => `<div id="explore" data-large="../places/${slug}/">`);

/** Figures and module are asked for with the first scripts, and not only when these have come. */
function early(html, file, module) {
	const path = `../embed/files/${file}`;
	const preload = (address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`;
	return html
		.replace('<div id="explore">', () => `<div id="explore" data-figures="${path}">`)
		.replace(/(?=\s*<title>)/, () => preload(path) + preload(`../assets/${module}`));
}
