// @ts-check
// Writes one place as a Fiscal Data Package: a descriptor and its CSV files.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { formatCsv } from "./csv.mjs";
import { pounds } from "./pence.mjs";
import { spoken } from "./places.mjs";

/** @import { Account, Parts, SpendingRow } from "./contract.mjs" */

/** Columns of what stands beside the accounts, in the order of the files. */
const FACTS = {
	totals: "account year organisation amount bound source note",
	notes: "account year organisation kind text source",
	figures: "group kind year label amount unit bound source locator note",
	themes: "theme year organisation label nature amount bound source note",
	"unit-costs": "area year label unit amount bound organisations source note",
	population: "year people source",
	deflators: "year index status source",
	sources: "id title publisher date url licence",
};

const NUMBERS = new Set(["amount", "index"]);
const INTEGERS = new Set(["people"]);

/**
 * The files of a package by name.
 * @param {Parts} parts
 * @returns {Map<string, string>}
 */
export function packageFiles(parts) {
	/** @type {Map<string, string>} */
	const files = new Map();
	/** @type {object[]} */
	const resources = [];
	for (const account of parts.accounts) {
		const { name, title, account: facts } = account.resource;
		const path = `${name}.csv`;
		resources.push({
			name,
			role: "spending",
			path,
			title,
			...CSV_FILE,
			account: facts,
			schema: { fields: account.columns },
		});
		files.set(
			path,
			formatCsv(
				account.columns.map((column) => column.name),
				account.rows.map(written),
			),
		);
	}
	const facts = { totals: totals(parts.accounts), notes: notes(parts.accounts), ...parts.facts };
	for (const [role, names] of Object.entries(FACTS)) {
		const rows = facts[/** @type {keyof typeof FACTS} */ (role)];
		if (rows.length === 0) continue;
		const header = names.split(" ");
		const path = `${role}.csv`;
		resources.push({ name: role, role, path, ...CSV_FILE, schema: { fields: header.map(field) } });
		files.set(path, formatCsv(header, rows));
	}
	files.set("datapackage.json", `${JSON.stringify(descriptor(parts, resources), null, "\t")}\n`);
	return files;
}

/**
 * Replaces the folder with the package.
 * @param {URL} folder
 * @param {Map<string, string>} files
 */
export function writePackage(folder, files) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of files) writeFileSync(new URL(name, folder), text);
}

const CSV_FILE = { format: "csv", mediatype: "text/csv", encoding: "utf-8" };

/**
 * @param {Parts} parts
 * @param {object[]} resources
 */
function descriptor({ place, statement }, resources) {
	return {
		profile: "fiscal-data-package",
		name: place.slug,
		title: `Public money in ${spoken(place)}`,
		place: { title: place.title, kind: place.kind, code: place.code, currency: "GBP", statement },
		licenses: [
			{
				name: "OGL-UK-3.0",
				title: "Open Government Licence v3.0",
				path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
			},
		],
		resources,
	};
}

/** @param {string} name */
function field(name) {
	return { name, type: NUMBERS.has(name) ? "number" : INTEGERS.has(name) ? "integer" : "string" };
}

/** @param {SpendingRow} row */
function written(row) {
	return Object.fromEntries(
		Object.entries(row).map(([key, cell]) => [key, typeof cell === "bigint" ? pounds(cell) : cell]),
	);
}

/** @param {Account[]} accounts */
function totals(accounts) {
	return accounts.flatMap(({ resource, totals }) =>
		totals.map((total) => ({ account: resource.name, ...total, amount: pounds(total.amount) })),
	);
}

/** @param {Account[]} accounts */
function notes(accounts) {
	return accounts.flatMap(({ resource, notes }) => notes.map((note) => ({ account: resource.name, ...note })));
}
