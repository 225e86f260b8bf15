// Files that a visitor brings: read in a worker, piece by piece, and never sent anywhere.

import { WorkerDesk } from "./desk";
import { startDesk } from "./desk-start";
import type { OpenPlace } from "./place";
import type { Report, Role, Subject } from "./types";

/** A power of ten by which the numbers of a file are multiplied. */
export type Unit = "1" | "1000" | "10000" | "100000" | "1000000" | "10000000" | "100000000" | "1000000000";

/** What a person has said of a file. What is absent is found out from the file. */
export interface CheckOptions {
	/** What the file is about. */
	subject?: Exclude<Subject, "no-amounts">;
	/** `windows-1252`, as in `Report.encoding.value`. */
	encoding?: string;
	delimiter?: "," | ";" | "\t" | "|";
	/** Line of the header, from 1; 0: the file has none. */
	header_line?: number;
	/** Role of a column by its number, from 1. */
	columns?: Record<string, Role>;
	/** Mark before the decimals, for every amount column. */
	decimal_mark?: "point" | "comma" | "each-cell";
	date_order?: "day-first" | "month-first";
	/** ISO 4217. */
	currency?: string;
	/** What the numbers are multiplied by to be whole currency. */
	unit?: Unit;
	/** What to do with a row, by its line. */
	rows?: Record<string, "keep" | "set-aside">;
}

/** The files that are on the desk, in the memory of one worker. */
export interface Desk {
	/**
	 * Reads a file, or reads it again with other options. `progress` gets bytes read and bytes in all.
	 * Rejects with a `CoreError` where it cannot be read, with an `AbortError` where `signal` says stop.
	 */
	read(
		id: string,
		file: Blob,
		name: string,
		options: CheckOptions,
		progress: (done: number, of: number) => void,
		signal?: AbortSignal,
	): Promise<Report>;
	/** Takes a file off the desk. */
	remove(id: string): Promise<void>;
	/** Makes one place of files, in the order of `ids`; they stay on the desk. */
	open(title: string, ids: string[]): Promise<OpenPlace>;
	/** The Fiscal Data Package of files: `datapackage.json` and clean CSV, zipped. */
	save(title: string, ids: string[], progress: (done: number, of: number) => void): Promise<Blob>;
	close(): void;
}

/** A desk with a worker of its own. The module that reads is fetched here, and not before. */
export function createDesk(): Desk {
	return new WorkerDesk(startDesk);
}
