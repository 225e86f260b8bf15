// Where the worker of large places begins: it is handed the compiled module, fetches the files of places that it is asked to
// open, and then answers.

import {
	account_paths,
	initSync,
	Opening,
	OpeningAhead,
	Place,
	parse_query,
	print_query,
} from "../../pkg-large/total_place.js";
import { aheadBeside } from "./ahead";
import type { AheadCore } from "./ahead-work";
import { type Bytes, bytesHere } from "./bytes";
import { bytesBeside } from "./bytes-beside";
import type { ToPage, ToWorker } from "./large-messages";
import { type LargeCore, LargeWork } from "./large-work";

/** The few things of a worker's own world that are used. */
interface Port {
	postMessage(message: ToPage): void;
	addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const core: LargeCore = {
	accountPaths: (descriptor) => account_paths(descriptor),
	open: (descriptor, files) => new Opening(descriptor, files),
	openPacked: (descriptor, files, packs) => Place.open_packed(descriptor, files, packs),
	parse: (text) => parse_query(text),
	print: (query) => print_query(query),
};

const aheadCore: AheadCore = { read: (told) => OpeningAhead.told(told) };

/** What is read before a thread would have started. */
const few = 4 << 20;

let beside: Bytes | undefined;
/** The thread that reads files from memory is started when there is one that is worth it. */
const bytes: Bytes = (file, from, to) => {
	if (file.size <= few) return bytesHere(file, from, to);
	beside ??= bytesBeside();
	return beside(file, from, to);
};

const port = self as unknown as Port;
let work: LargeWork | undefined;

port.addEventListener("message", ({ data }) => {
	if (data.call === "start") {
		initSync({ module: data.module });
		const ahead = aheadBeside(data.ahead, data.module, aheadCore);
		work = new LargeWork(core, (message) => port.postMessage(message), bytes, ahead);
	} else work?.take(data);
});
