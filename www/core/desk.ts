// The page's side of a desk: asks the worker, and starts a fresh one where it has stopped.

import type { CheckOptions, Desk } from "./check";
import {
	type Call,
	type Calls,
	type PlaceRecord,
	type Said,
	type Source,
	said,
	type ToPage,
	type ToWorker,
} from "./desk-messages";
import type { OpenPlace } from "./place";
import type { Report } from "./types";

/** A worker, as the page sees it. */
export interface Far {
	post(message: ToWorker): void;
	stop(): void;
}

/** Starts a worker. `hear` gets what it says, `ended` is called where it ends by itself. */
export type Start = (hear: (message: ToPage) => void, ended: () => void) => Promise<Far>;

interface Job {
	resolve(value: unknown): void;
	reject(error: unknown): void;
	progress: ((done: number, of: number) => void) | undefined;
}

interface Asking {
	progress?: ((done: number, of: number) => void) | undefined;
	signal?: AbortSignal | undefined;
}

const ended = said(
	"worker-ended",
	"The browser stopped the reader, perhaps for want of memory. Try again with fewer files.",
);
const closed = said("closed", "The desk is closed.");

export class WorkerDesk implements Desk {
	readonly #start: Start;
	readonly #sources = new Map<string, Source>();
	readonly #jobs = new Map<number, Job>();
	#worker: Promise<Far> | undefined;
	#numbers = 0;
	#generation = 0;
	#closed = false;

	constructor(start: Start) {
		this.#start = start;
		// What goes wrong here is said to whoever asks first.
		this.#far().catch(() => {});
	}

	async read(
		id: string,
		file: Blob,
		name: string,
		options: CheckOptions,
		progress: (done: number, of: number) => void,
		signal?: AbortSignal,
	): Promise<Report> {
		const version = (this.#sources.get(id)?.version ?? 0) + 1;
		const source = { id, version, file, name, options };
		this.#sources.set(id, source);
		return this.#ask("read", { source }, { progress, signal });
	}

	async remove(id: string): Promise<void> {
		if (this.#sources.delete(id)) await this.#ask("remove", { id });
	}

	async open(title: string, ids: string[]): Promise<OpenPlace> {
		const sources = this.#chosen(ids);
		const open = () => this.#ask("open", { title, sources });
		const record = await open();
		return this.#wrap(record, open);
	}

	async save(title: string, ids: string[], progress: (done: number, of: number) => void): Promise<Blob> {
		return this.#ask("save", { title, sources: this.#chosen(ids) }, { progress });
	}

	close(): void {
		this.#closed = true;
		this.#end(closed);
	}

	#chosen(ids: string[]): Source[] {
		return ids.map((id) => {
			const source = this.#sources.get(id);
			if (!source) throw thrown(said("not-on-desk", "A file is no longer on the desk: choose it again."));
			return source;
		});
	}

	/** As `OpenPlace` of a package. Where the worker was started afresh, the place is made again before it answers. */
	#wrap(record: PlaceRecord, open: () => Promise<PlaceRecord>): OpenPlace {
		const { summary, issues } = record;
		let generation = this.#generation;
		let current = Promise.resolve(record.place);
		const place = () => {
			if (generation !== this.#generation) {
				generation = this.#generation;
				current = open().then((again) => again.place);
			}
			return current;
		};
		return {
			slug: summary.name,
			summary,
			issues,
			view: async (query) => this.#ask("view", { place: await place(), query }),
			lines: async (query, page) => this.#ask("lines", { place: await place(), query, page }),
			exportCsv: async (query) => this.#ask("exportCsv", { place: await place(), query }),
			parse: (text) => this.#ask("parse", { text }),
			print: (query) => this.#ask("print", { query }),
			close: () => {
				if (this.#closed || generation !== this.#generation) return;
				current.then((number) => this.#ask("close", { place: number })).catch(() => {});
			},
		};
	}

	async #ask<C extends Call>(
		call: C,
		ask: Calls[C]["ask"],
		{ progress, signal }: Asking = {},
	): Promise<Calls[C]["answer"]> {
		if (this.#closed) throw thrown(closed);
		signal?.throwIfAborted();
		const far = await this.#far();
		signal?.throwIfAborted();
		this.#numbers += 1;
		const job = this.#numbers;
		let unwatch = () => {};
		const answer = new Promise<unknown>((resolve, reject) => {
			this.#jobs.set(job, { resolve, reject, progress });
			const stop = () => {
				far.post({ call: "stop", job });
				this.#jobs.delete(job);
				reject(signal?.reason);
			};
			signal?.addEventListener("abort", stop, { once: true });
			unwatch = () => signal?.removeEventListener("abort", stop);
			far.post({ call, job, ...ask } as ToWorker);
		});
		return (await answer.finally(unwatch)) as Calls[C]["answer"];
	}

	#far(): Promise<Far> {
		if (this.#worker) return this.#worker;
		const generation = this.#generation;
		const starting = this.#start(
			(message) => generation === this.#generation && this.#hear(message),
			() => generation === this.#generation && this.#end(ended),
		);
		this.#worker = starting;
		starting.catch(() => {
			if (this.#worker === starting) this.#worker = undefined;
		});
		return starting;
	}

	#hear(message: ToPage): void {
		const job = this.#jobs.get(message.job);
		if (message.says === "progress") {
			job?.progress?.(message.done, message.of);
			return;
		}
		this.#jobs.delete(message.job);
		if (message.says === "done") job?.resolve(message.value);
		else {
			job?.reject(thrown(message.error));
			if (message.broken) this.#end(message.error);
		}
	}

	/** The worker is no more: whoever waits for it hears so, and who asks next gets a fresh one. */
	#end(error: Said): void {
		const worker = this.#worker;
		const jobs = [...this.#jobs.values()];
		this.#worker = undefined;
		this.#generation += 1;
		this.#jobs.clear();
		worker?.then((far) => far.stop()).catch(() => {});
		for (const { reject } of jobs) reject(thrown(error));
	}
}

const thrown = (error: Said) => Object.assign(new Error(error.message), error);
