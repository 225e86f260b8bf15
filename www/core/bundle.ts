// All files of a place in one, so that they are fetched in one go, and nobody ever has half of a new version.

import type { Reader } from "./place";

/** As `cli/site/embeds.mjs` writes it: text, or bytes in base64 where they are no UTF-8. */
export interface Bundle {
	/** what the site is called */
	site: string;
	files: Record<string, string | { base64: string }>;
}

export const readerOf =
	({ files }: Bundle): Reader =>
	async (path) =>
		bytesOf(files[path]);

function bytesOf(file: Bundle["files"][string] | undefined): Uint8Array {
	if (file === undefined) throw new Error("A file of this place is missing.");
	if (typeof file === "string") return new TextEncoder().encode(file);
	return Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
}
