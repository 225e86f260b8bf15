// Where the worker of places begins whose columns lie packed. They come from a host, one file after the other: no second worker helps.

import { account_paths, initSync, Opening, Place, parse_query, print_query } from "../../pkg-packed/total_place.js";
import { hear } from "./large-port";
import { type LargeCore, LargeWork } from "./large-work";

const core: LargeCore = {
	accountPaths: (descriptor) => account_paths(descriptor),
	open: (descriptor, files) => new Opening(descriptor, files),
	openPacked: (descriptor, files, packs) => Place.open_packed(descriptor, files, packs),
	parse: (text) => parse_query(text),
	print: (query) => print_query(query),
};

hear((post, { module }) => {
	initSync({ module });
	return new LargeWork(core, post);
});
