// What a page needs for its first view stands in it, or is asked for at its very beginning: on a slow line, each further round
// trip takes longer than all that it brings.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesIn } from "./output.mjs";
import { hashesOf } from "./policy.mjs";

/** What the files of a place weigh, in bytes, that still stand in its page. */
export const most = 1_000_000;

const sheet = /<link rel="stylesheet" href="([^"]+)">/g;
const figures = /<div id="explore" data-figures="(?:\.\.\/)?([^"]+)"/;

/** The path of the figures that a place's page loads, from the site's top, where they do not stand in it. */
export const figuresIn = (html) => figures.exec(html)?.[1];

/** The folder of the files that the page of a large place reads, from the site's top. */
export const folderIn = (html) => /<div id="explore" data-large="\.\.\/([^"]+)"/.exec(html)?.[1];

/**
 * Fills the pages of a site. `versions` has the version of each place, `cores` the bytes of the module that places need (`core`)
 * and of those for large ones (`large`, `packed`). The styles that all pages have are written into each, so that it is drawn as soon as
 * it is there. So are the figures of a place, up to `limit` bytes: the line has nothing else to bring while the browser asks for the rest. `large` are the
 * places whose files the page reads in pieces. Gives the files that no page of the site needs, as it has no such place.
 */
export function atOnce(folder, versions, cores, large = [], limit = most) {
	const pages = filesIn(folder)
		.filter((path) => /^(?:[a-z0-9-]+\/)?index\.html$|^404\.html$/.test(path) && !path.startsWith("embed/"))
		.map((path) => ({ path, html: readFileSync(join(folder, path), "utf8") }));
	const shared = sharedBy(pages.map(({ html }) => html));
	const names = readdirSync(join(folder, "assets"));
	const moduleOf = (core) =>
		names.find((name) => name.endsWith(".wasm") && readFileSync(join(folder, "assets", name)).equals(core));
	const module = moduleOf(cores.core);
	const readers = Object.fromEntries(
		["large", "packed"].map((reader) => [
			reader,
			{ script: names.find((name) => is(reader, name)), module: moduleOf(cores[reader]), isIdle: true },
		]),
	);
	for (const { path, html } of pages) {
		const slug = path.split("/")[0];
		const version = Object.hasOwn(versions, slug) ? versions[slug] : undefined;
		const styled = inline(inOrder(html, shared), folder, shared);
		const filled = version ? inPage(folder, styled, `${slug}-${version}.json`, module, limit) : styled;
		const reader = large.includes(slug) ? readerOf(folder, slug) : undefined;
		if (reader) readers[reader].isIdle = false;
		const page = reader ? inPieces(styled, slug, reader, readers[reader]) : filled;
		writeFileSync(join(folder, path), allowed(page));
	}
	const idle = Object.values(readers).filter(({ isIdle }) => isIdle);
	const second = readers.large.isIdle ? names.filter((name) => is("ahead-worker", name)) : [];
	return [...idle.flatMap(({ script, module }) => [script, module]), ...second].map((name) => `assets/${name}`);
}

/** Whether a file is the script of that name. */
const is = (script, name) => new RegExp(`^${script}-[\\w-]{8}\\.js$`).test(name);

/** Which of the scripts in `www/core` reads a large place. */
function readerOf(folder, slug) {
	const { resources } = JSON.parse(readFileSync(join(folder, "places", slug, "datapackage.json"), "utf8"));
	return resources.some(({ pack }) => pack) ? "packed" : "large";
}

/** Names of the style sheets that every page has, and how many pages have one. */
function sharedBy(pages) {
	const namesIn = (html) => [...html.matchAll(sheet)].map(([, address]) => basename(address));
	const [first = [], ...others] = pages.map(namesIn);
	return {
		all: first.filter((name) => others.every((names) => names.includes(name))),
		often: (address) => [first, ...others].filter((names) => names.includes(basename(address))).length,
	};
}

/**
 * Of the sheets that stay files, those of most pages come first, whatever order the bundler gave them. In a place's page they stand at
 * its end: they are for what scripts draw, and what is written is shown without them.
 */
function inOrder(html, { all, often }) {
	const files = [...html.matchAll(sheet)].filter(([, address]) => !all.includes(basename(address)));
	const links = files.toSorted(([, one], [, other]) => often(other) - often(one)).map(([link]) => link);
	const without = links.reduce((page, link) => page.replace(link, ""), html);
	if (explore.test(html)) return atEnd(without, links.join(""));
	return without.replace("</head>", () => `${links.join("")}</head>`);
}

/** Where a host still sends the policy of the version before, the browser refuses the style; `ready.ts` then loads it by its address. */
function inline(html, folder, { all }) {
	return html.replace(sheet, (link, address) => {
		if (!all.includes(basename(address))) return link;
		const text = readFileSync(join(folder, "assets", basename(address)), "utf8").trim();
		return `<style data-otherwise="${address}">${text}</style>`;
	});
}

const explore = /<div id="explore"/;

const atEnd = (html, text) => html.replace(/(?=\s*<\/body>)/, () => text);

const allowed = (html) => html.replace("style-src 'self'", () => ["style-src 'self'", ...hashesOf(html)].join(" "));

const fetched = (address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`;

const early = (html, links) => html.replace(/(?=\s*<title>)/, () => links.join(""));

/**
 * The worker of large places asks for their files. The script that has its own in it, its module and the descriptor come with the first
 * scripts of the page. The script of a second worker does not: files of a host are read by one.
 */
function inPieces(html, slug, reader, { script, module }) {
	const files = [`../assets/${module}`, `../places/${slug}/datapackage.json`];
	const asked = early(html, [`<link rel="modulepreload" href="../assets/${script}">`, ...files.map(fetched)]);
	const packed = reader === "packed" ? " data-packed" : "";
	return asked.replace('<div id="explore">', () => `<div id="explore" data-large="../places/${slug}/"${packed}>`);
}

/**
 * The module is asked for with the first scripts, and not only when these have come; the figures stand at the end of the page. They are
 * text in a template, for no script stands in a page, not even one that would not run. Where a host has changed that text on its way,
 * the page asks for the file.
 */
function inPage(folder, html, file, module, limit) {
	const path = `embed/files/${file}`;
	const figures = readFileSync(join(folder, path), "utf8");
	const inside = Buffer.byteLength(figures) <= limit;
	const asked = early(html, [...(inside ? [] : [`../${path}`]), `../assets/${module}`].map(fetched));
	if (inside) return atEnd(asked, `<template id="figures" data-otherwise="../${path}">${asText(figures)}</template>`);
	return asked.replace('<div id="explore">', () => `<div id="explore" data-figures="../${path}">`);
}

const asText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
