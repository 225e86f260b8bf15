// @ts-check
// Names for people, from the names and codes of the sources.

import { table } from "./csv.mjs";

/** @type {Map<string, { name: string, published: string }>} */
const departments = new Map(
	table("department-names").map((row) => [
		row.department ?? "",
		{ name: row.name ?? "", published: row.published || (row.department ?? "") },
	]),
);

/**
 * @param {string} department as published
 * @returns {{ name: string, published: string }}
 */
export function departmentName(department) {
	const plain = department.replaceAll("`", "'");
	return departments.get(department) ?? { name: plain, published: plain };
}

/**
 * Both levels of a function: `4. Economic affairs - of which: transport` is Economic affairs, Transport.
 * @param {string} published
 * @returns {[string, string]}
 */
export function functionNames(published) {
	const [first = "", second] = published.replace(/^\d+\.\s*/, "").split(" - of which: ");
	const service = sentenceCase(first);
	return [service, second === undefined ? service : sentenceCase(second)];
}

/** @type {Map<string, string>} */
const programmes = new Map(table("programme-names").map((row) => [row.programme ?? "", row.name ?? ""]));

/** What stands before a programme's name: the department's code, then the programme's. */
const CODE = /^P(?:\d\d|O8|O|LR|WA|SX)\s*(?:S[O\d]\d+|\d{6})?\s*/;

/** Short names that the full name follows at once: `VLA - Veterinary Laboratories Agency`. */
const DOUBLED =
	/^(?:CEFAS|MFA|NE|NFC|RBGKew|CCWater|SFIA|BWB|AH|VLA|PSD|VMD|FFB|GLA|AHDB|CGMA|SDC|CRC|CSL|GDS|FERA|HRAS|DFGs|NDC) - /;

/** @type {[RegExp, string][]} */
const AGENCIES = [
	[/^EA - /, "Environment Agency: "],
	[/^FC - /, "Forestry Commission: "],
	[/^RPA - /, "Rural Payments Agency: "],
	[/^HA - /, "Highways Agency: "],
	[/^HCA:? +/, "Homes and Communities Agency: "],
	[/^ERDF - /, "European Regional Development Fund: "],
	[/^Admin (?=[A-Z])/, "Administration: "],
];

/**
 * A programme's name without its codes. Councils have no programmes in the source.
 * @param {string} published
 */
export function programmeName(published) {
	if (published.startsWith("LA dummy sprog")) return "not broken down in the source";
	const bare = published.replace(CODE, "");
	const known = programmes.get(bare);
	if (known !== undefined) return known;
	const plain = bare
		.replace(DOUBLED, "")
		.replace(/ \((?:NDPB|LFB|PC)\)$/, "")
		.replaceAll(" & ", " and ")
		.replace(/\s+/g, " ")
		.trim();
	const agency = AGENCIES.find(([short]) => short.test(plain));
	return sentenceCase(agency === undefined ? plain : plain.replace(...agency));
}

/**
 * Begins with a capital; one dash for a part of it.
 * @param {string} text
 */
function sentenceCase(text) {
	const first = text === "Social Protection" ? "Social protection" : text;
	return `${first.charAt(0).toUpperCase()}${first.slice(1)}`.replace(/ +- +/g, ": ");
}
