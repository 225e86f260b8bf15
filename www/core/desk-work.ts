// The worker's side of a desk: reads files with the core and keeps what it read until the memory is wanted.

import type { Bytes } from "./bytes";
import type { Calls, Request, Said, Source, ToPage, ToWorker } from "./desk-messages";
import { said } from "./desk-messages";
import type { Handle } from "./module";
import { PieceError, pieces } from "./pieces";
import type { Query, Report } from "./types";
import { zip } from "./zip";

/** A file in the memory of the module. */
export interface Reading {
	push(bytes: Uint8Array): void;
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

const between = 50;
const rowsInAPiece = 20_000;
// A whole file changes its mind about its beginning once or twice.
const mostTimes = 8;

const keyOf = (sources: Source[]) => JSON.stringify(sources.map(({ id, version }) => [id, version]));
const stopSaid: Said = said("stopped", "The reading was stopped.");

/** Tells of progress. What it gives is settled once the worker has had time to hear a stop. */
type Tell = (done: number, of: number) => Promise<void> | undefined;

/** Lets messages in, which a reading from memory to memory might not; a timer would wait for milliseconds. */
function breath(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** Answers requests, one big one at a time; small ones are answered in between. */
export class DeskWork {
	readonly #core: CheckCore;
	readonly #post: (message: ToPage) => void;
	readonly #bytes: Bytes | undefined;
	readonly #readings = new Map<string, { version: number; reading: Reading }>();
	readonly #places = new Map<number, Place>();
	readonly #stopped = new Set<number>();
	#numbers = 0;
	#queue: Promise<unknown> = Promise.resolve();
	#broken = false;

	constructor(core: CheckCore, post: (message: ToPage) => void, bytes?: Bytes) {
		this.#core = core;
		this.#post = post;
		this.#bytes = bytes;
	}

	take(message: Exclude<ToWorker, { call: "start" }>): void {
		if (message.call === "stop") this.#stopped.add(message.job);
		else if (["read", "remove", "open", "save"].includes(message.call)) {
			this.#queue = this.#queue.then(() => this.#answer(message));
		} else void this.#answer(message);
	}

	async #answer(request: Request): Promise<void> {
		const { job } = request;
		try {
			if (this.#broken) throw stopSaid;
			this.#post({ says: "done", job, value: await this.#do(request) });
		} catch (error) {
			this.#broken ||= isBreak(error);
			this.#post({ says: "failed", job, error: sayError(error), broken: this.#broken });
		} finally {
			this.#stopped.delete(job);
		}
	}

	async #do(request: Request): Promise<Calls[Request["call"]]["answer"]> {
		switch (request.call) {
			case "read":
				return (await this.#read(request.source, this.#teller(request.job))).report();
			case "remove":
				this.#forget(request.id);
				return null;
			case "open": {
				const [place, { handle }] = await this.#open(request.title, request.sources, this.#teller(request.job));
				const record = { place, summary: handle.summary(), issues: handle.issues() };
				this.#place(place).users += 1;
				return record;
			}
			case "save":
				return this.#save(request.title, request.sources, this.#teller(request.job));
			case "view":
				return this.#place(request.place).handle.view(request.query);
			case "lines":
				return this.#place(request.place).handle.lines(request.query, request.page);
			case "exportCsv":
				return this.#place(request.place).handle.export_csv(request.query);
			case "parse":
				return this.#core.parse(request.text);
			case "print":
				return this.#core.print(request.query);
			case "close": {
				const place = this.#place(request.place);
				place.users -= 1;
				return null;
			}
		}
	}

	#place(number: number): Place {
		const place = this.#places.get(number);
		if (!place) throw said("closed", "These files are no longer open: open them again.");
		return place;
	}

	/** Tells of progress, not too often, and hears whether to stop. */
	#teller(job: number): Tell {
		let last = 0;
		return (done, of) => {
			if (this.#stopped.has(job)) throw stopSaid;
			const now = performance.now();
			if (now - last < between && done < of) return;
			last = now;
			this.#post({ says: "progress", job, done, of });
			return breath();
		};
	}

	async #read(source: Source, tell: Tell): Promise<Reading> {
		this.#forget(source.id);
		const reading = this.#core.read(source.name, JSON.stringify(source.options));
		try {
			for (let times = 1; ; times++) {
				for await (const [piece, done] of pieces(source.file, this.#bytes)) {
					reading.push(piece);
					await tell(done, source.file.size);
				}
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

/** Whether the module has stopped for good: it met its own end, or that of the memory. */
function isBreak(error: unknown): boolean {
	return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

/** An error of the pieces, which do not know whose they are, with the name of the file. */
function inFile(error: unknown, file: string): unknown {
	return error instanceof PieceError ? said(error.code, `${file} ${error.message}`, file) : error;
}

function sayError(error: unknown): Said {
	if (isBreak(error)) {
		return said(
			"out-of-memory",
			"The files need more memory than this browser gives a page: take some off the desk, or read this one by itself.",
		);
	}
	const { code, message, file, line, column, seen, expected } = error as Partial<Said>;
	return {
		code: typeof code === "string" ? code : "failed",
		message: message ?? String(error),
		...{
			file: file ?? null,
			line: line ?? null,
			column: column ?? null,
			seen: seen ?? null,
			expected: expected ?? null,
		},
	};
}
