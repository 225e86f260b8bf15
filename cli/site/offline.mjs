// What a browser keeps of the site, so that it works without a network: a list of files with the hash of each.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { figuresIn, folderIn } from "./at-once.mjs";

const worker = new URL("./offline-worker.js", import.meta.url);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * All of a site is kept, or nothing: only so can no page ever be of one version and its figures of another. Which files
 * are fetched then says nothing of what was looked at. Past this weight, in bytes as brotli packs them, that would ask too
 * much of a phone.
 */
export const most = 4_000_000;

/** Pages and what they load. What a page is embedded or shared with is for other sites, but for the figures, which are the page's too. */
const isKept = (path) =>
	/^(?:[a-z0-9-]+\/)?index\.html$|^assets\/|^icon\.svg$/.test(path) && !/\.(?:br|gz)$/.test(path);

/** What of a built site's files is kept: of the figures those that a page names, not those of versions before. */
function keptOf(folder, files) {
	const pages = files.filter((path) => /^[a-z0-9-]+\/index\.html$/.test(path));
	const texts = pages.map((path) => readFileSync(join(folder, path), "utf8"));
	const figures = texts.map(figuresIn).filter((path) => path !== undefined);
	const folders = texts.map(folderIn).filter((path) => path !== undefined);
	const read = files.filter((path) => folders.some((one) => path.startsWith(one)) && isRead(path, files));
	return [...files.filter(isKept), ...figures, ...read].sort();
}

/** Of the files of a large place, those that its page reads: not the CSV beside its pack, nor what is packed for the way. */
const isRead = (path, files) =>
	!/\.(?:br|gz)$/.test(path) && !(path.endsWith(".csv") && files.includes(path.replace(/csv$/, "pack")));

/** Paths as a browser asks for them, each with its hash, in an order that is the same on every machine. */
export function listOf(folder, kept) {
	const entries = kept.map((path) => [
		path.replace(/(^|\/)index\.html$/, "$1"),
		hashOf(readFileSync(join(folder, path))),
	]);
	return Object.fromEntries(entries);
}

export const hashOf = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

/** Writes `offline.js`. Gives what a browser will fetch in all, in bytes; 0 where the site is too large to be kept. */
export function writeOffline(folder, files, limit = most) {
	const kept = keptOf(folder, files);
	let weight = 0;
	for (const path of kept) {
		weight += brotliCompressSync(readFileSync(join(folder, path)), quick).length;
		if (weight > limit) break;
	}
	const list = weight > limit ? {} : listOf(folder, kept);
	const code = readFileSync(worker, "utf8");
	// The name of a version: another when any file is, or the worker itself.
	const version = createHash("sha256").update(JSON.stringify(list)).update(code).digest("hex").slice(0, 16);
	writeFileSync(
		join(folder, "offline.js"),
		`const site = ${JSON.stringify({ version, files: list }, null, "\t")};\n\n${code}`,
	);
	return weight > limit ? 0 : weight;
}
