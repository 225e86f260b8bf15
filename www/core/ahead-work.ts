// The second worker's side: reads the pieces of a file that it is given.

import type { FromAhead, ToAhead } from "./ahead";

/** Later pieces of a file in the memory of the module. */
export interface PieceReading {
	/** What is to be handed over of the piece at a byte of the file; none where nothing of it can be read by itself. */
	read(at: number, piece: Uint8Array): Uint8Array | undefined;
	free(): void;
}

/** The module, as this worker uses it. */
export interface AheadCore {
	/** by what the first worker told; none where that says nothing */
	read(told: Uint8Array): PieceReading | undefined;
}

export class AheadWork {
	readonly #core: AheadCore;
	readonly #post: (message: FromAhead, transfer: ArrayBufferLike[]) => void;
	#reading: PieceReading | undefined;

	constructor(core: AheadCore, post: (message: FromAhead, transfer: ArrayBufferLike[]) => void) {
		this.#core = core;
		this.#post = post;
	}

	take(message: ToAhead): void {
		if ("piece" in message) this.#read(message);
		else {
			this.#reading?.free();
			this.#reading = message.told && this.#core.read(message.told);
		}
	}

	/** What goes wrong here, the first worker meets itself, and can tell of. */
	#read({ number, at, piece }: Extract<ToAhead, { at: number }>): void {
		let rows: Uint8Array | undefined;
		try {
			rows = this.#reading?.read(at, piece);
		} catch {
			// A module that has stopped cannot even give back.
			this.#reading = undefined;
		}
		this.#post({ number, piece, rows }, rows ? [piece.buffer, rows.buffer] : [piece.buffer]);
	}
}
