// The site that this module came from: its places, each fetched once for all elements of a page, whole or not at all.

import { type Bundle, readerOf } from "../core/bundle";
import { loadCore } from "../core/module";
import { type OpenPlace, openPackage } from "../core/place";

/** `embed/versions.json`: what is newest. */
export interface Versions {
	/** what the site is called */
	title: string;
	/** the entry, by the name that holds the hash of its content, and what `integrity` must be */
	script: { path: string; integrity: string };
	frame: string;
	resize: string;
	/** the newest version of each place's figures */
	places: Record<string, string>;
}

// This file is built to embed/files/.
const here = import.meta.url;
export const top = new URL("../../", here);
export const embeds = new URL("../", here);
const files = new URL("./", here);

const places = new Map<string, Promise<OpenPlace>>();
const lists = new Map<string, Promise<Versions>>();

/** What the site is called, as far as a file of it has said so. */
let called = top.host;
export const siteTitle = (): string => called;

export const versions = (): Promise<Versions> =>
	once(lists, "newest", async () => {
		const answer = await fetched(new URL("versions.json", embeds), "The list of places");
		const newest = (await answer.json()) as Versions;
		called = newest.title;
		return newest;
	});

/** One copy of a place in each version, however many elements ask. */
export async function placeOf(slug: string, version: string): Promise<OpenPlace> {
	// All that is needed is asked for at once.
	const core = started();
	const named = version || (await versions()).places[slug];
	if (!/^[a-z0-9-]+$/.test(slug) || named === undefined || !/^[a-z0-9]{4,64}$/.test(named))
		throw new Error(
			`There is no place named “${slug}”${version ? ` in version “${version}”` : ""}. The places are listed at ${top.href}`,
		);
	const key = `${slug}-${named}`;
	return once(places, key, () => open(slug, key, core));
}

async function open(slug: string, key: string, core: ReturnType<typeof loadCore>): Promise<OpenPlace> {
	const bundle = (await (await fetched(new URL(`${key}.json`, files), `The figures of “${slug}”`)).json()) as Bundle;
	called = bundle.site;
	return openPackage(slug, readerOf(bundle), core);
}

function started(): ReturnType<typeof loadCore> {
	const core = loadCore().catch(() => {
		throw new Error(
			"The module could not be started: it was not fetched, or this page’s policy does not allow “wasm-unsafe-eval”.",
		);
	});
	// Whoever waits for it hears of it; nobody may.
	core.catch(() => undefined);
	return core;
}

async function fetched(address: URL, what: string): Promise<Response> {
	const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {
		throw new Error(`${what} could not be fetched: there is no connection, or this page’s policy does not allow it.`);
	});
	if (!response.ok) throw new Error(`${what} could not be fetched: the server answered ${response.status}.`);
	return response;
}

/** What failed is asked for again the next time. */
function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
	const promise = known.get(key) ?? make();
	known.set(key, promise);
	promise.catch(() => known.delete(key));
	return promise;
}
