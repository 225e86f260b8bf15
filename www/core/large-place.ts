// Places of many rows: read and asked on a thread of their own, so that the page stays free. All of a page share one.

import type { Calls, Origin } from "./large-messages";
import type { OpenPlace } from "./place";
import type { Cells } from "./types";
import { type Asking, type Start, WorkerCalls } from "./worker-calls";
import { placeBeside } from "./worker-place";

/** A place of many rows. */
export interface LargePlace extends OpenPlace {
	/** An answer as columns of numbers, each label once: of thousands of cells in a fraction of the time that a view takes. */
	cells(query: string): Promise<Cells>;
}

/** Opens the package that lies at an origin. */
export type OpenLarge = (slug: string, origin: Origin, asking?: Asking) => Promise<LargePlace>;

/** How to open places by a worker, which is started with the first of them. */
export function openBy(start: () => Start<Calls>): OpenLarge {
	let calls: WorkerCalls<Calls> | undefined;
	return async (slug, origin, asking = {}) => {
		calls ??= new WorkerCalls(start());
		const worker = calls;
		const open = () => worker.ask("open", { origin });
		const record = await worker.ask("open", { origin }, asking);
		const place = placeBeside(worker, record, open);
		return { ...place, slug, cells: async (query) => worker.ask("cells", { place: await place.number(), query }) };
	};
}
