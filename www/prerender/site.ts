// The whole site, written in advance: a page for each place, the list on the front page, and the data beside them.
// The build compiles this file to a module of Node, so that whoever makes a site of their own needs no compiler.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Core } from "../core/module";
import { type OpenPlace, openPackage } from "../core/place";
import { type ListedPlace, PLACES } from "../core/places";
import { loadWhatIf } from "../core/scenario";
import type { Issue, View } from "../core/types";
import { compose, type Screen } from "../pages/place/screen";
import { asking, type Shown } from "../pages/place/shown";
import { choices, type Entry } from "./chooser";
import { dress, type Licence, nameOf, type Settings, withScenarios } from "./dress";
import { asText, type Markup, markup } from "./markup";
import { national, type Region } from "./national";
import { readData } from "./package";
import { descriptionOf, frontPage, placeContent, rehearsal } from "./place";
import type { Raster } from "./raster";
import { scenarioList, told, whatIfHere } from "./scenarios";
import { addressOf, oembed, shareTags, socialCard } from "./share";
import { fillHome, fillPlace, fillScenarios, HOME } from "./templates";

export { raster } from "./raster";

export interface Site {
	/** The folder to write into. It holds the built pages, as yet without a place. */
	folder: string;
	/** Each in a folder of its own, its Fiscal Data Package. */
	places: readonly { slug: string; folder: string }[];
	/** Opens places. */
	core: Core;
	/** The module of scenarios. */
	whatIf: Uint8Array;
	/** null: our own site */
	settings: Settings | null;
	/** Draws cards for links; null: the site has none. */
	raster: Raster | null;
	/** Hears of each place that was written, and what was set aside in it. */
	progress: (slug: string, issues: readonly Issue[]) => void;
}

interface Written {
	entry: Entry;
	place: OpenPlace;
	screen: Screen | undefined;
	/** as the page shows it first, where long lists are cut short */
	shown: Shown | undefined;
	licences: Licence[];
}

/** Rejects with what the core says of a package, its `place` added. */
export async function writeSite(site: Site): Promise<void> {
	const written: Written[] = [];
	for (const listed of listedOf(site)) {
		const one = await open(site, listed);
		site.progress(listed.slug, one.place.issues);
		written.push(one);
	}
	await writePlaces(site, written);
	await writeList(site, written);
	await writeHome(site, written);
	await writeScenarios(site);
	await writeOthers(site, licencesOf(written));
	for (const { place } of written) place.close();
}

/** Our own places under their known names, in their order; those of others under the names of their packages. */
function listedOf({ places, settings }: Site): (ListedPlace & { folder: string })[] {
	const known = new Map(settings ? [] : PLACES.map((place, at) => [place.slug, { ...place, at }]));
	return places
		.map(({ slug, folder }) => {
			const { at = known.size, ...place } = known.get(slug) ?? { slug, title: slug, kind: "other", names: [] };
			return { at, ...place, folder } as ListedPlace & { folder: string; at: number };
		})
		.sort((a, b) => a.at - b.at);
}

/** Opens a package and writes what it is made of beside the page, and nothing else that lies in its folder. */
async function open(site: Site, { folder, ...listed }: ListedPlace & { folder: string }): Promise<Written> {
	let licences: Licence[] = [];
	const read = async (path: string) => {
		const bytes = await readData(folder, path);
		if (path === "datapackage.json") licences = licencesIn(bytes);
		const copy = join(site.folder, "places", listed.slug, path);
		await mkdir(dirname(copy), { recursive: true });
		await writeFile(copy, bytes);
		return bytes;
	};
	try {
		const place = await openPackage(listed.slug, read, Promise.resolve(site.core));
		const some = place.summary.accounts.length > 0;
		const screen = some ? await compose(place, "", true) : undefined;
		const shown = some ? await asking(place)("", false) : undefined;
		const total = screen ? `${totals(screen.pound)}, ${screen.year}` : "";
		return { entry: { ...listed, title: place.summary.title, total }, place, screen, shown, licences };
	} catch (error) {
		throw Object.assign(Object(error), { place: listed.slug });
	}
}

function licencesIn(descriptor: Uint8Array): Licence[] {
	try {
		const { licenses } = JSON.parse(new TextDecoder().decode(descriptor)) as { licenses?: unknown };
		const all = Array.isArray(licenses) ? (licenses as { title?: unknown; name?: unknown; path?: unknown }[]) : [];
		return all.map(({ title, name, path }) => ({
			title: String(title ?? name ?? path ?? ""),
			address: String(path ?? ""),
		}));
	} catch {
		return [];
	}
}

function licencesOf(written: readonly Written[]): Licence[] {
	const all = written.flatMap(({ licences }) => licences).filter(({ title }) => title !== "");
	return [...new Map(all.map((licence) => [licence.title, licence])).values()];
}

