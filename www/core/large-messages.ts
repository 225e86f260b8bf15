// What the page and the worker of large places say to each other.

import type { Cells } from "./types";
import type { RequestOf, ToPageOf, ToWorkerOf } from "./worker-messages";
import type { PlaceCalls, PlaceRecord } from "./worker-place";

/**
 * Where the files of a package lie: in a folder of a host, whose address ends in a slash, or in memory, by path. Of a package on a host
 * the page may have the descriptor already.
 */
export type Origin = { address: string; descriptor?: ArrayBuffer | undefined } | { files: Record<string, Blob> };

export type Calls = PlaceCalls & {
	open: { ask: { origin: Origin }; answer: PlaceRecord };
	cells: { ask: { place: number; query: string }; answer: Cells };
};

/**
 * What the worker is told as it starts: the whole address of the script of a second one, where one may help. Its own script has no
 * address.
 */
export type Told = { ahead?: string };

export type Request = RequestOf<Calls>;
export type ToWorker = ToWorkerOf<Calls, Told>;
export type ToPage = ToPageOf<Calls>;
