// The second worker's side: reads the later parts of files, one after the other.

import type { FromAhead, ToAhead } from "./ahead";
import type { Bytes } from "./bytes";
import { ownTask } from "./own-task";

/** A later part of a file in the memory of the module. */
export interface PartReading {
	push(bytes: Uint8Array): void;
	begin(): number | undefined;
	hand_over(): Uint8Array;
	is_over(): boolean;
	free(): void;
}

/** The module, as this worker uses it. */
export interface AheadCore {
	/** by what the first worker told; none where that says nothing */
	read(told: Uint8Array): PartReading | undefined;
}

/** A part of a file whose bytes can be fetched. */
type Opened = Extract<ToAhead, { file: Blob }>;

/** Of a piece that begins at a byte of a file, what stands before the end of a part, and whether that is there. */
function upTo(to: number, piece: Uint8Array, at: number): [Uint8Array, boolean] {
	const end = at + piece.length <= to ? -1 : piece.indexOf(lineFeed, Math.max(0, to - at));
	return end < 0 ? [piece, false] : [piece.subarray(0, end + 1), true];
}

const lineFeed = 10;
/** Milliseconds after which messages are let in. */
const between = 10;

export class AheadWork {
	readonly #core: AheadCore;
	readonly #post: (message: FromAhead, transfer: ArrayBufferLike[]) => void;
	readonly #bytes: Bytes;
	#last: Promise<void> = Promise.resolve();
	/** The parts that are wanted, and where each is to end: that may be sooner than it was said at first. */
	readonly #ends = new Map<number, number>();
	/** How to read a part, if that came. */
	readonly #told = new Map<number, Uint8Array>();
	#hear = () => {};

	constructor(core: AheadCore, post: (message: FromAhead, transfer: ArrayBufferLike[]) => void, bytes: Bytes) {
		this.#core = core;
		this.#post = post;
		this.#bytes = bytes;
	}

	take(message: ToAhead): void {
		if ("end" in message) this.#ends.delete(message.number);
		else if ("file" in message) {
			this.#ends.set(message.number, message.to);
			this.#last = this.#last.then(() => this.#read(message)).catch(() => {});
		} else if (this.#ends.has(message.number)) {
			if ("told" in message) this.#told.set(message.number, message.told);
			else this.#ends.set(message.number, message.to);
		}
		this.#hear();
	}

	/** What goes wrong here, the first worker meets itself, and can tell of. */
	async #read(part: Opened): Promise<void> {
		const { number, file, from } = part;
		const bytes = this.#bytes(file, from, file.size);
		let reading: PartReading | undefined;
		try {
			// The first bytes come while the first worker finds out how to read them.
			const first = bytes.next();
			first.catch(() => {});
			const told = await this.#toldOf(number);
			reading = told && this.#core.read(told);
			if (reading) await this.#hand(part, reading, first, bytes);
		} finally {
			// First of all the other must not wait: a module that has stopped cannot even give back.
			this.#post({ number, over: true }, []);
			this.#ends.delete(number);
			this.#told.delete(number);
			reading?.free();
			await bytes.return(undefined);
		}
	}

	/** How to read a part, once it is told; nothing where it is not wanted any more. */
	async #toldOf(number: number): Promise<Uint8Array | undefined> {
		while (this.#ends.has(number) && !this.#told.has(number)) {
			await new Promise<void>((resolve) => {
				this.#hear = resolve;
			});
		}
		return this.#told.get(number);
	}

	async #hand(
		{ number, from, to }: Opened,
		reading: PartReading,
		first: Promise<IteratorResult<Uint8Array>>,
		bytes: AsyncGenerator<Uint8Array>,
	): Promise<void> {
		let end = to;
		let at = from;
		let begin: number | undefined;
		let last = performance.now();
		for (let next = first; ; next = bytes.next()) {
			const { value: whole } = await next;
			const said = this.#ends.get(number);
			if (!whole || said === undefined) return;
			// What is past it already goes on: where it would end then, nobody expects.
			if (said >= at) end = said;
			const [piece, isLast] = upTo(end, whole, at);
			at += piece.length;
			reading.push(piece);
			if (begin === undefined) {
				begin = reading.begin();
				if (begin !== undefined) this.#post({ number, begin }, []);
			}
			const rows = reading.hand_over();
			if (rows.length > 0) this.#post({ number, rows, at }, [rows.buffer]);
			if (isLast || reading.is_over()) return;
			if (performance.now() - last > between) {
				await ownTask();
				last = performance.now();
			}
		}
	}
}
