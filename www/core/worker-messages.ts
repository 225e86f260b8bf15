// What a page and a worker of ours say to each other, whatever is asked.

import type { CoreError } from "./types";

/** Each thing that can be asked of a worker: what goes there, and what comes back. */
export type CallMap = { [call: string]: { ask: object; answer: unknown } };

export type RequestOf<C extends CallMap> = { [K in keyof C & string]: { call: K; job: number } & C[K]["ask"] }[keyof C &
	string];

/** `Told` is what a worker is to know from its start, besides the module. */
export type ToWorkerOf<C extends CallMap, Told = unknown> =
	| ({ call: "start"; module: WebAssembly.Module } & Told)
	| { call: "stop"; job: number }
	| RequestOf<C>;

/** An error as it crosses: an `Error` would lose its fields on the way. */
export type Said = Pick<CoreError, "code" | "message" | "file" | "line" | "column"> & Partial<CoreError>;

export type ToPageOf<C extends CallMap> =
	| { says: "done"; job: number; value: C[keyof C]["answer"] }
	| { says: "progress"; job: number; done: number; of: number }
	/** `broken`: the module has stopped, and with it the worker */
	| { says: "failed"; job: number; error: Said; broken: boolean };

/** An error that stands in no file. */
export const said = (code: string, message: string, file: string | null = null): Said => ({
	code,
	message,
	file,
	line: null,
	column: null,
});

export const thrown = (error: Said) => Object.assign(new Error(error.message), error);
