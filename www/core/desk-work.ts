// The worker's side of a desk: reads files with the core and keeps what it read until the memory is wanted.

import type { ReadAhead } from "./ahead";
import type { Bytes } from "./bytes";
import type { Calls, Request, Source, ToPage, ToWorker } from "./desk-messages";
import { pushFile, type Taker } from "./file-read";
import type { Handle } from "./module";
import { inFile } from "./pieces";
import type { Query, Report } from "./types";
import { isBreak, type Tell, WorkerAnswers } from "./worker-answers";
import { said } from "./worker-messages";
import { answerOf } from "./worker-place";
import { zip } from "./zip";

/** A file in the memory of the module. */
export interface Reading extends Taker {
	/** false: push the file again from its start */
	finish(): boolean;
	report(): Report;
	free(): void;
}

/** A place made of files. */
export interface CheckedPlace extends Handle {
	retitle(title: string): void;
	descriptor(): Uint8Array;
	csv(from: number, rows: number): Uint8Array;
}

/** The module, as the worker uses it. */
export interface CheckCore {
	read(name: string, options: string): Reading;
	/** uses the readings up */
	open(title: string, readings: Reading[]): CheckedPlace;
	parse(text: string): Query;
	print(query: Query): string;
}

interface Place {
	key: string;
	handle: CheckedPlace;
	/** pages that have it open; none: it is kept in case it is asked for again */
	users: number;
}

const rowsInAPiece = 20_000;
// A whole file changes its mind about its beginning once or twice.
const mostTimes = 8;

const keyOf = (sources: Source[]) => JSON.stringify(sources.map(({ id, version }) => [id, version]));
const tooLarge =
	"The files need more memory than this browser gives a page: take some off the desk, or read this one by itself.";

/** Answers requests, one big one at a time; small ones are answered in between. */
export class DeskWork {
	readonly #core: CheckCore;
	readonly #answers: WorkerAnswers<Calls>;
	readonly #bytes: Bytes | undefined;
	readonly #ahead: ReadAhead | undefined;
	readonly #readings = new Map<string, { version: number; reading: Reading }>();
	readonly #places = new Map<number, Place>();
	#numbers = 0;

	constructor(core: CheckCore, post: (message: ToPage) => void, bytes?: Bytes, ahead?: ReadAhead) {
		this.#core = core;
		this.#bytes = bytes;
		this.#ahead = ahead;
		const answer = (request: Request, tell: Tell) => this.#do(request, tell);
		this.#answers = new WorkerAnswers<Calls>(answer, post, ["read", "remove", "open", "save"], tooLarge);
	}

	take(message: Exclude<ToWorker, { call: "start" }>): void {
		this.#answers.take(message);
	}

	async #do(request: Request, tell: Tell): Promise<Calls[Request["call"]]["answer"]> {
		switch (request.call) {
			case "read":
				return (await this.#read(request.source, tell)).report();
			case "remove":
				this.#forget(request.id);
				return null;
			case "open": {
				const [place, { handle }] = await this.#open(request.title, request.sources, tell);
				const record = { place, summary: handle.summary(), issues: handle.issues() };
				this.#place(place).users += 1;
				return record;
			}
			case "save":
				return this.#save(request.title, request.sources, tell);
			case "close": {
				const place = this.#place(request.place);
				place.users -= 1;
				return null;
			}
			default:
				return answerOf(request, this.#core, (place) => this.#place(place).handle);
		}
	}

	#place(number: number): Place {
		const place = this.#places.get(number);
		if (!place) throw said("closed", "These files are no longer open: open them again.");
		return place;
	}

	async #read(source: Source, tell: Tell): Promise<Reading> {
		this.#forget(source.id);
		const reading = this.#core.read(source.name, JSON.stringify(source.options));
		try {
			for (let times = 1; ; times++) {
				// By what the whole file has said, nobody reads ahead.
				const ahead = times === 1 ? this.#ahead : undefined;
				await pushFile(reading, source.file, { bytes: this.#bytes, ahead }, tell);
				if (reading.finish()) break;
				if (times === mostTimes)
					throw said("undecided", "The file can be read in two ways, and each speaks for the other.");
			}
		} catch (error) {
			if (!isBreak(error)) reading.free();
			throw inFile(error, source.name);
		}
		this.#readings.set(source.id, { version: source.version, reading });
		return reading;
	}

	/** Gives back what is held for a file. */
	#forget(id: string): void {
		this.#readings.get(id)?.reading.free();
		this.#readings.delete(id);
		this.#closeIdle();
	}

	/** Gives back every place that nobody has open: it can be made again. */
	#closeIdle(): void {
		for (const [number, { users, handle }] of this.#places) {
			if (users > 0) continue;
			handle.free();
			this.#places.delete(number);
		}
	}

	async #open(title: string, sources: Source[], tell: Tell): Promise<[number, Place]> {
		const key = keyOf(sources);
		for (const [number, place] of this.#places) {
			if (place.key !== key) continue;
			place.handle.retitle(title);
			return [number, place];
		}
		this.#closeIdle();
		for (const source of sources) {
			if (this.#readings.get(source.id)?.version !== source.version) await this.#read(source, tell);
		}
		const readings = sources.flatMap(({ id }) => this.#readings.get(id)?.reading ?? []);
		for (const { id } of sources) this.#readings.delete(id);
		const place = { key, handle: this.#core.open(title, readings), users: 0 };
		this.#numbers += 1;
		this.#places.set(this.#numbers, place);
		return [this.#numbers, place];
	}

	async #save(title: string, sources: Source[], tell: Tell): Promise<Blob> {
		const [, { handle }] = await this.#open(title, sources, () => tell(0, 1));
		const descriptor = handle.descriptor();
		const rows = handle.summary().accounts.reduce((sum, { lines }) => sum + lines, 0);
		const csv = async function* () {
			for (let row = 0; ; row += rowsInAPiece) {
				const piece = handle.csv(row, rowsInAPiece);
				if (piece.length === 0) return;
				await tell(Math.min(row, rows), rows + 1);
				yield piece;
			}
		};
		const blob = await zip([
			{ name: "datapackage.json", pieces: [descriptor] },
			{ name: pathOf(descriptor), pieces: csv() },
		]);
		tell(1, 1);
		return blob;
	}
}

/** The path of the CSV that a descriptor names. */
function pathOf(descriptor: Uint8Array): string {
	const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as { resources: { path: string }[] };
	return resources[0]?.path ?? "spending.csv";
}
