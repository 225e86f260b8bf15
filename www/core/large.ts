// Places of many rows: read and asked on a thread of their own, so that the page stays free. All of a page share one.

import address from "../../pkg-large/total_place_bg.wasm?url";
import aheadScript from "./ahead-worker?worker&url";
import type { Calls, Origin, Told } from "./large-messages";
import LargeWorker from "./large-worker?worker&inline";
import type { OpenPlace } from "./place";
import type { Cells } from "./types";
import { type Asking, WorkerCalls } from "./worker-calls";
import { placeBeside } from "./worker-place";
import { startInBrowser } from "./worker-start";

let calls: WorkerCalls<Calls> | undefined;

/** The worker's script is a part of this one: it costs no request, and has the policy of the page wherever that lies. */
function start() {
	const told: Told = { ahead: new URL(aheadScript, location.href).href };
	return startInBrowser<Calls>((name) => new LargeWorker({ name }), address, "total-place-large", told);
}

/** A place of many rows. */
export interface LargePlace extends OpenPlace {
	/** An answer as columns of numbers, each label once: of thousands of cells in a fraction of the time that a view takes. */
	cells(query: string): Promise<Cells>;
}

/** Opens the package that lies at an origin. */
export async function openLarge(slug: string, origin: Origin, asking: Asking = {}): Promise<LargePlace> {
	calls ??= new WorkerCalls(start());
	const worker = calls;
	const open = () => worker.ask("open", { origin });
	const record = await worker.ask("open", { origin }, asking);
	const place = placeBeside(worker, record, open);
	return { ...place, slug, cells: async (query) => worker.ask("cells", { place: await place.number(), query }) };
}
