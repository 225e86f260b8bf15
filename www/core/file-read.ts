// A file, from its first byte to its last, into the memory of the module.

import type { Part, ReadAhead } from "./ahead";
import type { Bytes } from "./bytes";
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
	/** the part of a large file that is read here: what is read ahead must also be taken in */
	share: number;
}

/** Pushes the bytes of a file, of a large one with the help of who reads ahead. */
export async function pushFile(taker: Taker, file: Blob, { bytes, ahead, share }: Readers, tell: Tell): Promise<void> {
	let isPacked = false;
	const push = async (from: number, to: number, then = () => {}) => {
		for await (const piece of pieces(file, bytes, from, to)) {
			isPacked = piece.isPacked;
			taker.push(piece.bytes);
			then();
			await tell(piece.done, file.size);
		}
	};
	if (!ahead || file.size < fewest) return push(0, file.size);
	const from = Math.floor(file.size * share);
	let part: Part | undefined;
	try {
		await push(0, from, () => {
			if (part || isPacked) return;
			ahead.prepare();
			const told = taker.tell_ahead(from);
			if (told) part = ahead.read(file, from, told);
		});
		// Of a file that is packed, all has come.
		if (isPacked) return;
		const begin = await part?.begin();
		if (part && begin !== undefined) {
			await push(from, begin);
			for await (const rows of part.rows()) {
				if (!taker.join(rows)) break;
				await tell(taker.taken(), file.size);
			}
		}
	} finally {
		part?.end();
	}
	await push(taker.taken(), file.size);
}
