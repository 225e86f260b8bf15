// What the page of scenarios and its worker say to each other.

import type { Bounds, Turn } from "./turning";
import type { Draws, Switching, Tornado } from "./types";

/** The same draws on every machine. */
export const SEED = 1;
export const DRAWS = 10_000;

/** The worker draws what moves with the slider first, and judges once the slider rests. */
export type ToDrawer =
	| { call: "start"; module: WebAssembly.Module }
	| { call: "draw"; job: number; document: string }
	| { call: "judge"; job: number; document: string; bounds: Bounds[] };

/** What would have to be true. */
export interface Judged {
	switching: Switching[];
	tornado: Tornado;
	/** of numbers that the engine knows no switching value of: whole years, and lists that move as one */
	turns: Turn[];
}

export type FromDrawer =
	| { says: "drawn"; job: number; draws: Draws }
	| { says: "judged"; job: number; judged: Judged }
	| { says: "failed"; job: number; message: string };
