// The later part of a large file, read by a second worker while the first reads what stands before it. What comes out is handed over in
// order; the first worker takes it in as if it had read it, or goes on by itself.

import { startWorker } from "./worker-start";

/** A file to read from a byte on, with what the first worker tells of it; or that no more of it is wanted. */
export type ToAhead = { number: number } & ({ file: Blob; from: number; told: Uint8Array } | { end: true });

/** Where the part begins; rows of it; or that nothing more comes. */
export type FromAhead = { number: number } & ({ begin: number } | { rows: Uint8Array } | { over: true });

/** How a worker becomes the second one. */
export type StartAhead = { call: "ahead"; module: WebAssembly.Module };

/** A part that is being read. */
export interface Part {
	/** Bytes of the file before the part; none where it cannot be read by itself. */
	begin(): Promise<number | undefined>;
	/** What was read, in order, for `join` of the first worker's module. */
	rows(): AsyncGenerator<Uint8Array>;
	/** Says that no more is wanted. */
	end(): void;
}

export interface ReadAhead {
	/** Says that there will be a file to read. */
	prepare(): void;
	/** Begins to read a file from a byte on. */
	read(file: Blob, from: number, told: Uint8Array): Part;
}

/** The second worker, as the first one uses it. */
export interface FarAhead {
	post(message: ToAhead): void;
	/** Says what to do with each message, and where no more will come. */
	hear(message: (message: FromAhead) => void, ended: () => void): void;
}

/** A second worker of the same script and module, started when it is first wanted; none where there is but one processor. */
export function aheadBeside(script: string, module: WebAssembly.Module): ReadAhead | undefined {
	if (!(navigator.hardwareConcurrency > 1)) return undefined;
	return readAhead(() => {
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

/** Reads by a worker that `start` gives: one file at a time, and none once it has failed. */
export function readAhead(start: () => FarAhead): ReadAhead {
	let far: FarAhead | undefined;
	let number = 0;
	let heard: FromAhead[] = [];
	let hear = () => {};
	let isOver = false;
	const ended = () => {
		isOver = true;
		hear();
	};
	const begin = () => {
		try {
			far = start();
			far.hear((message) => {
				// What was still on its way of another file is no part of this one.
				if (message.number !== number) return;
				heard.push(message);
				hear();
			}, ended);
		} catch {
			ended();
		}
	};
	const next = async (): Promise<FromAhead> => {
		if (heard.length === 0 && !isOver) {
			await new Promise<void>((resolve) => {
				hear = resolve;
			});
		}
		return heard.shift() ?? { number, over: true };
	};
	const prepare = () => {
		if (!far) begin();
	};
	const read = (file: Blob, from: number, told: Uint8Array): Part => {
		prepare();
		number += 1;
		heard = [];
		far?.post({ number, file, from, told });
		return {
			async begin() {
				const message = await next();
				return "begin" in message ? message.begin : undefined;
			},
			async *rows() {
				for (let message = await next(); "rows" in message; message = await next()) yield message.rows;
			},
			end() {
				far?.post({ number, end: true });
				number += 1;
				heard = [];
			},
		};
	};
	return { prepare, read };
}
