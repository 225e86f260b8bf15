// The core from a module that is compiled already: how a worker gets it, which is handed the module and fetches nothing.

import { initSync, Place, parse_query, print_query } from "../../pkg/total_place.js";
import type { Core } from "./module";

export function startCore(module: WebAssembly.Module): Core {
	initSync({ module });
	return {
		open: (descriptor, files) => Place.open(descriptor, files),
		parse: (text) => parse_query(text),
		print: (query) => print_query(query),
	};
}
