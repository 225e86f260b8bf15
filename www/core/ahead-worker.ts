// Where the second worker of large places begins: it is handed the compiled module, and then reads pieces of files. It is an
// entry of its own, as the script of the first, which starts it, has no address.

import { initSync, OpeningAhead } from "../../pkg-large/total_place.js";
import type { FromAhead, StartAhead, ToAhead } from "./ahead";
import { AheadWork } from "./ahead-work";

/** The few things of a worker's own world that are used. */
interface Port {
	postMessage(message: FromAhead, transfer: ArrayBufferLike[]): void;
	addEventListener(type: "message", listener: (event: MessageEvent<StartAhead | ToAhead>) => void): void;
}

const port = self as unknown as Port;
let work: AheadWork | undefined;

port.addEventListener("message", ({ data }) => {
	if ("call" in data) {
		initSync({ module: data.module });
		const core = { read: (told: Uint8Array) => OpeningAhead.told(told) };
		work = new AheadWork(core, (message, transfer) => port.postMessage(message, transfer));
	} else work?.take(data);
});
