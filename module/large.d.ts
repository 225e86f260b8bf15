import type { InitInput, InitOutput } from "../pkg-packed/total_place.js";

export * from "../pkg-packed/total_place.js";

/** Loads the WebAssembly, once: before anything else is called. Without `options` it is found beside the module. */
export default function init(options?: { module_or_path: InitInput | Promise<InitInput> }): Promise<InitOutput>;
