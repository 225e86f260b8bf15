// The modules of the core, as Node loads them: pkg, pkg-check, pkg-packed, pkg-scenario.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Failure } from "./failure.mjs";

const loaded = new Map();
let forgotten = 0;

/** A module by the name of its folder, ready for work. */
export async function loadCore(folder) {
	if (loaded.has(folder)) return loaded.get(folder);
	const built = (name) => new URL(`../${folder}/${name}`, import.meta.url);
	const bytes = built("total_place_bg.wasm");
	if (!existsSync(bytes)) {
		throw new Failure('The core is not built: run "npm run build" in the folder of Total Place first.');
	}
	const address = built("total_place.js");
	// Node keeps what it has loaded: another address makes it load another.
	if (forgotten > 0) address.search = `?${forgotten}`;
	const core = await import(address.href);
	core.initSync({ module: readFileSync(fileURLToPath(bytes)) });
	loaded.set(folder, core);
	return core;
}

/** Forgets a module that has stopped, so that a fresh one is loaded when it is wanted again. */
export function forgetCore(folder) {
	loaded.delete(folder);
	forgotten += 1;
}

/** Whether a module has stopped for good: it met its own end, or that of the memory. */
export const isBreak = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
