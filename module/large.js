// The module in a browser: `init` fetches the WebAssembly from beside it, unless it is told otherwise.
import start from "../pkg-packed/total_place.js";

export * from "../pkg-packed/total_place.js";

export default (options = { module_or_path: new URL("../pkg-packed/total_place_bg.wasm", import.meta.url) }) =>
	start(options);
