// The whole site, written in advance: a page for each place, the list on the front page, and the data beside them.

import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCore } from "../core/module";
import { type OpenPlace, openPackage } from "../core/place";
import { type ListedPlace, PLACES } from "../core/places";
import { loadWhatIf } from "../core/scenario";
import type { View } from "../core/types";
import { compose, type Screen } from "../pages/place/screen";
import { choices, type Entry } from "./chooser";
import { asText } from "./markup";
import { national, type Region } from "./national";
import { descriptionOf, placeContent } from "./place";
import { raster } from "./raster";
import { scenarioList, told, whatIfHere } from "./scenarios";
import { addressOf, oembed, shareTags, socialCard } from "./share";
import { fillHome, fillPlace, fillScenarios } from "./templates";

interface Written {
	entry: Entry;
	place: OpenPlace;
	screen: Screen | undefined;
}

export async function prerender(root: string, folder: string): Promise<{ places: number; missing: string[] }> {
	const packages = join(root, "www/places");
	const { listed, missing } = await listedIn(packages);
	const core = loadCore(await readFile(join(root, "pkg/total_place_bg.wasm")));
	const written: Written[] = [];
	for (const place of listed) {
		const read = async (path: string) => new Uint8Array(await readFile(join(packages, place.slug, path)));
		written.push(await writtenOf(place, await openPackage(place.slug, read, core)));
	}
	await cp(packages, join(folder, "places"), { recursive: true });
	await writePlaces(root, folder, written);
	await writeHome(folder, written);
	await writeScenarios(root, folder);
	await writeMissing(folder);
	for (const { place } of written) place.close();
	return { places: written.length, missing };
}

async function writtenOf(listed: ListedPlace, place: OpenPlace): Promise<Written> {
	const screen = place.summary.accounts.length > 0 ? await compose(place, "", true) : undefined;
	const total = screen ? `${totals(screen.pound)}, ${screen.year}` : "";
	return { entry: { ...listed, title: place.summary.title, total }, place, screen };
}

/** What the rows come to, and beside it what a source says that disagrees. */
function totals({ said, reconciliation }: View): string {
	const published = reconciliation.published.map((total) =>
		total.bound === "at least" || total.bound === "at most" ? `${total.bound} ${total.said}` : total.said,
	);
	const summed = reconciliation.published.some((total) => total.amount === reconciliation.sum) ? [] : [said];
	return published.length > 1 ? [...new Set([...summed, ...published])].join(" or ") : said;
}

/** Places under their known names first; a package that somebody added follows under its own. */
async function listedIn(packages: string): Promise<{ listed: ListedPlace[]; missing: string[] }> {
	const folders = (await readdir(packages, { withFileTypes: true })).filter((one) => one.isDirectory());
	const there = new Set(folders.map((one) => one.name));
	const known = new Set(PLACES.map(({ slug }) => slug));
	const added = [...there].filter((slug) => !known.has(slug)).sort();
	return {
		listed: [
			...PLACES.filter(({ slug }) => there.has(slug)),
			...added.map((slug): ListedPlace => ({ slug, title: slug, kind: "other", names: [] })),
		],
		missing: PLACES.filter(({ slug }) => !there.has(slug)).map(({ slug }) => slug),
	};
}

/** From the template that the build made, which then goes. */
async function writePlaces(root: string, folder: string, written: readonly Written[]): Promise<void> {
	const template = await readFile(join(folder, "place/index.html"), "utf8");
	const entries = written.map(({ entry }) => entry);
	const [address, png] = [addressOf(process.env.SITE_BASE), await raster(root)];
	for (const { entry, place, screen } of written) {
		const title = `${entry.title}: where public money goes. Total Place`;
		const description = descriptionOf(place, screen);
		const html = fillPlace(template, {
			...{ title, description, share: shareTags(entry.slug, title, description, address) },
			choices: choices(entries, entry.slug, entry.title, screen?.year ?? ""),
			content: placeContent(place, screen),
			whatIf: whatIfHere(entry.slug),
		});
		await mkdir(join(folder, entry.slug), { recursive: true });
		await writeFile(join(folder, entry.slug, "index.html"), html);
		await writeFile(join(folder, entry.slug, "card.png"), png(socialCard(place, screen)));
		await writeFile(join(folder, entry.slug, "oembed.json"), oembed(place, screen, address));
	}
	await rm(join(folder, "place"), { recursive: true });
}

async function writeHome(folder: string, written: readonly Written[]): Promise<void> {
	const file = join(folder, "index.html");
	const regions = written.flatMap(({ entry, screen }): Region[] =>
		entry.kind === "region" && screen
			? [{ year: screen.year, total: screen.pound.total, sources: screen.pound.sources }]
			: [],
	);
	const entries = written.map(({ entry }) => entry);
	await writeFile(file, fillHome(await readFile(file, "utf8"), entries, national(regions)));
}

/** Each scenario with its story and what it comes to, by the core that the page has. */
async function writeScenarios(root: string, folder: string): Promise<void> {
	const core = await loadWhatIf(new WebAssembly.Module(await readFile(join(root, "pkg-scenario/total_place_bg.wasm"))));
	const file = join(folder, "scenario/index.html");
	await writeFile(file, fillScenarios(await readFile(file, "utf8"), scenarioList(told(core))));
}

/**
 * A host answers with the page "not found" at any depth, so its links cannot be relative: they begin at the site's top,
 * "/" unless SITE_BASE says where else.
 */
async function writeMissing(folder: string): Promise<void> {
	const file = join(folder, "404.html");
	const top = (process.env.SITE_BASE ?? "/").replace(/\/*$/, "/");
	const html = await readFile(file, "utf8");
	await writeFile(
		file,
		html.replace(/(href|src)="\.\//g, (_, name: string) => `${name}="${asText(top)}`),
	);
}
