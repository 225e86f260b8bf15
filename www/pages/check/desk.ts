// The files that a visitor brought, in the order in which they came. Pure: lists in, lists out.

import type { CheckOptions } from "../../core/check";
import type { Report } from "../../core/types";
import { type Failure, failureOf } from "../place/trouble";
import { openQuestions } from "./options";
import { isSpending } from "./words";

export interface Brought {
	id: string;
	name: string;
	file: File;
	state: "waiting" | "reading" | "read" | "failed" | "stopped";
	/** bytes read, of bytes in all */
	done: number;
	of: number;
	/** what a person says of it, and what the report was read with */
	options: CheckOptions;
	readWith: CheckOptions;
	report: Report | undefined;
	failure: Failure | undefined;
	open: boolean;
	/** whether it counts in what is explored and saved; undecided: its subject decides */
	counted: boolean | undefined;
}

/** Files that are not on the desk yet, made ready to be read. The first of all stands open. */
export function bring(there: readonly Brought[], files: readonly File[], nextId: () => string): Brought[] {
	const added: Brought[] = [];
	for (const file of files) {
		if ([...there, ...added].some((other) => isSame(other.file, file))) continue;
		added.push({
			...{ id: nextId(), name: file.name, file, state: "waiting", done: 0, of: file.size },
			...{ options: {}, readWith: {}, report: undefined, failure: undefined, counted: undefined },
			open: there.length + added.length === 0,
		});
	}
	return added;
}

const isSame = (a: File, b: File): boolean =>
	a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

export function isCounted(file: Brought, all: readonly Brought[]): boolean {
	if (!file.report || file.report.subject === "no-amounts" || file.report.balance.rows_kept === 0) return false;
	return file.counted ?? (isSpending(file.report.subject) || all.filter((one) => one.report).length === 1);
}

export const counted = (all: readonly Brought[]): Brought[] => all.filter((file) => isCounted(file, all));

/** The next file to read. */
export const nextOf = (all: readonly Brought[]): Brought | undefined => all.find((file) => file.state === "waiting");

/** What became of a reading that failed: a file that was read before keeps its report, and the options that led to it. */
export function failed(file: Brought, thrown: unknown): Partial<Brought> {
	const back: Partial<Brought> = { options: file.readWith, state: file.report ? "read" : "failed" };
	return { ...back, failure: failureOf(thrown) };
}

export function stopped(file: Brought): Partial<Brought> {
	return { options: file.readWith, state: file.report ? "read" : "stopped", failure: undefined };
}

/** What should be looked at before files are published. */
export interface Concern {
	id: string;
	file: string;
	/** of personal data */
	personal: boolean;
	count: number;
	message: string;
}

export function concernsOf(files: readonly Brought[]): Concern[] {
	return files.flatMap(({ id, name, report, options }): Concern[] => {
		if (!report) return [];
		const groups = report.issues.filter((group) => group.grave || isPersonal(group.code));
		const open = openQuestions(report, options);
		return [
			...groups.map(({ code, count, message }) => ({
				...{ id, file: name, personal: isPersonal(code), count, message },
			})),
			...open.map(({ sentence }) => ({ id, file: name, personal: false, count: 1, message: sentence })),
		];
	});
}

/** Whether issues of this name are of people who can be known by what is written. */
export const isPersonal = (code: string): boolean =>
	/personal|e-?mail|sort-code|bank|phone|redact|person-name|national-insurance|iban|card-number/.test(code);
