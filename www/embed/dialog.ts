// The dialog in which a journalist chooses what to carry away. The page of a place loads it when it is asked for.

import { Dialog, type Given } from "./dialog/dialog";

export type { Given };

/** Opens it over the page; closing it gives the focus back. */
export function openDialog(given: Given): void {
	new Dialog(given).open();
}
