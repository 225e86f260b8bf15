// The worker's side: answers requests, one big one at a time; small ones are answered in between.

import { ownTask } from "./own-task";
import { type CallMap, type RequestOf, type Said, said, type ToPageOf, type ToWorkerOf } from "./worker-messages";

/** Tells of progress. What it gives is settled once the worker has had time to hear a stop. */
export type Tell = (done: number, of: number) => Promise<void> | undefined;

/** Answers a request, and may tell how far it has come. */
export type Answer<C extends CallMap> = (
	request: RequestOf<C>,
	tell: Tell,
) => Promise<C[keyof C]["answer"]> | C[keyof C]["answer"];

const between = 50;
const stopSaid: Said = said("stopped", "The reading was stopped.");

export class WorkerAnswers<C extends CallMap> {
	readonly #answerTo: Answer<C>;
	readonly #post: (message: ToPageOf<C>) => void;
	readonly #big: readonly string[];
	readonly #tooLarge: string;
	readonly #stopped = new Set<number>();
	#queue: Promise<unknown> = Promise.resolve();
	#broken = false;

	/** `big` are the calls that wait for each other; `tooLarge` is said where memory runs out. */
	constructor(
		answerTo: Answer<C>,
		post: (message: ToPageOf<C>) => void,
		big: readonly (keyof C & string)[],
		tooLarge: string,
	) {
		this.#answerTo = answerTo;
		this.#post = post;
		this.#big = big;
		this.#tooLarge = tooLarge;
	}

	take(message: Exclude<ToWorkerOf<C>, { call: "start" }>): void {
		if (message.call === "stop") this.#stopped.add(message.job);
		else if (this.#big.includes(message.call)) {
			this.#queue = this.#queue.then(() => this.#answer(message as RequestOf<C>));
		} else void this.#answer(message as RequestOf<C>);
	}

	async #answer(request: RequestOf<C>): Promise<void> {
		const { job } = request;
		try {
			if (this.#broken) throw stopSaid;
			this.#post({ says: "done", job, value: await this.#answerTo(request, this.#teller(job)) });
		} catch (error) {
			this.#broken ||= isBreak(error);
			this.#post({ says: "failed", job, error: this.#say(error), broken: this.#broken });
		} finally {
			this.#stopped.delete(job);
		}
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
			// Lets messages in, which a reading from memory to memory might not.
			return ownTask();
		};
	}

	#say(error: unknown): Said {
		if (isBreak(error)) return said("out-of-memory", this.#tooLarge);
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
}

/** Whether the module has stopped for good: it met its own end, or that of the memory. */
export function isBreak(error: unknown): boolean {
	return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}
