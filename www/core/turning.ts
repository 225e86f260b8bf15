// Where a result turns for numbers that the engine does not move by itself: whole years, and lists that move as one.

import { compare } from "./decimal";
import { type Fields, withNumber } from "./document";

/** A number that may be moved, and within what. Whole ones are years. */
export interface Bounds {
	path: string;
	whole: boolean;
	low: string;
	high: string;
}

/** As the engine's switching values: on the named side of `value` the result is good. */
export interface Turn {
	path: string;
	value: string | null;
	holds: "above" | "below" | null;
}

/** The present value of what a budget gains, less what it pays, for a document. It throws where the document cannot be. */
export type Gain = (document: Fields) => number;

export function turnsOf(document: Fields, bounds: readonly Bounds[], gain: Gain): Turn[] {
	return bounds.map((bound) => {
		const at = (value: string) => {
			try {
				return gain(withNumber(document, bound.path, value));
			} catch {
				return Number.NaN;
			}
		};
		return { path: bound.path, ...(bound.whole ? stepped(bound, at) : straight(bound, at)) };
	});
}

type At = (value: string) => number;
const none = { value: null, holds: null };

/** Years are tried one by one. The value given is one at which the result is good. */
function stepped({ low, high }: Bounds, at: At): Omit<Turn, "path"> {
	const years: number[] = [];
	for (let year = Number(low); year <= Number(high) && years.length < 60; year++) years.push(year);
	const good = years.map((year) => at(String(year)) >= 0);
	const turns = good.flatMap((is, place) => (place > 0 && is !== good[place - 1] ? [place] : []));
	const [turn] = turns;
	if (turn === undefined || turns.length > 1) return none;
	return good[turn]
		? { value: String(years[turn]), holds: "above" }
		: { value: String(years[turn - 1]), holds: "below" };
}

/** What is reckoned in proportion turns at one point of a straight line; where it is no straight line, nothing is said. */
function straight({ low, high }: Bounds, at: At): Omit<Turn, "path"> {
	const [first, last] = [at(low), at(high)];
	if (!Number.isFinite(first) || !Number.isFinite(last) || first >= 0 === last >= 0) return none;
	const [from, to] = [Number(low), Number(high)];
	const turn = (from + ((to - from) * -first) / (last - first)).toFixed(6);
	const bent = Math.abs(at(turn)) > Math.max(1, Math.abs(last - first) * 1e-6);
	if (bent || compare(turn, low) <= 0 || compare(turn, high) >= 0) return none;
	return { value: turn, holds: last > first ? "above" : "below" };
}
