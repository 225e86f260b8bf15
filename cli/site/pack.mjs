// Each text and wasm file once more, as brotli and gzip pack it, for hosts that send such files as they are.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isPackable } from "./policy.mjs";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
// As many as Node's own threads: more would only wait in memory.
const atOnce = 4;
/** Below this, a file and its headers fit into one packet either way. */
const least = 1000;
/** Above this, the best quality takes minutes: two seconds for each megabyte, and one of a twentieth saves nearly as much. */
const heavy = 4_000_000;

/** Packs `files`, which are paths, but for those that are packed already. `progress` hears how many are done. */
export async function pack(files, progress = () => {}) {
	const left = files.filter((file) => isPackable(extname(file)) && !existsSync(`${file}.br`));
	const all = left.length;
	let done = 0;
	const work = async () => {
		for (let file = left.pop(); file !== undefined; file = left.pop()) {
			await packOne(file);
			done += 1;
			progress(done, all);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}

async function packOne(file) {
	const bytes = await readFile(file);
	if (bytes.length < least) return;
	const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
	if (bytes.length > heavy) params[constants.BROTLI_PARAM_QUALITY] = 5;
	await writeFile(`${file}.br`, await brotli(bytes, { params }));
	await writeFile(`${file}.gz`, await gzipped(bytes, { level: bytes.length > heavy ? 6 : 9 }));
}
