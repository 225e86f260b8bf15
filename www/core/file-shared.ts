// A large file that two workers read, each a part of its own; who is done sooner takes half of what the other has left.

import type { FarPart, Part, ReadAhead } from "./ahead";
import type { PartReading } from "./ahead-work";
import type { Readers, Taker } from "./file-read";
import { ownTask } from "./own-task";
import { pieces } from "./pieces";
import { isBreak, type Tell } from "./worker-answers";

/** Fewer bytes than these are not shared any more: a part has its labels to find again, and they are then taken in. */
const worth = 16 << 20;

/** Takes in the bytes of a file, some of them as rows that were read ahead. */
export class SharedFile {
	readonly #taker: Taker;
	readonly #file: Blob;
	readonly #ahead: ReadAhead;
	readonly #bytes: Readers["bytes"];
	readonly #tell: Tell;
	/** What the other reads, in the order of the file. */
	readonly #far: FarPart[] = [];
	/** What it can fetch, but cannot read yet. */
	#opened: FarPart | undefined;
	/** Where reading here ends. */
	#to: number;

	constructor(taker: Taker, file: Blob, ahead: ReadAhead, { bytes, share }: Readers, tell: Tell) {
		this.#taker = taker;
		this.#file = file;
		this.#ahead = ahead;
		this.#bytes = bytes;
		this.#tell = tell;
		this.#to = Math.floor(file.size * share);
	}

	async push(): Promise<void> {
		try {
			// All of a file that is packed has come then.
			if (await this.#pushFirst()) return;
			const parts: Part[] = [...this.#far];
			const joining = this.#join(parts);
			// First what the other has read by now: it has less left then to share.
			for (let ready = this.#far[0]?.ready() ?? 0; ready > 0; ready--) await joining.next();
			const here = await this.#readLast();
			if (here) parts.push(here);
			while (!(await joining.next()).done);
		} finally {
			this.#opened?.end();
			for (const part of this.#far) part.end();
		}
		await this.#pushFrom(this.#taker.taken(), this.#file.size);
	}

	/** Pushes the first part, and has the other read what follows; whether the file is packed. */
	async #pushFirst(): Promise<boolean> {
		let packed = false;
		for await (const { bytes, done, isPacked } of pieces(this.#file, this.#bytes, 0, this.#to)) {
			packed = isPacked;
			const left = this.#to - done;
			if (!isPacked && this.#far.length === 0) this.#opened ??= this.#open(this.#to, this.#file.size);
			this.#taker.push(isPacked || left >= 0 ? bytes : bytes.subarray(0, left));
			this.#begin();
			await this.#tell(isPacked ? done : Math.min(done, this.#to), this.#file.size);
			if (isPacked) continue;
			if (left <= 0) break;
			this.#shareFirst(done);
		}
		return packed;
	}

	#open(from: number, to: number): FarPart {
		return this.#ahead.open(this.#file, from, to);
	}

	/** Has the other read, as soon as it can be told how. */
	#begin(): void {
		const told = this.#opened && this.#taker.tell_ahead(this.#to);
		if (!this.#opened || !told) return;
		this.#opened.tell(told);
		this.#far.push(this.#opened);
		this.#opened = undefined;
	}

	/** Where the other has read all of its part, it gets half of what is left here. */
	#shareFirst(done: number): void {
		const [part, more] = this.#far;
		if (more || !part?.isOver() || part.at() < this.#file.size || this.#to - done < worth) return;
		const middle = halfWay(done, this.#to);
		const told = this.#taker.tell_ahead(middle);
		if (!told) return;
		const next = this.#open(middle, this.#to);
		next.tell(told);
		this.#far.unshift(next);
		this.#to = middle;
	}

	/** Where the other still has much of its part to read, reads half of that as it does. */
	async #readLast(): Promise<Part | undefined> {
		const [part, more] = this.#far;
		if (more || !part) return undefined;
		// Lets in what it has said.
		await ownTask();
		const from = halfWay(part.at(), this.#file.size);
		const told = part.isOver() || this.#file.size - part.at() < worth ? undefined : this.#taker.tell_ahead(from);
		const reading = told && this.#ahead.here.read(told);
		if (!reading) return undefined;
		part.endAt(from);
		try {
			const rows = await this.#rowsOf(reading, from);
			const begin = reading.begin();
			reading.free();
			return {
				begin: async () => begin,
				async *rows() {
					yield* rows;
				},
			};
		} catch (error) {
			if (!isBreak(error)) reading.free();
			throw error;
		}
	}

	async #rowsOf(reading: PartReading, from: number): Promise<Uint8Array[]> {
		const rows: Uint8Array[] = [];
		for await (const { bytes } of pieces(this.#file, this.#bytes, from)) {
			reading.push(bytes);
			rows.push(reading.hand_over());
			if (reading.is_over()) break;
			await this.#tell(this.#taker.taken(), this.#file.size);
		}
		return rows;
	}

	/** Takes in the parts that were read ahead, as far as one follows the other, and yields after each of their answers. */
	async *#join(parts: Part[]): AsyncGenerator<undefined> {
		for (const part of parts) {
			const begin = await part.begin();
			if (begin === undefined || begin < this.#taker.taken()) return;
			await this.#pushFrom(this.#taker.taken(), begin);
			yield;
			for await (const rows of part.rows()) {
				if (!this.#taker.join(rows)) break;
				await this.#tell(this.#taker.taken(), this.#file.size);
				yield;
			}
		}
	}

	async #pushFrom(from: number, to: number): Promise<void> {
		for await (const { bytes, done } of pieces(this.#file, this.#bytes, from, to)) {
			this.#taker.push(bytes);
			await this.#tell(done, this.#file.size);
		}
	}
}

function halfWay(from: number, to: number): number {
	return from + Math.floor((to - from) / 2);
}
