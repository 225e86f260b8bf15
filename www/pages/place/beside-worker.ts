// Beside the page: opens a place and answers what is asked of it, in order. It fetches nothing.

import { type Bundle, readerOf } from "../../core/bundle";
import { type OpenPlace, openPackage } from "../../core/place";
import { startCore } from "../../core/started";
import type { Call, Calls, Said, ToPage, ToWorker } from "./beside-messages";
import { asking } from "./shown";

/** The few things of a worker's own world that are used. */
interface Port {
	postMessage(message: ToPage): void;
	addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const port = self as unknown as Port;
let opening: Promise<OpenPlace> | undefined;

async function open({ slug, module, bundle }: Calls["open"]["ask"]): Promise<OpenPlace> {
	const text = typeof bundle === "string" ? bundle : new TextDecoder().decode(bundle);
	const files = JSON.parse(text) as Bundle;
	return openPackage(slug, readerOf(files), Promise.resolve(startCore(module)));
}

async function answer(message: ToWorker): Promise<Calls[Call]["answer"]> {
	if (message.call === "open") opening = open(message);
	if (!opening) throw new Error("No place is open.");
	const place = await opening;
	switch (message.call) {
		case "open":
			return { summary: place.summary, issues: place.issues };
		case "show":
			return asking(place)(message.text, message.showAll);
		case "view":
			return place.view(message.query);
		case "lines":
			return place.lines(message.query, message.page);
		case "exportCsv":
			return place.exportCsv(message.query);
		case "parse":
			return place.parse(message.text);
		case "print":
			return place.print(message.query);
	}
}

function saidOf(thrown: unknown): Said {
	const { message, code, file, line, column } = Object(thrown) as Said;
	return { message, code, file, line, column } as Said;
}

port.addEventListener("message", async ({ data }) => {
	try {
		port.postMessage({ job: data.job, value: await answer(data) });
	} catch (error) {
		port.postMessage({ job: data.job, error: saidOf(error) });
	}
});
