// A place that is open in a worker.

import type { Handle } from "./module";
import type { OpenPlace } from "./place";
import type { Issue, Lines, Query, Summary, View } from "./types";
import type { WorkerCalls } from "./worker-calls";
import type { RequestOf } from "./worker-messages";

/** A place in the memory of a worker, by its number there. */
export interface PlaceRecord {
	place: number;
	summary: Summary;
	issues: Issue[];
}

/** What every worker that holds places can be asked. */
export type PlaceCalls = {
	view: { ask: { place: number; query: string }; answer: View };
	lines: { ask: { place: number; query: string; page: number }; answer: Lines };
	exportCsv: { ask: { place: number; query: string }; answer: Uint8Array };
	parse: { ask: { text: string }; answer: Query };
	print: { ask: { query: Query }; answer: string };
	close: { ask: { place: number }; answer: null };
};

/** The module, as far as it is asked about places. */
export interface PlaceCore {
	parse(text: string): Query;
	print(query: Query): string;
}

type Asked = RequestOf<Omit<PlaceCalls, "close">>;

/** The worker's answer about a place; `handle` finds it by its number. */
export function answerOf(
	request: Asked,
	core: PlaceCore,
	handle: (place: number) => Handle,
): PlaceCalls[Asked["call"]]["answer"] {
	switch (request.call) {
		case "view":
			return handle(request.place).view(request.query);
		case "lines":
			return handle(request.place).lines(request.query, request.page);
		case "exportCsv":
			return handle(request.place).export_csv(request.query);
		case "parse":
			return core.parse(request.text);
		case "print":
			return core.print(request.query);
	}
}

/** The page's side: as `OpenPlace` of a package. */
export function placeBeside<C extends PlaceCalls>(
	worker: WorkerCalls<C>,
	record: PlaceRecord,
	open: () => Promise<PlaceRecord>,
): OpenPlace & { number(): Promise<number> } {
	const calls = worker as unknown as WorkerCalls<PlaceCalls>;
	const { summary, issues } = record;
	let generation = calls.generation;
	let current = Promise.resolve(record.place);
	/** Where the worker was started afresh, the place is opened again before it answers. */
	const place = () => {
		if (generation !== calls.generation) {
			generation = calls.generation;
			current = open().then((again) => again.place);
		}
		return current;
	};
	return {
		number: place,
		slug: summary.name,
		summary,
		issues,
		view: async (query) => calls.ask("view", { place: await place(), query }),
		lines: async (query, page) => calls.ask("lines", { place: await place(), query, page }),
		exportCsv: async (query) => calls.ask("exportCsv", { place: await place(), query }),
		parse: (text) => calls.ask("parse", { text }),
		print: (query) => calls.ask("print", { query }),
		close: () => {
			if (calls.isClosed || generation !== calls.generation) return;
			current.then((number) => calls.ask("close", { place: number })).catch(() => {});
		},
	};
}
