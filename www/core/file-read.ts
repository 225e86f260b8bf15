// A file, from its first byte to its last, into the memory of the module.

import type { ReadAhead } from "./ahead";
import type { Bytes } from "./bytes";
import { SharedFile } from "./file-shared";
import { pieces } from "./pieces";
import type { Tell } from "./worker-answers";

/** What takes the bytes of a file in. */
export interface Taker {
	/** without any, the first bytes are read that were only looked at so far */
	push(bytes: Uint8Array): void;
	/** what to tell who reads later pieces; none as long as nothing is known, or where nobody else can */
	tell_ahead(): Uint8Array | undefined;
	/** false: the rows do not follow, so push the bytes from `taken` on */
	join(rows: Uint8Array): boolean;
	taken(): number;
}

/** Files below this are read before a second worker would be of use. */
const fewest = 16 << 20;

/** Pushes the bytes of a file, of a large one with the help of who reads ahead. */
export async function pushFile(
	taker: Taker,
	file: Blob,
	{ bytes, ahead }: { bytes: Bytes | undefined; ahead: ReadAhead | undefined },
	tell: Tell,
): Promise<void> {
	if (ahead && file.size >= fewest) return new SharedFile(taker, file, ahead, bytes, tell).push();
	for await (const piece of pieces(file, bytes)) {
		taker.push(piece.bytes);
		if (!piece.isPacked) bytes?.reuse?.(piece.bytes.buffer);
		await tell(piece.done, file.size);
	}
}
