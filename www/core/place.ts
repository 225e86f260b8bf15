// A place that is open: its package read, its questions answered. All answers are promises, so that whoever asks need not know
// whether the core stands in a worker.

import type { Core, Handle } from "./module";
import { pathsOf } from "./package-files";
import type { Issue, Lines, Query, Summary, View } from "./types";

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

/** Opens a package from wherever `read` finds its files. Nothing is read afterwards. */
export async function openPackage(slug: string, read: Reader, core: Promise<Core>): Promise<OpenPlace> {
	const [descriptor, { open, parse, print }] = await Promise.all([read("datapackage.json"), core]);
	const paths = pathsOf(descriptor);
	const contents = await Promise.all(paths.map(read));
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
