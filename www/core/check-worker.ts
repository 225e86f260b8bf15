// Where a desk's workers begin: each is handed the compiled module, and from then on answers. They fetch nothing.

import { Ahead, Check, initSync, open_checked, parse_query, print_query } from "../../pkg-check/total_place.js";
import { aheadBeside, type FromAhead, type StartAhead, type ToAhead } from "./ahead";
import { type AheadCore, AheadWork } from "./ahead-work";
import { bytesBeside } from "./bytes-beside";
import type { ToPage, ToWorker } from "./desk-messages";
import { type CheckCore, DeskWork } from "./desk-work";

/** The few things of a worker's own world that are used. */
interface Port {
	postMessage(message: ToPage | FromAhead, transfer?: ArrayBufferLike[]): void;
	addEventListener(type: "message", listener: (event: MessageEvent<ToWorker | StartAhead | ToAhead>) => void): void;
}

const core: CheckCore = {
	read: (name, options) => new Check(name, options),
	open: (title, readings) => open_checked(title, readings as Check[]),
	parse: (text) => parse_query(text),
	print: (query) => print_query(query),
};

const aheadCore: AheadCore = { read: (told) => Ahead.told(told) };

const port = self as unknown as Port;
let work: DeskWork | undefined;
let ahead: AheadWork | undefined;

port.addEventListener("message", ({ data }) => {
	if (!("call" in data)) ahead?.take(data);
	else if (data.call === "start") {
		initSync({ module: data.module });
		const beside = aheadBeside(import.meta.url, data.module);
		work = new DeskWork(core, (message) => port.postMessage(message), bytesBeside(), beside);
	} else if (data.call === "ahead") {
		initSync({ module: data.module });
		ahead = new AheadWork(aheadCore, (message, transfer) => port.postMessage(message, transfer));
	} else work?.take(data);
});
