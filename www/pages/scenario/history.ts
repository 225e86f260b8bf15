// Undo and redo. Moves of one slider that follow each other at once are one step.

export interface History<T> {
	past: readonly T[];
	now: T;
	future: readonly T[];
	/** what was changed last, and when */
	last: { key: string; at: number };
}

const TOGETHER = 1000;
const KEPT = 200;

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], last: { key: "", at: 0 } });

export function changed<T>(history: History<T>, now: T, key: string, at: number): History<T> {
	const same = key !== "" && key === history.last.key && at - history.last.at < TOGETHER;
	const past = same ? history.past : [...history.past, history.now].slice(-KEPT);
	return { past, now, future: [], last: { key, at } };
}

export function undone<T>(history: History<T>): History<T> {
	const before = history.past.at(-1);
	if (before === undefined) return history;
	return {
		past: history.past.slice(0, -1),
		now: before,
		future: [history.now, ...history.future],
		last: { key: "", at: 0 },
	};
}

export function redone<T>(history: History<T>): History<T> {
	const [next, ...future] = history.future;
	if (next === undefined) return history;
	return { past: [...history.past, history.now], now: next, future, last: { key: "", at: 0 } };
}
