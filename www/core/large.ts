// Places of many rows whose columns lie nowhere packed: their CSV is read, by two workers where it is in memory and long.

import address from "../../pkg-large/total_place_bg.wasm?url";
import aheadScript from "./ahead-worker?worker&url";
import type { Calls } from "./large-messages";
import { openBy } from "./large-place";
import LargeWorker from "./large-worker?worker&inline";
import { startInBrowser } from "./worker-start";

/** The worker's script is a part of this one: it costs no request, and has the policy of the page wherever that lies. */
export const openLarge = openBy(() => {
	const told = { ahead: new URL(aheadScript, location.href).href };
	return startInBrowser<Calls>((name) => new LargeWorker({ name }), address, "total-place-large", told);
});
