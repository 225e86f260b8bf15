// Starts a desk's worker in a browser.

import address from "../../pkg-check/total_place_bg.wasm?url";
import script from "./check-worker?worker&url";
import type { Calls } from "./desk-messages";
import { startInBrowser } from "./worker-start";

export const startDesk = startInBrowser<Calls>(script, address, "total-place-check");
