// Where the worker begins of large places that are read from their CSV: it is handed the compiled module, fetches the files of places
// that it is asked to open, and then answers.

import { account_paths, initSync, Opening, parse_query, print_query } from "../../pkg-large/total_place.js";
import { aheadBeside } from "./ahead";
import { type Bytes, bytesHere } from "./bytes";
import { bytesBeside } from "./bytes-beside";
import { hear } from "./large-port";
import { type LargeCore, LargeWork } from "./large-work";

const core: LargeCore = {
	accountPaths: (descriptor) => account_paths(descriptor),
	open: (descriptor, files) => new Opening(descriptor, files),
	parse: (text) => parse_query(text),
	print: (query) => print_query(query),
};

/** What is read before a thread would have started. */
const few = 4 << 20;

let beside: Bytes | undefined;
/** The thread that reads files from memory is started when there is one that is worth it. */
const read: Bytes = (file, from, to) => {
	if (file.size <= few) return bytesHere(file, from, to);
	beside ??= bytesBeside();
	return beside(file, from, to);
};
const bytes: Bytes = Object.assign(read, { reuse: (memory: ArrayBuffer) => beside?.reuse?.(memory) });

hear((post, { module, ahead }) => {
	initSync({ module });
	return new LargeWork(core, post, bytes, ahead ? aheadBeside(ahead, module) : undefined);
});
