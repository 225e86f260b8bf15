// Starts a desk's worker in a browser.

import address from "../../pkg-check/total_place_bg.wasm?url";
import script from "./check-worker?worker&url";
import { compile } from "./compile";
import type { Start } from "./desk";
import { said } from "./desk-messages";

let compiled: Promise<WebAssembly.Module> | undefined;

/** The module is fetched and compiled once, off the page's thread, and handed to each worker. */
function compiledOnce(): Promise<WebAssembly.Module> {
	compiled ??= compile(address);
	compiled.catch(() => {
		compiled = undefined;
	});
	return compiled;
}

/**
 * A worker from a script has the policy of that script's headers, which a plain host does not send. One from a blob has the
 * policy of this page, wherever it lies.
 */
function startWorker(): Worker {
	const main = `import ${JSON.stringify(new URL(script, location.href).href)};`;
	const blob = URL.createObjectURL(new Blob([main], { type: "text/javascript" }));
	const worker = new Worker(blob, { type: "module", name: "total-place-check" });
	const release = () => URL.revokeObjectURL(blob);
	worker.addEventListener("message", release, { once: true });
	worker.addEventListener("error", release, { once: true });
	return worker;
}

export const startInBrowser: Start = async (hear, ended) => {
	const worker = startWorker();
	worker.addEventListener("message", ({ data }) => hear(data));
	worker.addEventListener("messageerror", ended);
	worker.addEventListener("error", (event) => {
		event.preventDefault();
		ended();
	});
	try {
		const module = await compiledOnce();
		worker.postMessage({ call: "start", module });
	} catch (error) {
		worker.terminate();
		const message = `The reader could not be loaded: ${error instanceof Error ? error.message : error} Load the page again.`;
		throw Object.assign(new Error(message), said("not-loaded", message));
	}
	return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
};
