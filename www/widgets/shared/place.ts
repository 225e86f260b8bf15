import type { Lines, View } from "../../core/types";

/** What widgets ask of a place that is open. */
export interface Asked {
	view(query: string): View | Promise<View>;
	lines(query: string, page: number): Lines | Promise<Lines>;
	exportCsv(query: string): Uint8Array | Promise<Uint8Array>;
}
