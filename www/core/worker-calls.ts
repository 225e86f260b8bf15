// The page's side of a worker: asks, and starts a fresh one where it has stopped.

import { type CallMap, type Said, said, type ToPageOf, type ToWorkerOf, thrown } from "./worker-messages";

/** A worker, as the page sees it. */
export interface Far<C extends CallMap> {
	post(message: ToWorkerOf<C>): void;
	stop(): void;
}

/** Starts a worker. `hear` gets what it says, `ended` is called where it ends by itself. */
export type Start<C extends CallMap> = (hear: (message: ToPageOf<C>) => void, ended: () => void) => Promise<Far<C>>;

/** Hears how far a reading has come, in bytes. */
export type Progress = (done: number, of: number) => void;

interface Job {
	resolve(value: unknown): void;
	reject(error: unknown): void;
	progress: Progress | undefined;
}

export interface Asking {
	progress?: Progress | undefined;
	signal?: AbortSignal | undefined;
}

const ended = said(
	"worker-ended",
	"The browser stopped the reader, perhaps for want of memory. Try again with fewer files.",
);

export class WorkerCalls<C extends CallMap> {
	readonly #start: Start<C>;
	readonly #jobs = new Map<number, Job>();
	#worker: Promise<Far<C>> | undefined;
	#numbers = 0;
	#generation = 0;
	#closed: Said | undefined;

	constructor(start: Start<C>) {
		this.#start = start;
		// What goes wrong here is said to whoever asks first.
		this.#far().catch(() => {});
	}

	/** Counts the workers that have stopped: what an earlier one held is gone. */
	get generation(): number {
		return this.#generation;
	}

	get isClosed(): boolean {
		return this.#closed !== undefined;
	}

	async ask<K extends keyof C & string>(
		call: K,
		ask: C[K]["ask"],
		{ progress, signal }: Asking = {},
	): Promise<C[K]["answer"]> {
		if (this.#closed) throw thrown(this.#closed);
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
			far.post({ call, job, ...ask } as unknown as ToWorkerOf<C>);
		});
		return (await answer.finally(unwatch)) as C[K]["answer"];
	}

	/** Ends the worker; who still asks hears why. */
	close(why: Said): void {
		this.#closed = why;
		this.#end(why);
	}

	#far(): Promise<Far<C>> {
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

	#hear(message: ToPageOf<C>): void {
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
