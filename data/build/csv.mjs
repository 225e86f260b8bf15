// @ts-check
// Reads and writes CSV as RFC 4180 has it: commas, double quotes, one header line.

import { readFileSync } from "node:fs";

/** @typedef {Record<string, string>} Row */

const TABLES = new URL("../tables/", import.meta.url);

/**
 * Splits a CSV text into records of cells.
 * @param {string} text
 * @returns {string[][]}
 */
export function parseRecords(text) {
	/** @type {string[][]} */
	const records = [];
	/** @type {string[]} */
	let record = [];
	let at = 0;
	while (at < text.length) {
		let cell = "";
		if (text[at] === '"') {
			at += 1;
			for (;;) {
				const quote = text.indexOf('"', at);
				if (quote < 0) throw new Error("a quoted cell is never closed");
				cell += text.slice(at, quote);
				at = quote + 1;
				if (text[at] !== '"') break;
				cell += '"';
				at += 1;
			}
		} else {
			const start = at;
			while (at < text.length && text[at] !== "," && text[at] !== "\n") at += 1;
			cell = text.slice(start, at).replace(/\r$/, "");
		}
		record.push(cell);
		if (text[at] === ",") {
			at += 1;
			// A line that ends in a comma ends in an empty cell.
			if (at < text.length && text[at] !== "\n") continue;
			record.push("");
		}
		if (text[at] === "\r") at += 1;
		at += 1;
		records.push(record);
		record = [];
	}
	if (record.length > 0) records.push(record);
	return records;
}

/**
 * Reads a CSV text into rows by the names in its header.
 * @param {string} text
 * @param {string} [name] the file, for messages
 * @returns {Row[]}
 */
export function parseCsv(text, name = "csv") {
	const [header, ...records] = parseRecords(text);
	if (header === undefined) throw new Error(`${name}: no header`);
	return records.map((record, index) => {
		if (record.length !== header.length) {
			throw new Error(`${name}:${index + 2}: ${record.length} cells, expected ${header.length}`);
		}
		return Object.fromEntries(header.map((key, column) => [key, record[column] ?? ""]));
	});
}

/** @type {Map<string, Row[]>} */
const read = new Map();

/**
 * Reads `data/tables/NAME.csv` once; `name` may hold a folder: `figures/count`.
 * @param {string} name
 * @returns {Row[]}
 */
export function table(name) {
	const known = read.get(name);
	if (known !== undefined) return known;
	const file = `${name}.csv`;
	const rows = parseCsv(readFileSync(new URL(file, TABLES), "utf8"), file);
	read.set(name, rows);
	return rows;
}

/**
 * Writes rows under the given header; a missing cell is empty.
 * @param {readonly string[]} header
 * @param {readonly Readonly<Record<string, string | undefined>>[]} rows
 */
export function formatCsv(header, rows) {
	const lines = [header, ...rows.map((row) => header.map((key) => row[key] ?? ""))];
	return lines.map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

/** @param {string} cell */
function quoted(cell) {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
