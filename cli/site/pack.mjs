// Each text and wasm file once more, as brotli and gzip pack it, for hosts that send such files as they are.
import { createReadStream, createWriteStream, existsSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";
import { isPackable } from "./policy.mjs";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
// As many as Node's own threads: more would only wait in memory.
const atOnce = 4;
/** Below this, a file and its headers fit into one packet either way. */
const least = 1000;
/** Above this, the best quality takes minutes: two seconds for each megabyte, and one of a twentieth saves nearly as much. */
export const heavy = 4_000_000;

/** Packs `files`, which are paths, but for those that are packed already. `progress` hears how many are done. */
export async function pack(files, progress = () => {}, from = heavy) {
	const sizes = new Map(files.map((file) => [file, statSync(file).size]));
	const left = files.filter((file) => isPackable(extname(file)) && !existsSync(`${file}.br`));
	// The heaviest first, so that nobody waits for one that began last.
	left.sort((one, other) => sizes.get(one) - sizes.get(other));
	const all = left.length;
	let done = 0;
	const work = async () => {
		for (let file = left.pop(); file !== undefined; file = left.pop()) {
			const size = sizes.get(file);
			if (size > from) await packInPieces(file, size);
			else if (size >= least) await packWhole(file);
			done += 1;
			progress(done, all);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}

async function packWhole(file) {
	const bytes = await readFile(file);
	await writeFile(`${file}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
	await writeFile(`${file}.gz`, await gzipped(bytes, { level: 9 }));
}

/** A file of any size, in little memory; both ways at once. */
async function packInPieces(file, size) {
	const params = { [constants.BROTLI_PARAM_SIZE_HINT]: size, [constants.BROTLI_PARAM_QUALITY]: 5 };
	const packed = (stream, ending) =>
		pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), stream, createWriteStream(`${file}${ending}`));
	await Promise.all([packed(createBrotliCompress({ params }), ".br"), packed(createGzip({ level: 6 }), ".gz")]);
}
