// @ts-check
// The councils of a pilot: their services, as every year's form has them, in one set of words.

import { table } from "./csv.mjs";
import { pence } from "./pence.mjs";

/** @import { Row } from "./csv.mjs" */

export const THOUSAND = 1_000;

/**
 * @typedef {object} ServiceLine
 * @property {string} year
 * @property {string} council
 * @property {string} service
 * @property {string} service2
 * @property {bigint} amount pence, after income
 * @property {string} source
 */

/** Each line of the forms, 2007-08 to 2024-25. @type {Record<string, [string, string]>} */
const SERVICES = {
	"Education services": ["Education", "Education"],
	"Highways roads and transport services": ["Highways and transport", "Highways and transport"],
	"Highways and transport services": ["Highways and transport", "Highways and transport"],
	"Social care": ["Social care", "Social care, not split"],
	"Children Social Care": ["Social care", "Children's social care"],
	"Adult Social Care": ["Social care", "Adult social care"],
	"Public Health": ["Public health", "Public health"],
	"Housing services (GFRA only)": ["Housing", "Housing, without council housing"],
	"Cultural and related services": ["Cultural and related", "Cultural and related"],
	"Environmental services": ["Environmental and regulatory", "Environmental and regulatory"],
	"Environmental and regulatory services": ["Environmental and regulatory", "Environmental and regulatory"],
	"Planning and development services": ["Planning and development", "Planning and development"],
	"Court services": ["Court services", "Court services"],
	"Fire and rescue services": ["Fire and rescue", "Fire and rescue"],
	"Central services": ["Central services", "Central services"],
	"Other services": ["Other services", "Other services"],
};

/** @param {string} slug */
export const councilsOf = (slug) =>
	new Map(
		table("councils")
			.filter((row) => row.place === slug)
			.map((row) => [row.council ?? "", row]),
	);

/**
 * What each council spent on each service in each year, after fees, charges and other income.
 * @param {string} slug
 * @returns {ServiceLine[]}
 */
export function serviceLines(slug) {
	const councils = councilsOf(slug);
	/** @type {Map<string, ServiceLine>} */
	const lines = new Map();
	for (const row of table("council-services")) {
		const council = councils.get(row.council ?? "");
		if (council === undefined) continue;
		const words = SERVICES[row.line ?? ""];
		if (words === undefined) throw new Error(`a line of the form that has no name here: "${row.line}"`);
		const key = `${row.year} ${row.council} ${row.line}`;
		const line = lines.get(key) ?? {
			year: row.year ?? "",
			council: council.name ?? "",
			service: words[0],
			service2: words[1],
			amount: 0n,
			source: row.source ?? "",
		};
		line.amount += signed(row);
		lines.set(key, line);
	}
	return [...lines.values()].filter((line) => line.amount !== 0n);
}

/**
 * The total of service expenditure that each council published, by `year council`.
 * @param {string} slug
 * @returns {{ year: string, council: string, amount: bigint, source: string }[]}
 */
export function serviceTotals(slug) {
	const councils = councilsOf(slug);
	const totals = new Map();
	for (const row of table("council-totals")) {
		const council = councils.get(row.council ?? "");
		if (council === undefined) continue;
		const key = `${row.year} ${row.council}`;
		const total = totals.get(key) ?? { year: row.year, council: council.name, amount: 0n, source: row.source };
		total.amount += signed(row);
		totals.set(key, total);
	}
	return [...totals.values()];
}

/**
 * Forms to 2017-18 print spending after income; from 2021-22 the two stand apart.
 * @param {Row} row
 */
function signed(row) {
	const amount = pence(row.thousand ?? "", THOUSAND);
	return row.measure === "income" ? -amount : amount;
}
