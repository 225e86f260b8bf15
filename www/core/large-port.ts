// What a worker of large places hears: first how to start, then what is asked.

import type { ToPage, ToWorker } from "./large-messages";
import type { LargeWork } from "./large-work";

/** The few things of a worker's own world that are used. */
interface Port {
	postMessage(message: ToPage): void;
	addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

type Started = Extract<ToWorker, { call: "start" }>;

export function hear(start: (post: (message: ToPage) => void, started: Started) => LargeWork): void {
	const port = self as unknown as Port;
	let work: LargeWork | undefined;
	port.addEventListener("message", ({ data }) => {
		if (data.call === "start") work = start((message) => port.postMessage(message), data);
		else work?.take(data);
	});
}
