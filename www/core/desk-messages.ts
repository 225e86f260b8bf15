// What the page and the worker of a desk say to each other. Nothing else crosses between them.

import type { CheckOptions } from "./check";
import type { Report } from "./types";
import type { RequestOf, ToPageOf, ToWorkerOf } from "./worker-messages";
import type { PlaceCalls, PlaceRecord } from "./worker-place";

/** A file as it was brought, with what was said of it. The worker can read it again whenever it needs to. */
export interface Source {
	id: string;
	/** counts up with every reading of the same id */
	version: number;
	file: Blob;
	name: string;
	options: CheckOptions;
}

/** Each thing that can be asked of the worker: what goes there, and what comes back. */
export type Calls = PlaceCalls & {
	read: { ask: { source: Source }; answer: Report };
	remove: { ask: { id: string }; answer: null };
	open: { ask: { title: string; sources: Source[] }; answer: PlaceRecord };
	save: { ask: { title: string; sources: Source[] }; answer: Blob };
};

export type Request = RequestOf<Calls>;
export type ToWorker = ToWorkerOf<Calls>;
export type ToPage = ToPageOf<Calls>;
