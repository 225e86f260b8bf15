// A place in a worker: the page stays free while it is opened and asked.

import { compile } from "../../core/compile";
import { coreAddress } from "../../core/module";
import type { OpenPlace } from "../../core/place";
import type { Call, Calls, ToPage } from "./beside-messages";
import BesideWorker from "./beside-worker?worker&inline";
import type { Ask } from "./shown";

export interface Beside {
	place: OpenPlace;
	ask: Ask;
}

interface Job {
	resolve(value: never): void;
	reject(error: unknown): void;
}

/**
 * Opens the place whose bundle of files stands in the page, or lies at `address` where it is too much for that. What the page is to
 * show first, `text`, is asked for at once. The page fetches what is fetched, for it asked for that before any script had run.
 */
export async function openBeside(slug: string, address: string, text: string): Promise<Beside> {
	const asked = Promise.all([compile(coreAddress), bundleFrom(address)]);
	const call = start();
	const [module, bundle] = await asked;
	const opened = call("open", { slug, module, bundle }, typeof bundle === "string" ? [] : [bundle]);
	const first = call("show", { text, showAll: false });
	first.catch(() => undefined);
	const { summary, issues } = await opened;
	const place: OpenPlace = {
		...{ slug, summary, issues },
		view: (query) => call("view", { query }),
		lines: (query, page) => call("lines", { query, page }),
		exportCsv: (query) => call("exportCsv", { query }),
		parse: (asked) => call("parse", { text: asked }),
		print: (query) => call("print", { query }),
		close: () => undefined,
	};
	const ask: Ask = (asked, showAll) => (asked === text && !showAll ? first : call("show", { text: asked, showAll }));
	return { place, ask };
}

/** The text in the page goes, for it is kept elsewhere from now on. */
function bundleFrom(address: string): string | Promise<ArrayBuffer> {
	const template = document.querySelector<HTMLTemplateElement>("template#figures");
	if (!template) return fetched(address);
	template.remove();
	const { content, dataset } = template;
	// A host that changes pages on their way, to hide addresses of e-mail for one, puts elements where text was.
	return content.childElementCount === 0 ? (content.textContent ?? "") : fetched(dataset.otherwise ?? "");
}

async function fetched(address: string): Promise<ArrayBuffer> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`The figures could not be fetched: the server answered ${response.status}.`);
	return response.arrayBuffer();
}

/** The worker's script is a part of the page's: it costs no request, and has the policy of the page wherever that lies. */
function start() {
	const worker = new BesideWorker({ name: "total-place" });
	const jobs = new Map<number, Job>();
	let numbers = 0;
	let ended: Error | undefined;
	const end = (event: Event) => {
		event.preventDefault();
		ended = new Error("The browser stopped the part of this page that has the figures. Load the page again.");
		for (const job of jobs.values()) job.reject(ended);
		jobs.clear();
	};
	worker.addEventListener("error", end);
	worker.addEventListener("messageerror", end);
	worker.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
		const job = jobs.get(data.job);
		jobs.delete(data.job);
		if ("error" in data) job?.reject(Object.assign(new Error(data.error.message), data.error));
		else job?.resolve(data.value as never);
	});
	return <C extends Call>(name: C, ask: Calls[C]["ask"], give: Transferable[] = []): Promise<Calls[C]["answer"]> => {
		numbers += 1;
		const job = numbers;
		return new Promise((resolve, reject) => {
			if (ended) {
				reject(ended);
				return;
			}
			jobs.set(job, { resolve, reject });
			worker.postMessage({ call: name, job, ...ask }, give);
		});
	};
}
