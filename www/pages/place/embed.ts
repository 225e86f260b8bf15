// The dialog for embedding is no part of this page: it is loaded, by its address, when somebody asks for it.

import type { OpenPlace } from "../../core/place";
import type { DownloadElement } from "../../widgets";
import type { Screen } from "./screen";

const KINDS: Record<Screen["tab"], string> = { spends: "bars", what: "bars", decides: "control", time: "time" };

export async function embed(place: OpenPlace, { tab, view }: Screen): Promise<void> {
	const embeds = new URL("../embed/", document.baseURI);
	const { openDialog } = await import(/* @vite-ignore */ new URL("dialog.js", embeds).href);
	openDialog({
		place,
		query: view?.text ?? "",
		kind: tab === "decides" && view?.by[0]?.key !== "control" ? "bars" : KINDS[tab],
		savePicture: () => document.querySelector<DownloadElement>("total-place-download")?.savePicture(),
	});
}
