// The module in Node, which fetches no files: `init` reads the WebAssembly from the disk, unless it is told otherwise.
import { readFile } from "node:fs/promises";
import start from "../pkg-packed/total_place.js";

export * from "../pkg-packed/total_place.js";

const bytes = () => readFile(new URL("../pkg-packed/total_place_bg.wasm", import.meta.url));

export default (options) => start(options ?? { module_or_path: bytes() });
