// The worker's side of large places: reads their files in pieces, and keeps their columns.

import type { ReadAhead } from "./ahead";
import type { Bytes } from "./bytes";
import { pushFile, type Taker } from "./file-read";
import { type Files, filesOf, type InPieces } from "./large-files";
import type { Calls, Origin, Request, ToPage, ToWorker } from "./large-messages";
import type { Handle } from "./module";
import { allBytesOf, bytesOf, type PackOf, packsOf, pathsOf } from "./package-files";
import { inFile } from "./pieces";
import type { Cells } from "./types";
import { isBreak, type Tell, WorkerAnswers } from "./worker-answers";
import { type Said, said } from "./worker-messages";
import { answerOf, type PlaceCore } from "./worker-place";

/** A place that is being opened, in the memory of the module. */
export interface OpeningHandle {
	wanted(): string | undefined;
	begin(bytes: number): void;
	push(piece: Uint8Array, last: boolean): void;
	tell_ahead(): Uint8Array | undefined;
	join(rows: Uint8Array): boolean;
	taken(): number;
	/** uses it up */
	finish(): LargeHandle;
	free(): void;
}

/** A place of the module for many rows. */
export interface LargeHandle extends Handle {
	cells(query: string): Cells;
	/** where the module reads packs */
	say_unpacked?(file: string, message: string): void;
}

/** The module, as the worker uses it. */
export interface LargeCore extends PlaceCore {
	accountPaths(descriptor: Uint8Array): string[];
	open(descriptor: Uint8Array, files: Record<string, Uint8Array>): OpeningHandle;
	/** Not every module reads packs. Without it their CSV is read. */
	openPacked?(
		descriptor: Uint8Array,
		files: Record<string, Uint8Array>,
		packs: Record<string, Uint8Array>,
	): LargeHandle;
}

const tooLarge =
	"The place has more payments than this browser gives a page memory for. Try on a computer, or download its files.";
const nothing = new Uint8Array();

export class LargeWork {
	readonly #core: LargeCore;
	readonly #answers: WorkerAnswers<Calls>;
	readonly #bytes: Bytes | undefined;
	readonly #ahead: ReadAhead | undefined;
	readonly #places = new Map<number, LargeHandle>();
	#numbers = 0;

	constructor(core: LargeCore, post: (message: ToPage) => void, bytes?: Bytes, ahead?: ReadAhead) {
		this.#core = core;
		this.#bytes = bytes;
		this.#ahead = ahead;
		const answer = (request: Request, tell: Tell) => this.#do(request, tell);
		this.#answers = new WorkerAnswers<Calls>(answer, post, ["open"], tooLarge);
	}

	take(message: Exclude<ToWorker, { call: "start" }>): void {
		this.#answers.take(message);
	}

	async #do(request: Request, tell: Tell): Promise<Calls[Request["call"]]["answer"]> {
		switch (request.call) {
			case "open": {
				const handle = await this.#open(request.origin, tell);
				this.#numbers += 1;
				this.#places.set(this.#numbers, handle);
				return { place: this.#numbers, summary: handle.summary(), issues: handle.issues() };
			}
			case "cells":
				return this.#place(request.place).cells(request.query);
			case "close":
				this.#place(request.place).free();
				this.#places.delete(request.place);
				return null;
			default:
				return answerOf(request, this.#core, (place) => this.#place(place));
		}
	}

	#place(number: number): LargeHandle {
		const place = this.#places.get(number);
		if (!place) throw said("closed", "This place is no longer open: load the page again.");
		return place;
	}

	async #open(origin: Origin, tell: Tell): Promise<LargeHandle> {
		const files = filesOf(origin, this.#bytes);
		const descriptor = await files.whole("datapackage.json");
		const packs = packsOf(descriptor);
		const unpack = this.#core.openPacked;
		if (packs.length === 0 || !unpack) return this.#read(files, descriptor, tell);
		try {
			return await this.#unpack(files, descriptor, packs, unpack, tell);
		} catch (error) {
			const { file, message } = error as Partial<Said>;
			const pack = packs.find(({ path }) => path === file);
			if (!pack) throw error;
			// The CSV is what counts.
			const place = await this.#read(files, descriptor, tell);
			place.say_unpacked?.(pack.path, message ?? "");
			return place;
		}
	}

	async #unpack(
		files: Files,
		descriptor: Uint8Array,
		packs: PackOf[],
		unpack: NonNullable<LargeCore["openPacked"]>,
		tell: Tell,
	): Promise<LargeHandle> {
		const packed = new Set(packs.map(({ csv }) => csv));
		const others = pathsOf(descriptor).filter((path) => !packed.has(path));
		const of = packs.reduce((sum, { bytes }) => sum + bytes, 0);
		let before = 0;
		const contents: Record<string, Uint8Array> = {};
		const read = async (path: string) => [path, await files.whole(path)] as const;
		// They come while the packs do: on a slow line, a round trip takes longer than what it brings.
		const known = Promise.all(others.map(read));
		known.catch(() => {});
		for (const { path } of packs) {
			const chunks: Uint8Array[] = [];
			for await (const piece of (await files.inPieces(path)).pieces) {
				chunks.push(piece.slice());
				before += piece.length;
				await tell(before, Math.max(before, of));
			}
			contents[path] = joined(chunks);
		}
		return unpack(descriptor, Object.fromEntries(await known), contents);
	}

	async #read(files: Files, descriptor: Uint8Array, tell: Tell): Promise<LargeHandle> {
		const accounts = new Set(this.#core.accountPaths(descriptor));
		const read = async (path: string) => [path, accounts.has(path) ? nothing : await files.whole(path)] as const;
		const known = Object.fromEntries(await Promise.all(pathsOf(descriptor).map(read)));
		const opening = this.#core.open(descriptor, known);
		try {
			let done = 0;
			for (let path = opening.wanted(); path !== undefined; path = opening.wanted()) {
				const file = await files.inPieces(path);
				opening.begin(bytesOf(descriptor, path) || file.bytes);
				const of = allBytesOf(descriptor) || file.bytes;
				const before = done;
				await this.#push(opening, path, file, () => {
					done = before + opening.taken();
					return tell(done, Math.max(done, of));
				});
				opening.push(nothing, true);
			}
		} catch (error) {
			if (!isBreak(error)) opening.free();
			throw error;
		}
		return opening.finish();
	}

	async #push(opening: OpeningHandle, path: string, { file, pieces }: InPieces, tell: () => ReturnType<Tell>) {
		if (!file) {
			for await (const piece of pieces) {
				opening.push(piece, false);
				await tell();
			}
			return;
		}
		const taker: Taker = {
			push: (bytes) => opening.push(bytes, false),
			tell_ahead: () => opening.tell_ahead(),
			join: (rows) => opening.join(rows),
			taken: () => opening.taken(),
		};
		await pushFile(taker, file, { bytes: this.#bytes, ahead: this.#ahead }, tell).catch((error) => {
			throw inFile(error, path);
		});
	}
}

function joined(chunks: Uint8Array[]): Uint8Array {
	const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}
