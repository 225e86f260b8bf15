// A large file that two workers read, piece by piece: the next goes to whoever has less to read, and all are taken in in their order.

import type { FarReading, PieceRead, ReadAhead } from "./ahead";
import type { Bytes } from "./bytes";
import type { Taker } from "./file-read";
import { ownTask } from "./own-task";
import { type Piece, pieces } from "./pieces";
import type { Tell } from "./worker-answers";

/** Pieces that one worker has before it, and that wait for their turn: no more than there is memory for. */
const most = { ofOne: 3, ofAll: 6 };
/** Pieces in a row that are read ahead in vain, after which no more are. */
const vain = 3;
const lineFeed = 10;
const nothing = new Uint8Array(0);

/** A piece that waits for its turn. */
interface Step extends Piece {
	/** What comes of it where the other reads it, and by which telling. */
	read: Promise<PieceRead | undefined> | undefined;
	telling: number;
}

/** Takes in the bytes of a file, some of them as rows that were read ahead. */
export class SharedFile {
	readonly #taker: Taker;
	readonly #file: Blob;
	readonly #bytes: Bytes | undefined;
	readonly #ahead: ReadAhead;
	#far: FarReading | undefined;
	readonly #tell: Tell;
	readonly #steps: Step[] = [];
	/** Whether no more pieces will come, and whether the file is packed: its pieces are then at no place of it. */
	#isEnd = false;
	#isPacked = false;
	/** How often the other was told how to read, whether that still holds, and how many pieces were then read in vain. */
	#telling = 0;
	#isTold = false;
	#inVain = 0;
	/** Wakes who waits for a piece or for room: never both. */
	#wake = () => {};

	constructor(taker: Taker, file: Blob, ahead: ReadAhead, bytes: Bytes | undefined, tell: Tell) {
		this.#taker = taker;
		this.#file = file;
		this.#bytes = bytes;
		this.#ahead = ahead;
		this.#tell = tell;
	}

	async push(): Promise<void> {
		const fetched = this.#fetch();
		// It is heard of below, when all that came before has been taken in.
		fetched.catch(() => {});
		try {
			const isWhole = await this.#takeAll();
			this.#stop();
			await fetched;
			if (!isWhole) await this.#takeAlone();
		} finally {
			this.#stop();
			this.#far?.end();
			// Whoever reads next has the same thread.
			await fetched.catch(() => {});
		}
	}

	/** Hands out the pieces as they come, as long as there is room. */
	async #fetch(): Promise<void> {
		try {
			for await (const piece of pieces(this.#file, this.#bytes)) {
				if (this.#isEnd) return;
				this.#hand(piece);
				this.#wake();
				while (!this.#isEnd && !this.#hasRoom()) await this.#sleep();
				if (this.#isEnd) return;
			}
		} finally {
			this.#stop();
		}
	}

	#stop(): void {
		this.#isEnd = true;
		this.#wake();
	}

	#sleep(): Promise<void> {
		return new Promise((resolve) => {
			this.#wake = resolve;
		});
	}

	/** Pieces that are still to be read here. */
	#unread(): number {
		return this.#steps.filter(({ read }) => !read).length;
	}

	#hasRoom(): boolean {
		const free = this.#canReadAhead() && (this.#far?.unread() ?? 0) < most.ofOne;
		return this.#steps.length < most.ofAll && (free || this.#unread() < most.ofOne);
	}

	/** Whether the other knows, or can be told, how to read. */
	#canReadAhead(): boolean {
		if (!this.#far || this.#isPacked || this.#inVain >= vain) return false;
		if (this.#isTold) return true;
		const told = this.#taker.tell_ahead();
		if (!told) return false;
		this.#far.tell(told);
		this.#telling += 1;
		this.#isTold = true;
		return true;
	}

	/** Gives a piece to whoever has less to read. */
	#hand(piece: Piece): void {
		const { bytes, done, isPacked } = piece;
		this.#isPacked = isPacked;
		// The other gets ready while the first pieces are looked at.
		if (!isPacked) this.#far ??= this.#ahead.open();
		const far = this.#canReadAhead() ? this.#far : undefined;
		const read = far && far.unread() <= this.#unread() ? far.read(done - bytes.length, bytes) : undefined;
		this.#steps.push({ ...piece, read, telling: this.#telling });
	}

	/** Takes in each piece in its turn. False: what one came to will never be known. */
	async #takeAll(): Promise<boolean> {
		for (;;) {
			const [step] = this.#steps;
			if (!step) {
				if (this.#isEnd) return true;
				await this.#sleep();
				continue;
			}
			const memory = await this.#take(step);
			if (!memory) return false;
			this.#steps.shift();
			if (!step.isPacked) this.#bytes?.reuse?.(memory);
			// What the other has read, and what has come of the file, is heard of between two pieces.
			await (this.#tell(step.done, this.#file.size) ?? ownTask());
			this.#wake();
		}
	}

	/** Takes in a piece: its memory, none where it will not come back. */
	async #take({ bytes, read, telling }: Step): Promise<ArrayBuffer | undefined> {
		if (!read) {
			this.#taker.push(bytes);
			return bytes.buffer;
		}
		// What was only looked at so far is read while the other reads.
		this.#taker.push(nothing);
		const at = this.#taker.taken();
		const came = await read;
		if (!came) return undefined;
		const { piece, rows } = came;
		// Labels that the other met in rows that were not taken in are not known here.
		if (telling === this.#telling) {
			if (rows) this.#taker.push(piece.subarray(0, piece.indexOf(lineFeed) + 1));
			this.#isTold = rows !== undefined && this.#taker.join(rows);
			this.#inVain = this.#isTold && rows?.length ? 0 : this.#inVain + 1;
		}
		this.#taker.push(piece.subarray(this.#taker.taken() - at));
		return piece.buffer;
	}

	async #takeAlone(): Promise<void> {
		for await (const { bytes, done } of pieces(this.#file, this.#bytes, this.#taker.taken())) {
			this.#taker.push(bytes);
			this.#bytes?.reuse?.(bytes.buffer);
			await this.#tell(done, this.#file.size);
		}
	}
}
