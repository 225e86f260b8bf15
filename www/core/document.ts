// A scenario's document as plain data: what stands at a path, and the same document with another number there.

import { compare, isDecimal } from "./decimal";

export type Json = string | number | boolean | null | Json[] | Fields;
export interface Fields {
	[key: string]: Json;
}

export const isFields = (value: Json | undefined): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** A number that the document gives with what it may be at least and at most. */
export const isRange = (value: Json | undefined): value is Fields => isFields(value) && "mid" in value;

/** `actions[0].split."St. Helens"` as its steps. */
export function steps(path: string): (string | number)[] {
	const found = path.matchAll(/"((?:[^"\\]|\\.)*)"|\[(\d+)\]|([^.[\]"]+)/g);
	return [...found].map(([, quoted, index, key]) =>
		index !== undefined ? Number(index) : (quoted?.replace(/\\(.)/g, "$1") ?? key ?? ""),
	);
}

export function valueAt(root: Json, path: string): Json | undefined {
	return steps(path).reduce<Json | undefined>((value, step) => below(value, step), root);
}

function below(value: Json | undefined, step: string | number): Json | undefined {
	if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
	return isFields(value) && typeof step === "string" && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** The number at a path. A list stands for those of its entries that are not 0, which are alike. */
export function numberAt(root: Json, path: string): string | undefined {
	const value = valueAt(root, path);
	const one = Array.isArray(value) ? (value.find((entry) => plain(entry) !== "0") ?? value[0]) : value;
	return one === undefined ? undefined : plain(one);
}

/** What the evidence says that a number may be: low and high. */
export function rangeAt(root: Json, path: string): { low: string; high: string } | undefined {
	const value = valueAt(root, path);
	const one = Array.isArray(value) ? value.find(isRange) : value;
	if (!isRange(one)) return undefined;
	const [low, high] = [plain(one.low ?? ""), plain(one.high ?? "")];
	return low !== undefined && high !== undefined ? { low, high } : undefined;
}

function plain(value: Json): string | undefined {
	const number = isRange(value) ? value.mid : value;
	const text = typeof number === "number" ? String(number) : number;
	return typeof text === "string" && isDecimal(text) ? text : undefined;
}

/**
 * The document with another number at a path. Of a range the middle moves, and takes along an end that it would pass; of a
 * list all entries move that are not 0, or all where all are.
 */
export function withNumber<T extends Json>(root: T, path: string, number: string): T {
	return changed(root, steps(path), number) as T;
}

function changed(value: Json, [step, ...rest]: (string | number)[], number: string): Json {
	if (step === undefined) return moved(value, number);
	if (Array.isArray(value)) return value.map((entry, at) => (at === step ? changed(entry, rest, number) : entry));
	if (!isFields(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [key, key === step ? changed(entry, rest, number) : entry]),
	);
}

function moved(value: Json, number: string): Json {
	if (Array.isArray(value)) {
		const some = value.some((entry) => plain(entry) !== "0");
		return value.map((entry) => (some && plain(entry) === "0" ? entry : moved(entry, number)));
	}
	if (!isRange(value)) return typeof value === "number" && /^\d{1,15}$/.test(number) ? Number(number) : number;
	const [low, high] = [plain(value.low ?? number) ?? number, plain(value.high ?? number) ?? number];
	return {
		low: compare(number, low) < 0 ? number : low,
		mid: number,
		high: compare(number, high) > 0 ? number : high,
	};
}
