// The worker's side of large places: reads their files in pieces, and keeps their columns.

import type { Bytes } from "./bytes";
import { filesOf } from "./large-files";
import type { Calls, Origin, Request, ToPage, ToWorker } from "./large-messages";
import type { Handle } from "./module";
import { allBytesOf, bytesOf, pathsOf } from "./package-files";
import { isBreak, type Tell, WorkerAnswers } from "./worker-answers";
import { said } from "./worker-messages";
import { answerOf, type PlaceCore } from "./worker-place";

/** A place that is being opened, in the memory of the module. */
export interface OpeningHandle {
	wanted(): string | undefined;
	begin(bytes: number): void;
	push(piece: Uint8Array, last: boolean): void;
	/** uses it up */
	finish(): Handle;
	free(): void;
}

/** The module, as the worker uses it. */
export interface LargeCore extends PlaceCore {
	accountPaths(descriptor: Uint8Array): string[];
	open(descriptor: Uint8Array, files: Record<string, Uint8Array>): OpeningHandle;
}

const tooLarge =
	"The place has more payments than this browser gives a page memory for. Try on a computer, or download its files.";
const nothing = new Uint8Array();

export class LargeWork {
	readonly #core: LargeCore;
	readonly #answers: WorkerAnswers<Calls>;
	readonly #bytes: Bytes | undefined;
	readonly #places = new Map<number, Handle>();
	#numbers = 0;

	constructor(core: LargeCore, post: (message: ToPage) => void, bytes?: Bytes) {
		this.#core = core;
		this.#bytes = bytes;
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
			case "close":
				this.#place(request.place).free();
				this.#places.delete(request.place);
				return null;
			default:
				return answerOf(request, this.#core, (place) => this.#place(place));
		}
	}

	#place(number: number): Handle {
		const place = this.#places.get(number);
		if (!place) throw said("closed", "This place is no longer open: load the page again.");
		return place;
	}

	async #open(origin: Origin, tell: Tell): Promise<Handle> {
		const files = filesOf(origin, this.#bytes);
		const descriptor = await files.whole("datapackage.json");
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
				for await (const piece of file.pieces) {
					opening.push(piece, false);
					done += piece.length;
					await tell(done, Math.max(done, of));
				}
				opening.push(nothing, true);
			}
		} catch (error) {
			if (!isBreak(error)) opening.free();
			throw error;
		}
		return opening.finish();
	}
}
