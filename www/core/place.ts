// A place that is open: its package fetched, its questions answered. All answers are promises, so that the core can
// move to a worker without a change to anyone who asks.

import { type Core, type Handle, loadCore } from "./module";
import { allBytesOf, pathsOf } from "./package-files";
import type { Issue, Lines, Query, Summary, View } from "./types";
import type { Progress } from "./worker-calls";

export interface OpenPlace {
	readonly slug: string;
	readonly summary: Summary;
	readonly issues: Issue[];
	view(query: string): Promise<View>;
	lines(query: string, page: number): Promise<Lines>;
	exportCsv(query: string): Promise<Uint8Array>;
	parse(text: string): Promise<Query>;
	print(query: Query): Promise<string>;
	close(): void;
}

/** Reads one file of a package. */
export type Reader = (path: string) => Promise<Uint8Array>;

/** From so many bytes on, files are read by a module made for that, on a thread of its own. */
const large = 4_000_000;

/**
 * Fetches the package that lies at `address` (which ends in a slash) and opens it. Nothing is fetched afterwards. `progress` hears
 * how far the reading of a large one has come, in bytes.
 */
export async function openPlace(slug: string, address: string, progress?: Progress): Promise<OpenPlace> {
	const base = new URL(address, document.baseURI);
	const read: Reader = async (path) => {
		const response = await fetch(new URL(path, base));
		if (!response.ok) throw new Error(`${path} could not be fetched: the server answered ${response.status}.`);
		return new Uint8Array(await response.arrayBuffer());
	};
	const core = loadCore();
	const descriptor = await read("datapackage.json");
	if (allBytesOf(descriptor) >= large) {
		core.catch(() => {});
		const { openLarge } = await import("./large");
		return openLarge(slug, { address: base.href }, { progress });
	}
	return openDescribed(slug, descriptor, read, core);
}

/** Opens a package from wherever `read` finds its files. */
export async function openPackage(slug: string, read: Reader, core: Promise<Core>): Promise<OpenPlace> {
	return openDescribed(slug, await read("datapackage.json"), read, core);
}

async function openDescribed(
	slug: string,
	descriptor: Uint8Array,
	read: Reader,
	core: Promise<Core>,
): Promise<OpenPlace> {
	const paths = pathsOf(descriptor);
	const [{ open, parse, print }, ...contents] = await Promise.all([core, ...paths.map(read)]);
	const files = Object.fromEntries(paths.map((path, at) => [path, contents[at] ?? new Uint8Array()]));
	return wrap(slug, open(descriptor, files), parse, print);
}

function wrap(slug: string, handle: Handle, parse: Core["parse"], print: Core["print"]): OpenPlace {
	return {
		slug,
		summary: handle.summary(),
		issues: handle.issues(),
		view: async (query) => handle.view(query),
		lines: async (query, page) => handle.lines(query, page),
		exportCsv: async (query) => handle.export_csv(query),
		parse: async (text) => parse(text),
		print: async (query) => print(query),
		close: () => handle.free(),
	};
}
