// Places of many rows whose columns lie packed beside their CSV. The module that reads packs reads CSV too, where a pack cannot be used.

import address from "../../pkg-packed/total_place_bg.wasm?url";
import type { Calls } from "./large-messages";
import { openBy } from "./large-place";
import PackedWorker from "./packed-worker?worker&inline";
import { startInBrowser } from "./worker-start";

/** As `openLarge`. */
export const openPacked = openBy(() =>
	startInBrowser<Calls>((name) => new PackedWorker({ name }), address, "total-place-packed"),
);
