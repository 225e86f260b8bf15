// Reads files with the core, piece by piece: whatever a file weighs, only its columns are held.
import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";
import { forgetCore, isBreak, loadCore } from "./core.mjs";

const pieceSize = 1 << 20;
// A whole file changes its mind about its beginning once or twice.
const mostTimes = 8;

/**
 * Reads a file. Gives what was read, in the module's memory: free it when done. `progress` gets bytes read and bytes in all.
 * Throws a value with `code`, `message`, `line` and `column` where it cannot be read.
 */
export async function readFile(path, options, progress) {
	const size = sizeOf(path);
	const packed = isPacked(path);
	const { Check } = await loadCore("pkg-check");
	const check = new Check(basename(path), JSON.stringify(options));
	try {
		for (let times = 1; ; times++) {
			await push(check, path, packed, (done) => progress(done, size));
			if (check.finish()) return check;
			if (times === mostTimes) throw failed("undecided", "It can be read in two ways, and each speaks for the other.");
		}
	} catch (error) {
		if (isBreak(error)) {
			forgetCore("pkg-check");
			throw failed("out-of-memory", "It needs more memory than a WebAssembly module has: cut it into parts.");
		}
		check.free();
		throw error;
	}
}

async function push(check, path, packed, progress) {
	const file = createReadStream(path, { highWaterMark: pieceSize });
	const pieces = packed ? file.pipe(createGunzip({ chunkSize: pieceSize })) : file;
	let broken;
	file.on("error", (error) => {
		broken = error;
		if (pieces !== file) pieces.destroy(error);
	});
	try {
		for await (const piece of pieces) {
			pushed(() => check.push(piece));
			progress(file.bytesRead);
		}
	} catch (error) {
		if (error instanceof Refused) throw error.cause;
		throw broken ? unreadable(broken) : failed("bad-gzip", "It is packed with gzip and damaged: get it again.");
	} finally {
		file.destroy();
	}
}

/** What the core throws, kept apart from what a stream throws. */
class Refused extends Error {}

function pushed(work) {
	try {
		work();
	} catch (cause) {
		throw new Refused("", { cause });
	}
}

const failed = (code, message) => ({ code, message, line: null, column: null });

function unreadable(error) {
	const reasons = { ENOENT: "There is no such file.", EACCES: "You may not read it.", EPERM: "You may not read it." };
	return failed("unreadable", reasons[error.code] ?? `It could not be read: ${error.message}.`);
}

function sizeOf(path) {
	let there;
	try {
		there = statSync(path);
	} catch (error) {
		throw unreadable(error);
	}
	if (there.isDirectory()) throw failed("folder", "It is a folder: name the files in it.");
	if (!there.isFile()) throw failed("no-file", "It is no ordinary file: save what it gives to one, and name that.");
	return there.size;
}

/** By the first two bytes: names do not always say. */
function isPacked(path) {
	const first = Buffer.alloc(2);
	try {
		const file = openSync(path);
		readSync(file, first, 0, 2, 0);
		closeSync(file);
	} catch (error) {
		throw unreadable(error);
	}
	return first[0] === 0x1f && first[1] === 0x8b;
}
