// What a place's page and the worker that has its figures say to each other. Nothing else crosses between them.

import type { CoreError } from "../../core/module";
import type { Issue, Lines, Query, Summary, View } from "../../core/types";
import type { Shown } from "./shown";

/** Each thing that can be asked: what goes there, and what comes back. */
export interface Calls {
	/** the first of all: the compiled module, and the bundle of the place's files, as text or as bytes that came from elsewhere */
	open: { ask: { slug: string; module: WebAssembly.Module; bundle: string | ArrayBuffer }; answer: Opened };
	show: { ask: { text: string; showAll: boolean }; answer: Shown };
	view: { ask: { query: string }; answer: View };
	lines: { ask: { query: string; page: number }; answer: Lines };
	exportCsv: { ask: { query: string }; answer: Uint8Array };
	parse: { ask: { text: string }; answer: Query };
	print: { ask: { query: Query }; answer: string };
}

export interface Opened {
	summary: Summary;
	issues: Issue[];
}

export type Call = keyof Calls;
export type ToWorker = { [C in Call]: { call: C; job: number } & Calls[C]["ask"] }[Call];

/** An `Error` would lose its fields on the way. */
export type Said = Partial<CoreError> & { message: string };

export type ToPage = { job: number; value: Calls[Call]["answer"] } | { job: number; error: Said };
