// The later part of a large file, read by a second worker while the first reads what stands before it. What comes out is handed over in
// order; the first worker takes it in as if it had read it, or goes on by itself.

import type { AheadCore } from "./ahead-work";
import { startWorker } from "./worker-start";

/**
 * A part of a file to read, from behind the first line end from one byte on to the first from another on, whose bytes can be fetched
 * then; what the first worker tells of it, by which it can be read; that it is to end sooner; or that no more of it is wanted.
 */
export type ToAhead = { number: number } & (
	| { file: Blob; from: number; to: number }
	| { told: Uint8Array }
	| { to: number }
	| { end: true }
);

/** Where the part begins; rows of it, and bytes of the file up to there; or that nothing more comes. */
export type FromAhead = { number: number } & ({ begin: number } | { rows: Uint8Array; at: number } | { over: true });

/** How a worker becomes the second one. */
export type StartAhead = { call: "ahead"; module: WebAssembly.Module };

/** A part that was read, or is being read. */
export interface Part {
	/** Bytes of the file before the part; none where it cannot be read by itself. */
	begin(): Promise<number | undefined>;
	/** What was read, in order, for `join` of the first worker's module. */
	rows(): AsyncIterable<Uint8Array>;
}

/** A part that the second worker reads. */
export interface FarPart extends Part {
	/** Bytes of the file up to the last row that was heard of. */
	at(): number;
	/** How many answers of `begin` and `rows` are there and were not asked for yet. */
	ready(): number;
	/** Whether nothing more comes. */
	isOver(): boolean;
	/** Says how to read it. */
	tell(told: Uint8Array): void;
	/** Says that the part is to end with the first line end from a byte on, if it has not come so far. */
	endAt(to: number): void;
	/** Says that no more is wanted. */
	end(): void;
}

export interface ReadAhead {
	/** A part of a file, which goes by the same bytes as `ToAhead`. It is read once it is told how. */
	open(file: Blob, from: number, to: number): FarPart;
	/** The same module in this worker. */
	here: AheadCore;
}

/** The second worker, as the first one uses it. */
export interface FarAhead {
	post(message: ToAhead): void;
	/** Says what to do with each message, and where no more will come. */
	hear(message: (message: FromAhead) => void, ended: () => void): void;
}

/** A second worker of a script and the same module, started when it is first wanted; none where there is but one processor. */
export function aheadBeside(script: string, module: WebAssembly.Module, here: AheadCore): ReadAhead | undefined {
	if (!(navigator.hardwareConcurrency > 1)) return undefined;
	return readAhead(here, () => {
		const worker = startWorker(script, "total-place-ahead");
		worker.postMessage({ call: "ahead", module } satisfies StartAhead);
		return {
			post: (message) => worker.postMessage(message),
			hear: (message, ended) => {
				worker.onmessage = ({ data }: MessageEvent<FromAhead>) => message(data);
				worker.onmessageerror = ended;
				worker.onerror = (event) => {
					event.preventDefault();
					ended();
				};
			},
		};
	});
}

/** Milliseconds without a word after which nobody is waited for: a host may send an empty script, which says nothing of itself. */
const patience = 5_000;

/** Reads by a worker that `start` gives, one part after the other, and none once it has failed or kept silent. */
export function readAhead(here: AheadCore, start: () => FarAhead, wait = patience): ReadAhead {
	let far: FarAhead | undefined;
	let number = 0;
	let isOver = false;
	/** What listens to each part that is still wanted. */
	const parts = new Map<number, (message: FromAhead) => void>();
	const ended = () => {
		isOver = true;
		for (const [number, hear] of parts) hear({ number, over: true });
	};
	const prepare = () => {
		if (far || isOver) return;
		try {
			far = start();
			far.hear((message) => parts.get(message.number)?.(message), ended);
		} catch {
			ended();
		}
	};
	const open = (file: Blob, from: number, to: number): FarPart => {
		prepare();
		number += 1;
		const own = number;
		const post = (message: { told: Uint8Array } | { to: number } | { end: true }) =>
			far?.post({ number: own, ...message });
		const part = listen(from, wait, ended);
		parts.set(own, part.hear);
		if (isOver) part.hear({ number, over: true });
		else far?.post({ number, file, from, to });
		return {
			...part,
			tell: (told) => post({ told }),
			endAt: (to) => post({ to }),
			end() {
				post({ end: true });
				parts.delete(own);
			},
		};
	};
	return { open, here };
}

/** What is heard of a part, kept until it is asked for; `silent` where nothing is for so many milliseconds. */
function listen(
	from: number,
	wait: number,
	silent: () => void,
): Omit<FarPart, "tell" | "endAt" | "end"> & { hear(message: FromAhead): void } {
	const heard: FromAhead[] = [];
	let awake = () => {};
	let at = from;
	let isOver = false;
	const next = async (): Promise<FromAhead | undefined> => {
		if (heard.length === 0 && !isOver) {
			await new Promise<void>((resolve) => {
				const timer = setTimeout(silent, wait);
				awake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
		}
		return heard.shift();
	};
	return {
		hear(message) {
			if ("over" in message) isOver = true;
			else heard.push(message);
			if ("rows" in message) at = message.at;
			awake();
		},
		at: () => at,
		isOver: () => isOver,
		ready: () => heard.length,
		async begin() {
			const message = await next();
			return message && "begin" in message ? message.begin : undefined;
		},
		async *rows() {
			for (let message = await next(); message && "rows" in message; message = await next()) yield message.rows;
		},
	};
}
