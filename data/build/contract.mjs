// @ts-check
// What the modules of this folder hand to each other. `all.mjs` asks each of them for each place.
//
// An account module exports `(slug) => Account | null`; a facts module exports `(slug) => rows[]`.
// Every `source` in what they return is an id in `data/tables/sources.csv` or in `figures.mjs`' `sources`.

/**
 * @typedef {object} Column
 * @property {string} name header of the CSV file
 * @property {string} title name for people
 * @property {"string" | "number" | "integer"} type
 * @property {string} columnType see DESIGN.md, "An account"
 */

/**
 * What the descriptor says of an account: see DESIGN.md.
 * @typedef {object} AccountFacts
 * @property {string} year
 * @property {string} covers
 * @property {string} omits
 * @property {string} sentence
 * @property {{ cut: string, sentence: string }} [headline]
 * @property {string[]} by
 */

/**
 * Pence for the column `amount`, text for every other.
 * @typedef {Record<string, string | bigint>} SpendingRow
 */

/**
 * @typedef {object} Total
 * @property {string} year
 * @property {string} [organisation] empty for the whole account
 * @property {bigint} amount pence
 * @property {"exact" | "about" | "at least" | "at most"} bound
 * @property {string} source
 * @property {string} note
 */

/**
 * @typedef {object} Note
 * @property {string} [year] empty for every year
 * @property {string} [organisation] empty for all
 * @property {"incomplete" | "break" | "scope" | "transfer" | "disagree"} kind
 * @property {string} text
 * @property {string} [source]
 */

/**
 * @typedef {object} Account
 * @property {{ name: string, title: string, account: AccountFacts }} resource
 * @property {Column[]} columns
 * @property {SpendingRow[]} rows
 * @property {Total[]} totals
 * @property {Note[]} notes
 */

/**
 * Text only; the columns are in DESIGN.md, "A place is a Fiscal Data Package".
 * @typedef {Record<string, string>} FactRow
 */

/**
 * @typedef {object} Place
 * @property {string} slug
 * @property {string} title
 * @property {"pilot" | "region"} kind
 * @property {string} code
 */

/**
 * Everything that one package holds.
 * @typedef {object} Parts
 * @property {Place} place
 * @property {string} statement
 * @property {Account[]} accounts in the order of the descriptor; the first is shown first
 * @property {Record<"figures" | "themes" | "unit-costs" | "population" | "deflators" | "sources", FactRow[]>} facts
 */

/** Columns that most accounts share. @satisfies {Record<string, Column>} */
export const COLUMN = {
	year: { name: "fiscal_year", title: "Financial year", type: "string", columnType: "date:fiscal-year" },
	organisation: { name: "organisation", title: "Who spends", type: "string", columnType: "administrator:generic:name" },
	body: { name: "body", title: "Body", type: "string", columnType: "administrator:generic:level2:name" },
	service: {
		name: "service",
		title: "On what",
		type: "string",
		columnType: "functional-classification:generic:level1:name",
	},
	service2: {
		name: "service_2",
		title: "In detail",
		type: "string",
		columnType: "functional-classification:generic:level2:name",
	},
	service3: {
		name: "service_3",
		title: "Programme",
		type: "string",
		columnType: "functional-classification:generic:level3:name",
	},
	funding: { name: "funding", title: "Paid for by", type: "string", columnType: "fin-source:generic:name" },
	economic: {
		name: "economic",
		title: "Capital or current",
		type: "string",
		columnType: "economic-classification:generic:name",
	},
	area: { name: "area", title: "Area covered", type: "string", columnType: "geo-source:target:name" },
	phase: { name: "phase", title: "Outturn or plan", type: "string", columnType: "phase:label" },
	sector: { name: "sector", title: "Part of the public sector", type: "string", columnType: "place:sector" },
	control: { name: "control", title: "Who decides", type: "string", columnType: "place:control" },
	nature: { name: "nature", title: "Nature", type: "string", columnType: "place:nature" },
	amount: { name: "amount", title: "Amount, pounds", type: "number", columnType: "value" },
	source: { name: "source", title: "Source", type: "string", columnType: "place:source" },
	confidence: { name: "confidence", title: "Confidence, 1 to 6", type: "integer", columnType: "place:confidence" },
};
