// The code of a guide in docs/, in the order in which a reader comes to it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./site";

export interface Block {
	/** `sh`, `json`, … */
	language: string;
	/** The file that the guide calls it; empty for most. */
	name: string;
	text: string;
}

export function blocksOf(guide: string): Block[] {
	const text = readFileSync(join(root, "docs", guide), "utf8");
	return [...text.matchAll(/^```([a-z]+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
		([, language = "", name = "", code = ""]) => ({ language, name, text: code }),
	);
}

/** The arguments of a line such as `npx total-place check payments.csv --title "Our money"`. */
export const argumentsOf = (line: string): string[] =>
	[...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
