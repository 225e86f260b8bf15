// One folder is one element: `bars/widget.ts` is `<total-place-bars>`. What stands inside a sentence is called `word.ts`.

import type { Widget } from "../widget";

export interface Kind {
	name: string;
	inline: boolean;
	load: () => Promise<Widget>;
}

const blocks = import.meta.glob<Widget>("./*/widget.ts", { import: "widget" });
const words = import.meta.glob<Widget>("./*/word.ts", { import: "widget" });

export const kinds: readonly Kind[] = Object.entries({ ...blocks, ...words }).map(([path, load]) => ({
	name: path.split("/")[1] ?? "",
	inline: path in words,
	load,
}));
