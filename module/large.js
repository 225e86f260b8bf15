// The module in a browser: `init` fetches the WebAssembly from beside it, unless it is told otherwise.
import start from "../pkg-large/total_place.js";

export * from "../pkg-large/total_place.js";

export default (options = { module_or_path: new URL("../pkg-large/total_place_bg.wasm", import.meta.url) }) =>
	start(options);
