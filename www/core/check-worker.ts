// Where a desk's worker begins: it is handed the compiled module, and from then on answers. It fetches nothing.

import { Check, initSync, open_checked, parse_query, print_query } from "../../pkg-check/total_place.js";
import { bytesBeside } from "./bytes-beside";
import type { ToPage, ToWorker } from "./desk-messages";
import { type CheckCore, DeskWork } from "./desk-work";

/** The few things of a worker's own world that are used. */
interface Port {
	postMessage(message: ToPage): void;
	addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const core: CheckCore = {
	read: (name, options) => new Check(name, options),
	open: (title, readings) => open_checked(title, readings as Check[]),
	parse: (text) => parse_query(text),
	print: (query) => print_query(query),
};

const port = self as unknown as Port;
let work: DeskWork | undefined;

port.addEventListener("message", ({ data }) => {
	if (data.call === "start") {
		initSync({ module: data.module });
		work = new DeskWork(core, (message) => port.postMessage(message), bytesBeside());
	} else work?.take(data);
});
