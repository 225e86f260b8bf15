// What the page and the worker of a desk say to each other. Nothing else crosses between them.

import type { CheckOptions } from "./check";
import type { CoreError, Issue, Lines, Query, Report, Summary, View } from "./types";

/** A file as it was brought, with what was said of it. The worker can read it again whenever it needs to. */
export interface Source {
	id: string;
	/** counts up with every reading of the same id */
	version: number;
	file: Blob;
	name: string;
	options: CheckOptions;
}

/** A place in the memory of the worker. */
export interface PlaceRecord {
	place: number;
	summary: Summary;
	issues: Issue[];
}

/** Each thing that can be asked of the worker: what goes there, and what comes back. */
export interface Calls {
	read: { ask: { source: Source }; answer: Report };
	remove: { ask: { id: string }; answer: null };
	open: { ask: { title: string; sources: Source[] }; answer: PlaceRecord };
	save: { ask: { title: string; sources: Source[] }; answer: Blob };
	view: { ask: { place: number; query: string }; answer: View };
	lines: { ask: { place: number; query: string; page: number }; answer: Lines };
	exportCsv: { ask: { place: number; query: string }; answer: Uint8Array };
	parse: { ask: { text: string }; answer: Query };
	print: { ask: { query: Query }; answer: string };
	close: { ask: { place: number }; answer: null };
}

export type Call = keyof Calls;
export type Request = { [C in Call]: { call: C; job: number } & Calls[C]["ask"] }[Call];

export type ToWorker = { call: "start"; module: WebAssembly.Module } | { call: "stop"; job: number } | Request;

/** An error as it crosses: an `Error` would lose its fields on the way. */
export type Said = Pick<CoreError, "code" | "message" | "file" | "line" | "column"> & Partial<CoreError>;

export type ToPage =
	| { says: "done"; job: number; value: Calls[Call]["answer"] }
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
