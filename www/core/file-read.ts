// A file, from its first byte to its last, into the memory of the module.

import type { ReadAhead } from "./ahead";
import type { Bytes } from "./bytes";
import { SharedFile } from "./file-shared";
import { pieces } from "./pieces";
import type { Tell } from "./worker-answers";

/** What takes the bytes of a file in. */
export interface Taker {
	push(bytes: Uint8Array): void;
	/** what to tell who reads from a byte on; none as long as nothing is known, or where nobody else can */
	tell_ahead(from: number): Uint8Array | undefined;
	/** false: the rows do not follow, so push the bytes from `taken` on */
	join(rows: Uint8Array): boolean;
	taken(): number;
}

/** Files below this are read before a second worker would be of use. */
const fewest = 16 << 20;

/** By whom a file is read. */
export interface Readers {
	/** who brings its bytes */
	bytes: Bytes | undefined;
	ahead: ReadAhead | undefined;
	/** the part of a large file that is read here at first: what is read ahead must also be taken in */
	share: number;
}

/** Pushes the bytes of a file, of a large one with the help of who reads ahead. */
export async function pushFile(taker: Taker, file: Blob, readers: Readers, tell: Tell): Promise<void> {
	const { bytes, ahead } = readers;
	if (ahead && file.size >= fewest) return new SharedFile(taker, file, ahead, readers, tell).push();
	for await (const piece of pieces(file, bytes)) {
		taker.push(piece.bytes);
		await tell(piece.done, file.size);
	}
}
