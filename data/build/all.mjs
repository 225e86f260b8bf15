// @ts-check
// Builds every place that ships: `npm run places`. The same tables give the same bytes.

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { benefits } from "./benefits.mjs";
import { bodies } from "./bodies.mjs";
import { count, statements } from "./count.mjs";
import { figures, themes, unitCosts } from "./figures.mjs";
import { financing } from "./financing.mjs";
import { outturn } from "./outturn.mjs";
import { packageFiles, writePackage } from "./package.mjs";
import { deflators, population } from "./people.mjs";
import { namesOf, PILOTS, REGIONS, spoken } from "./places.mjs";
import { programme, regional } from "./regions.mjs";
import { usedSources } from "./sources.mjs";

/** @import { Account, Parts, Place } from "./contract.mjs" */

/** In this order: the first account of a place is the one shown first. */
const ACCOUNTS = [count, bodies, outturn, financing, benefits, regional, programme];

/**
 * @param {Place} place
 * @returns {Parts}
 */
export function parts(place) {
	/** @type {Account[]} */
	const accounts = ACCOUNTS.flatMap((account) => account(place.slug) ?? []);
	const facts = {
		figures: figures(place.slug),
		themes: themes(place.slug),
		"unit-costs": unitCosts(place.slug),
		population: population(place.slug),
		deflators: deflators(),
	};
	const sources = usedSources(accounts, Object.values(facts));
	return { place, statement: statement(place), accounts, facts: { ...facts, sources } };
}

/** @param {Place} place */
function statement(place) {
	if (place.kind === "pilot") return statements[place.slug] ?? "";
	return `The Treasury published what every department, and councils, police and fire together, spent in ${spoken(place)}. It did not publish each council, force or hospital.`;
}

/**
 * Writes every package and the list of places into a folder.
 * @param {URL} folder ends in a slash
 * @returns {Map<string, Map<string, string>>} the files of each package
 */
export function build(folder) {
	const places = [...PILOTS, ...REGIONS];
	mkdirSync(folder, { recursive: true });
	removeOthers(folder, new Set(places.map((place) => place.slug)));
	const packages = new Map();
	for (const place of places) {
		const files = packageFiles(parts(place));
		writePackage(new URL(`${place.slug}/`, folder), files);
		packages.set(place.slug, files);
	}
	const list = places.map((place) => ({
		...{ name: place.slug, title: place.title, kind: place.kind, code: place.code },
		names: namesOf(place),
	}));
	writeFileSync(new URL("places.json", folder), `${JSON.stringify(list, null, "\t")}\n`);
	return packages;
}

/**
 * A place that no longer ships leaves no folder behind.
 * @param {URL} folder
 * @param {Set<string>} slugs
 */
function removeOthers(folder, slugs) {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const descriptor = new URL(`${entry.name}/datapackage.json`, folder);
		if (entry.isDirectory() && !slugs.has(entry.name) && existsSync(descriptor)) {
			rmSync(new URL(`${entry.name}/`, folder), { recursive: true });
		}
	}
}

/**
 * The size of a package in bytes, brotli.
 * @param {Map<string, string>} files
 */
function compressed(files) {
	let bytes = 0;
	for (const text of files.values()) bytes += brotliCompressSync(text).length;
	return bytes;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const [slug, files] of build(new URL("../../www/places/", import.meta.url))) {
		console.log(`${(compressed(files) / 1000).toFixed(1).padStart(7)} kB  ${slug}`);
	}
}
