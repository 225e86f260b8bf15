// What would have to be true: for each number, the value at which it just pays for itself, in words.

import { compare, rounded, times } from "../../core/decimal";
import type { Turn } from "../../core/turning";
import type { Holds, Switching } from "../../core/types";
import { hundredths, said } from "../../widgets/shared/money";
import { said as inPounds, written } from "../../widgets/slider/drawing";
import type { Movable } from "./inputs";

export interface Condition {
	path: string;
	text: string;
	/** the value, which stands in the text */
	figure: string;
	first: boolean;
}

export interface Conditions {
	conditions: Condition[];
	/** numbers that alone do not turn the result */
	firm: string[];
}

interface Found {
	value: string | null;
	holds: Holds | null;
	/** the engine's own words; empty where it has none */
	sentence: string;
}

export function conditionsOf(
	inputs: readonly Movable[],
	switching: readonly Switching[],
	turns: readonly Turn[],
	now: (path: string) => string | undefined,
): Conditions {
	const all: Conditions = { conditions: [], firm: [] };
	for (const input of inputs) {
		const found = foundFor(input, switching, turns);
		const current = now(input.path);
		if (found?.value && found.holds && current !== undefined && reaches(input, found.value)) {
			const figure = figureOf(found.value, input.unit);
			const text = sentenceOf(input, { ...found, value: found.value, holds: found.holds }, figure, current);
			all.conditions.push({ path: input.path, text, figure, first: input.first });
		} else if (found) all.firm.push(input.label);
	}
	return all;
}

/** A share below 0 of people turns no result, though the sum has such a root. */
const reaches = ({ low, high }: Movable, value: string): boolean =>
	compare(value, low) >= 0 && compare(value, high) <= 0;

function foundFor(input: Movable, switching: readonly Switching[], turns: readonly Turn[]): Found | undefined {
	const known = switching.find(({ path }) => path === input.path);
	if (known) return aboutCash(input.true_if) ? known.cashable : known.budget_impact;
	const turn = turns.find(({ path }) => path === input.path);
	return turn && { ...turn, sentence: "" };
}

const aboutCash = (words: string): boolean => words.startsWith("The cash ");

function sentenceOf(
	input: Movable,
	{ holds, sentence, value }: { holds: Holds; sentence: string; value: string },
	figure: string,
	now: string,
): string {
	const good = holds === "above" ? compare(now, value) >= 0 : compare(now, value) <= 0;
	if (sideOf(input.true_if) === holds) {
		const words = input.true_if.replace("{value}", figure).replace(/£?£/, "£");
		return `${good ? words : wished(words)}.`;
	}
	if (sentence !== "") return sentence.replace(/“[^”]+”/, `“${input.label}”`).replace(/£[\d,]+\.\d\d/, figure);
	const side = holds === "above" ? "more" : "less";
	const unit = input.unit === "share" ? " in 100" : input.unit === "years" ? " years" : "";
	const start = good ? "It pays for itself as long as" : "It would pay for itself if";
	return input.unit === "years"
		? `${start} “${input.label}” is ${figure} or ${side}.`
		: `${start} “${input.label}” is ${side} than ${figure}${unit}.`;
}

/** On which side of the value a sentence of the library says that the result is good. */
export function sideOf(words: string): Holds | null {
	if (/less or more/.test(words)) return null;
	if (/\b(more than|or more|at least)\b/.test(words)) return "above";
	return /\b(less than|fewer than|or less|within|at most)\b/.test(words) ? "below" : null;
}

/** "It pays for itself as long as …" of a scenario that does not. */
export const wished = (words: string): string =>
	words
		.replace(/^It pays for itself as long as/, "It would pay for itself if")
		.replace(/^(The cut|It) still saves money as long as/, "$1 would save money if")
		.replace(/^The cash pays for it as long as/, "The cash would pay for it if");

/** As the engine writes it: a share in hundredths with one place, an amount in pounds. */
export function figureOf(value: string, unit: Movable["unit"]): string {
	if (unit === "share") return written(rounded(times(value, "100"), 1), "number");
	if (unit === "pounds") return exactPounds(value);
	return written(rounded(value, 1), "number");
}

/** To the pound, and to the penny where that matters; from ten million on as people say it. */
function exactPounds(value: string): string {
	const size = Math.abs(Number(value));
	if (size >= 10_000_000) return said(hundredths(rounded(value, 2)));
	return inPounds(size < 100 ? Number(value).toFixed(2) : rounded(value, 0), "pounds");
}
