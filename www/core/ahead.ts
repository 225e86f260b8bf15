// Later pieces of a large file, read by a second worker while the first reads those before them. What comes out is handed over in
// order; the first worker takes it in as if it had read it, or reads the piece by itself.

import { startWorker } from "./worker-start";

/**
 * How to read the pieces that follow, none: no more come; or a piece, which stands at a byte of the file. The number is that of the
 * reading.
 */
export type ToAhead = { number: number } & (
	| { told: Uint8Array | undefined }
	| { at: number; piece: Uint8Array<ArrayBuffer> }
);

/** A piece as it was, and what was read of it; none: nothing of it could be read. */
export interface PieceRead {
	piece: Uint8Array<ArrayBuffer>;
	rows: Uint8Array | undefined;
}

export type FromAhead = { number: number } & PieceRead;

/** How a worker becomes the second one. */
export type StartAhead = { call: "ahead"; module: WebAssembly.Module };

/** A file of which the second worker reads pieces. */
export interface FarReading {
	/** Says how to read the pieces that follow, the first of them as if nothing came before. */
	tell(told: Uint8Array): void;
	/** What is read of a piece, which is given away; none where the second worker will never answer. */
	read(at: number, piece: Uint8Array<ArrayBuffer>): Promise<PieceRead | undefined>;
	/** How many pieces it has not read yet. */
	unread(): number;
	/** Says that no more will come. */
	end(): void;
}

export interface ReadAhead {
	/** A file; none where there is nobody to read it. The first time a worker is started for it. */
	open(): FarReading | undefined;
}

/** The second worker, as the first one uses it. */
export interface FarAhead {
	post(message: ToAhead, transfer: ArrayBuffer[]): void;
	/** Says what to do with each message, and where no more will come. */
	hear(message: (message: FromAhead) => void, ended: () => void): void;
}

/** A second worker of a script and the same module, started when it is first wanted; none where there is but one processor. */
export function aheadBeside(script: string, module: WebAssembly.Module): ReadAhead | undefined {
	if (!(navigator.hardwareConcurrency > 1)) return undefined;
	return readAhead(() => {
		const worker = startWorker(script, "total-place-ahead");
		worker.postMessage({ call: "ahead", module } satisfies StartAhead);
		return {
			post: (message, transfer) => worker.postMessage(message, transfer),
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

/** Reads by a worker that `start` gives, one file after the other, and none once it has failed or kept silent. */
export function readAhead(start: () => FarAhead, wait = patience): ReadAhead {
	let far: FarAhead | undefined;
	let number = 0;
	let isOver = false;
	/** Who waits for the pieces of the reading, in their order. */
	let waiting: ((read: PieceRead | undefined) => void)[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const ended = () => {
		isOver = true;
		clearTimeout(timer);
		for (const answer of waiting.splice(0)) answer(undefined);
	};
	const listen = () => {
		clearTimeout(timer);
		if (waiting.length > 0) timer = setTimeout(ended, wait);
	};
	const hear = (message: FromAhead) => {
		// What was still on its way for another file is no part of this one.
		if (message.number !== number) return;
		waiting.shift()?.(message);
		listen();
	};
	const startOnce = () => {
		if (far || isOver) return;
		try {
			far = start();
			far.hear(hear, ended);
		} catch {
			ended();
		}
	};
	const open = (): FarReading | undefined => {
		startOnce();
		if (!far || isOver) return undefined;
		const { post } = far;
		number += 1;
		const own = number;
		let isTold = false;
		waiting = [];
		listen();
		return {
			tell(told) {
				isTold = true;
				post({ number, told }, []);
			},
			read: (at, piece) =>
				new Promise((resolve) => {
					if (isOver || number !== own) return resolve(undefined);
					waiting.push(resolve);
					post({ number, at, piece }, [piece.buffer]);
					if (waiting.length === 1) listen();
				}),
			unread: () => waiting.length,
			end() {
				if (number !== own) return;
				number += 1;
				waiting = [];
				listen();
				if (isTold && !isOver) post({ number, told: undefined }, []);
			},
		};
	};
	return { open };
}
