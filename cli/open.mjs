// Opens a package with the module for places of many rows. The files of its accounts come in pieces: their text is never in the
// memory of the module, which holds their columns alone.
import { forgetCore, isBreak } from "./core.mjs";

const nothing = new Uint8Array();
/** Bytes of a file in which a row that can be read would have stood. Each that cannot takes memory to say so. */
const telling = 16 << 20;
const tooLarge =
	"It has more rows, or more that cannot be read, than a WebAssembly module has memory for: make several places of it, such as one for each year.";
const noRows = "None of its first rows can be read: see whether datapackage.json says rightly which column is what.";

/**
 * The place of a descriptor and its files, by path, as `pieces.mjs` has them. Free it when done. `core` is `pkg-packed`, loaded.
 * Throws a value with `code`, `message` and `file` where it cannot be opened.
 */
export function openInPieces(core, descriptor, files) {
	let path;
	try {
		const accounts = new Set(core.account_paths(descriptor));
		const known = Object.entries(files).map(([path, file]) => [path, accounts.has(path) ? nothing : file.whole()]);
		const opening = new core.Opening(descriptor, Object.fromEntries(known));
		try {
			for (path = opening.wanted(); path !== undefined; path = opening.wanted()) push(opening, path, files[path]);
		} catch (error) {
			if (!isBreak(error)) opening.free();
			throw error;
		}
		return opening.finish();
	} catch (error) {
		if (!isBreak(error)) throw error;
		forgetCore("pkg-packed");
		throw failed("out-of-memory", tooLarge, path);
	}
}

function push(opening, path, file) {
	opening.begin(file.bytes);
	let read = 0;
	for (const piece of file.pieces()) {
		opening.push(piece, false);
		read += piece.length;
		if (read >= telling && opening.rows() === 0) throw failed("no-rows", noRows, path);
	}
	opening.push(nothing, true);
}

const failed = (code, message, file) => ({ code, message, file: file ?? null, line: null, column: null });