/** What the rows come to, and beside it what a source says that disagrees. */
function totals({ said, reconciliation }: View): string {
	const published = reconciliation.published.map((total) =>
		total.bound === "at least" || total.bound === "at most" ? `${total.bound} ${total.said}` : total.said,
	);
	const summed = reconciliation.published.some((total) => total.amount === reconciliation.sum) ? [] : [said];
	return published.length > 1 ? [...new Set([...summed, ...published])].join(" or ") : said;
}

/** From the template that the build made, which then goes. */
async function writePlaces({ folder, settings, raster }: Site, written: readonly Written[]): Promise<void> {
	const template = dress(
		await readFile(join(folder, "place/index.html"), "utf8"),
		"../",
		settings,
		licencesOf(written),
	);
	const entries = written.map(({ entry }) => entry);
	const shared = { site: nameOf(settings), address: settings?.address ?? addressOf(process.env.SITE_BASE) };
	await rm(join(folder, "place"), { recursive: true });
	for (const { entry, place, screen, shown } of written) {
		const title = `${entry.title}: where public money goes. ${nameOf(settings)}`;
		const description = descriptionOf(place, screen);
		const html = fillPlace(template, {
			...{ title, description, share: shareTags(entry.slug, title, description, { ...shared, card: raster !== null }) },
			choices: choices(entries, entry.slug, entry.title, screen?.year ?? ""),
			content: placeContent(place, screen),
			whatIf: whatIfHere(entry.slug),
			rehearsal: rehearsal(place, shown),
		});
		await mkdir(join(folder, entry.slug), { recursive: true });
		await writeFile(join(folder, entry.slug, "index.html"), html);
		const card = raster?.(socialCard(place, screen, shared.site));
		if (card) await writeFile(join(folder, entry.slug, "card.png"), card);
		await writeFile(
			join(folder, entry.slug, "oembed.json"),
			oembed(place, screen, { ...shared, card: card !== undefined }),
		);
	}
}

/** `places/places.json`: which places the site has. */
async function writeList({ folder, settings }: Site, written: readonly Written[]): Promise<void> {
	const list = written.map(({ entry, place: { summary } }) => {
		const kind = settings ? "other" : entry.kind;
		return { name: entry.slug, title: entry.title, kind, code: summary.code, names: entry.names };
	});
	await writeFile(join(folder, "places/places.json"), `${JSON.stringify(list, null, "\t")}\n`);
}

async function writeHome({ folder, settings }: Site, written: readonly Written[]): Promise<void> {
	const file = join(folder, "index.html");
	const html = dress(await readFile(file, "utf8"), "./", settings, licencesOf(written));
	const entries = written.map(({ entry }) => entry);
	const regions = written.flatMap(({ entry, screen }): Region[] =>
		entry.kind === "region" && screen
			? [{ year: screen.year, total: screen.pound.total, sources: screen.pound.sources }]
			: [],
	);
	const first = settings ? ownFront(settings, written) : national(regions);
	const words = settings
		? { title: settings.title, description: `${settings.title}: where it goes, and who says so.` }
		: HOME;
	await writeFile(file, fillHome(html, words, first, entries));
}

function ownFront({ title }: Settings, [first, ...more]: readonly Written[]): Markup {
	return first?.screen && more.length === 0
		? frontPage(first.place, first.screen)
		: markup`<h1 class="sentence">${title}</h1>`;
}

/** Each scenario with its story and what it comes to, by the core that the page has. */
async function writeScenarios({ folder, settings, whatIf }: Site): Promise<void> {
	const core = await loadWhatIf(new WebAssembly.Module(whatIf as Uint8Array<ArrayBuffer>));
	const file = join(folder, "scenario/index.html");
	const html = dress(await readFile(file, "utf8"), "../", settings, withScenarios([]));
	await writeFile(file, fillScenarios(html, scenarioList(told(core))));
}

/**
 * A host answers with the page "not found" at any depth, so its links cannot be relative: they begin at the site's top,
 * "/" unless SITE_BASE or the settings say where else.
 */
async function writeOthers({ folder, settings }: Site, licences: readonly Licence[]): Promise<void> {
	for (const path of ["about/index.html", "check/index.html", "404.html"]) {
		const file = join(folder, path);
		const missing = path === "404.html";
		const html = dress(await readFile(file, "utf8"), missing ? "./" : "../", settings, licences);
		const top = settings?.top ?? (process.env.SITE_BASE ?? "/").replace(/\/*$/, "/");
		const from = (_: string, name: string) => `${name}="${asText(top)}`;
		await writeFile(file, missing ? html.replace(/(href|src)="\.\//g, from) : html);
	}
}
