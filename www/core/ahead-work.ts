// The second worker's side: reads the later part of one file after the other.

import type { FromAhead, ToAhead } from "./ahead";
import type { Bytes } from "./bytes";
import { ownTask } from "./own-task";

/** A later part of a file in the memory of the module. */
interface Reading {
	push(bytes: Uint8Array): void;
	begin(): number | undefined;
	hand_over(): Uint8Array;
	is_over(): boolean;
	free(): void;
}

/** The module, as this worker uses it. */
export interface AheadCore {
	/** by what the first worker told; none where that says nothing */
	read(told: Uint8Array): Reading | undefined;
}

const between = 20;

export class AheadWork {
	readonly #core: AheadCore;
	readonly #post: (message: FromAhead, transfer: ArrayBufferLike[]) => void;
	readonly #bytes: Bytes;
	#last: Promise<void> = Promise.resolve();
	/** Files up to this one are no longer wanted. */
	#ended = 0;

	constructor(core: AheadCore, post: (message: FromAhead, transfer: ArrayBufferLike[]) => void, bytes: Bytes) {
		this.#core = core;
		this.#post = post;
		this.#bytes = bytes;
	}

	take(message: ToAhead): void {
		if ("end" in message) this.#ended = message.number;
		else this.#last = this.#last.then(() => this.#read(message)).catch(() => {});
	}

	/** What goes wrong here, the first worker meets itself, and can tell of. */
	async #read({ number, file, from, told }: Extract<ToAhead, { from: number }>): Promise<void> {
		let reading: Reading | undefined;
		try {
			reading = this.#core.read(told);
			if (reading) await this.#hand(number, reading, this.#bytes(file, from, file.size));
		} finally {
			// First of all the other must not wait: a module that has stopped cannot even give back.
			this.#post({ number, over: true }, []);
			reading?.free();
		}
	}

	async #hand(number: number, reading: Reading, bytes: AsyncGenerator<Uint8Array>): Promise<void> {
		let begin: number | undefined;
		let last = performance.now();
		for await (const piece of bytes) {
			reading.push(piece);
			if (begin === undefined) {
				begin = reading.begin();
				if (begin !== undefined) this.#post({ number, begin }, []);
			}
			const rows = reading.hand_over();
			if (rows.length > 0) this.#post({ number, rows }, [rows.buffer]);
			if (reading.is_over() || number <= this.#ended) return;
			if (performance.now() - last > between) {
				// Lets messages in.
				await ownTask();
				last = performance.now();
			}
		}
	}
}
