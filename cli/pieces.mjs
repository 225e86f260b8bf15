// Files in pieces, so that none need be in memory as a whole.
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";

const size = 1 << 20;

/** A file that is in memory. */
export const inMemory = (content) => ({
	bytes: content.length,
	whole: () => content,
	*pieces() {
		for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
	},
});

/** A file on the disk. A piece is there until the next is asked for. */
export const onDisk = (path) => ({
	bytes: statSync(path).size,
	whole: () => readFileSync(path),
	*pieces() {
		const file = openSync(path);
		const room = Buffer.alloc(size);
		try {
			for (let read = readSync(file, room); read > 0; read = readSync(file, room)) yield room.subarray(0, read);
		} finally {
			closeSync(file);
		}
	},
});

/** The SHA-256 of a file on the disk. */
export function sha256(path) {
	const hash = createHash("sha256");
	for (const piece of onDisk(path).pieces()) hash.update(piece);
	return hash.digest();
}
