import { grouped } from "./money";

const boundWords: Record<string, string> = {
	about: "about ",
	"at least": "at least ",
	"at most": "at most ",
};

/** "about £7.3bn": the amount as its source put it. */
export const bounded = (bound: string, said: string): string => `${boundWords[bound] ?? ""}${said}`;

const grades = [
	"Official outturn, as published",
	"Official outturn, rounded or summed by its publisher",
	"Official plan or allocation",
	"Published by the pilot or its partners",
	"A press or trade report",
	"Sources conflict, or the reading is inferred",
];

/** What a confidence grade from 1 to 6 means. */
export const grade = (confidence: number | null): string => grades[(confidence ?? 0) - 1] ?? "No grade is given";

/** 1 → "1st". */
export function ordinal(place: number): string {
	const teen = place % 100 >= 11 && place % 100 <= 13;
	const ends = ["th", "st", "nd", "rd"];
	return `${place}${teen ? "th" : (ends[place % 10] ?? "th")}`;
}

/** "1 line", "42 lines". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${grouped(count)} ${count === 1 ? one : many}`;

/** An address that a browser may be sent to: data could hold any other scheme. */
export const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);
