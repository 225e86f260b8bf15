// Starts a worker of ours in a browser.

import { compile } from "./compile";
import type { Start } from "./worker-calls";
import { type CallMap, said } from "./worker-messages";

const modules = new Map<string, Promise<WebAssembly.Module>>();

/** A module is fetched and compiled once, and handed to each worker. */
function compiledOnce(address: string): Promise<WebAssembly.Module> {
	const compiled = modules.get(address) ?? compile(address);
	modules.set(address, compiled);
	compiled.catch(() => modules.delete(address));
	return compiled;
}

/**
 * A worker from a script has the policy of that script's headers, which a plain host does not send. One from a blob has the
 * policy of this page, wherever it lies.
 */
export function startWorker(script: string, name: string): Worker {
	const main = `import ${JSON.stringify(new URL(script, location.href).href)};`;
	const blob = URL.createObjectURL(new Blob([main], { type: "text/javascript" }));
	const worker = new Worker(blob, { type: "module", name });
	const release = () => URL.revokeObjectURL(blob);
	worker.addEventListener("message", release, { once: true });
	worker.addEventListener("error", release, { once: true });
	return worker;
}

/**
 * How to start the worker of a script, or one that a function makes under a name. It is handed the module at an address, and told what
 * else it is to know.
 */
export function startInBrowser<C extends CallMap>(
	script: string | ((name: string) => Worker),
	address: string,
	name: string,
	told: object = {},
): Start<C> {
	return async (hear, ended) => {
		const worker = typeof script === "string" ? startWorker(script, name) : script(name);
		worker.addEventListener("message", ({ data }) => hear(data));
		worker.addEventListener("messageerror", ended);
		worker.addEventListener("error", (event) => {
			event.preventDefault();
			ended();
		});
		try {
			const module = await compiledOnce(address);
			worker.postMessage({ call: "start", module, ...told });
		} catch (error) {
			worker.terminate();
			const message = `The reader could not be loaded: ${error instanceof Error ? error.message : error} Load the page again.`;
			throw Object.assign(new Error(message), said("not-loaded", message));
		}
		return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
	};
}
