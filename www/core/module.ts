// Loads the core once. The browser compiles the module while it still arrives.

import init, { Place, parse_query, print_query } from "../../pkg/total_place.js";
import coreAddress from "../../pkg/total_place_bg.wasm?url";
import type { Issue, Lines, Query, Summary, View } from "./types";

export { coreAddress };

/** What the core throws. */
export interface CoreError {
	code: string;
	message: string;
	file: string | null;
	line: number | null;
	column: number | null;
}

/** A place in the memory of the module. */
export interface Handle {
	summary(): Summary;
	issues(): Issue[];
	view(query: string): View;
	lines(query: string, page: number): Lines;
	export_csv(query: string): Uint8Array;
	free(): void;
}

export interface Core {
	open(descriptor: Uint8Array, files: Record<string, Uint8Array>): Handle;
	parse(text: string): Query;
	print(query: Query): string;
}

let loading: Promise<Core> | undefined;

/** The core. In a browser nothing is passed; where there is no `fetch` of files, the bytes of the module are. */
export function loadCore(bytes?: Uint8Array): Promise<Core> {
	loading ??= init({ module_or_path: bytes ?? coreAddress }).then(() => ({
		open: (descriptor, files) => Place.open(descriptor, files),
		parse: (text) => parse_query(text),
		print: (query) => print_query(query),
	}));
	return loading;
}
