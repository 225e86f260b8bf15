// The likely next views, asked for before the reader does.

import type { Ask, Shown } from "./shown";

/** How many are kept. */
const MOST = 12;

export interface Prepared {
	ask: Ask;
	/** Asks for views that may be wanted next. */
	prepare(texts: readonly string[], showAll: boolean): void;
}

export function prepared(ask: Ask): Prepared {
	const known = new Map<string, Promise<Shown>>();
	const once: Ask = (text, showAll) => {
		const key = `${showAll} ${text}`;
		const shown = known.get(key) ?? ask(text, showAll);
		known.delete(key);
		known.set(key, shown);
		shown.catch(() => known.delete(key));
		for (const oldest of known.keys()) {
			if (known.size <= MOST) break;
			known.delete(oldest);
		}
		return shown;
	};
	return {
		ask: once,
		prepare: (texts, showAll) => {
			for (const text of texts) once(text, showAll).catch(() => undefined);
		},
	};
}
