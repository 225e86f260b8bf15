// @ts-check
// The Treasury's analysis of identifiable public spending by English region, by department and by programme.

import { COLUMN } from "./contract.mjs";
import { table } from "./csv.mjs";
import { departmentName, functionNames, programmeName } from "./names.mjs";
import { pence, pounds, sum } from "./pence.mjs";
import { REGIONS, spoken } from "./places.mjs";

/** @import { Account, Note, SpendingRow, Total } from "./contract.mjs" */
/** @import { Row } from "./csv.mjs" */

const SOURCE = "cra-2010";
const PLAN_YEAR = "2010-11";
const MILLION = 1_000_000;

const COVERS =
	"All public spending that the Treasury can tie to this region, current and capital, by every department and by councils, police and fire.";
const OMITS =
	"What cannot be tied to one region: defence, debt interest, most overseas spending. Departments share their spending out by rules of their own, so part of it is an estimate. Lines that are zero in a year are left out; amounts below zero are kept.";

/**
 * By department, 2004-05 to 2010-11.
 * @param {string} slug
 * @returns {Account | null}
 */
export function regional(slug) {
	const place = REGIONS.find((region) => region.slug === slug);
	if (place === undefined) return null;
	const here = spoken(place);
	return {
		resource: {
			name: "regional",
			title: "All identifiable public spending, by department",
			account: {
				year: "2008-09",
				covers: COVERS,
				omits: OMITS,
				sentence: `In {year}, {amount} of public money was spent in ${here}.`,
				headline: {
					cut: "organisation:Councils%2C%20police%20and%20fire",
					sentence:
						"Of every pound, councils, police and fire spent {pence}; national bodies spent nearly all the rest.",
				},
				by: ["organisation", "service"],
			},
		},
		columns: [
			COLUMN.year,
			COLUMN.organisation,
			{ ...COLUMN.body, title: "Department as published" },
			COLUMN.service,
			COLUMN.service2,
			COLUMN.economic,
			COLUMN.sector,
			COLUMN.control,
			COLUMN.phase,
			COLUMN.amount,
			COLUMN.source,
			COLUMN.confidence,
		],
		rows: departmentRows(slug).map((row) => ({
			...shared(row),
			economic: row.kind === "capital" ? "Capital" : "Current",
			phase: row.year === PLAN_YEAR ? "plan" : "outturn",
			confidence: row.year === PLAN_YEAR ? "3" : "1",
		})),
		totals: crossTotals(programmeRows(slug), "programme"),
		notes: [...commonNotes(), ...planNotes(), ...ofwatNotes(departmentRows(slug))],
	};
}

/**
 * By programme, 2008-09 and 2009-10.
 * @param {string} slug
 * @returns {Account | null}
 */
export function programme(slug) {
	const place = REGIONS.find((region) => region.slug === slug);
	if (place === undefined) return null;
	return {
		resource: {
			name: "programme",
			title: "All identifiable public spending, by programme",
			account: {
				year: "2008-09",
				covers: `${COVERS} The same money as by department, with the name of each programme.`,
				omits: `${OMITS} What councils, police and fire spent has no programmes in the source.`,
				sentence: `In {year}, {amount} of public money was spent in ${spoken(place)}.`,
				by: ["organisation", "service-3"],
			},
		},
		columns: [
			COLUMN.year,
			COLUMN.organisation,
			{ ...COLUMN.body, title: "Department as published" },
			COLUMN.service,
			COLUMN.service2,
			COLUMN.service3,
			COLUMN.sector,
			COLUMN.control,
			COLUMN.amount,
			COLUMN.source,
			COLUMN.confidence,
		],
		rows: programmeRows(slug).map((row) => ({
			...shared(row),
			service_3: programmeName(row.programme ?? ""),
			confidence: "1",
		})),
		totals: crossTotals(departmentRows(slug), "department"),
		notes: [
			{
				kind: "scope",
				text: "Programmes have the names of the source, with codes taken off and some abbreviations written out.",
				source: SOURCE,
			},
			...commonNotes(),
			...ofwatNotes(programmeRows(slug)),
		],
	};
}

/** @param {string} slug */
const departmentRows = (slug) => table("region-departments").filter((row) => row.place === slug);

/** @param {string} slug */
const programmeRows = (slug) => table("region-programmes").filter((row) => row.place === slug);

/** @type {Record<string, string>} */
const SECTORS = {
	central: "Central government",
	local: "Local government",
	"public corporations": "Public corporations",
};

/**
 * What the two tables have in common.
 * @param {Row} row
 * @returns {SpendingRow}
 */
function shared(row) {
	const { name, published } = departmentName(row.department ?? "");
	const [service, service2] = functionNames(row.function ?? "");
	// The source marks council housing as central government; it is the councils' own.
	const level = row.department === "ENG_HRA" ? "local" : (row.level ?? "");
	return {
		fiscal_year: row.year ?? "",
		organisation: name,
		body: published,
		service,
		service_2: service2,
		sector: SECTORS[level] ?? "",
		control: level === "central" ? "decided nationally" : "not stated",
		amount: pence(row.million ?? "", MILLION),
		source: SOURCE,
	};
}

/**
 * The same money summed from the other table: no source prints a region's total to the thousand.
 * @param {Row[]} rows of the other table
 * @param {string} by what the other table is by
 * @returns {Total[]}
 */
function crossTotals(rows, by) {
	return ["2008-09", "2009-10"].map((year) => ({
		year,
		amount: yearTotal(rows, year),
		bound: "exact",
		source: SOURCE,
		note: `Sum of the same source's table by ${by}. The two tables are rounded apart: they differ by up to £15,000 in a region.`,
	}));
}

/**
 * @param {Row[]} rows
 * @param {string} year
 */
const yearTotal = (rows, year) =>
	sum(rows.filter((row) => row.year === year).map((row) => pence(row.million ?? "", MILLION)));

/** @returns {Note[]} */
function commonNotes() {
	return [
		{
			kind: "scope",
			text: "“Decided nationally” means that a department, an agency or the NHS spent the money, so it was decided outside the region. Who decides about the money that councils, police and fire spend is not stated in the source.",
			source: SOURCE,
		},
		{
			kind: "scope",
			text: "Capital spending on council housing stands apart from councils, as in the source. The source marks it as central government; it is shown as local government.",
			source: SOURCE,
		},
		{
			kind: "transfer",
			text: "Grants from departments to councils, police and fire stand once, in what councils, police and fire spent.",
			source: SOURCE,
		},
	];
}

/** @returns {Note[]} */
function planNotes() {
	return [
		{
			year: PLAN_YEAR,
			kind: "incomplete",
			text: "2010-11 holds plans of central government and public corporations only: councils, police and fire are missing.",
			source: SOURCE,
		},
		{
			year: PLAN_YEAR,
			kind: "break",
			text: "Up to 2009-10 the figures are outturn; 2010-11 is plans.",
			source: SOURCE,
		},
	];
}

/**
 * The source lists the water regulator under its old and its new name, with the same amounts.
 * @param {Row[]} rows
 * @returns {Note[]}
 */
function ofwatNotes(rows) {
	const twice = rows.filter((row) => row.department === "Office of Water Services");
	return [...new Set(twice.map((row) => row.year ?? ""))].sort().map((year) => ({
		year,
		kind: "disagree",
		text: `The source lists the water regulator under its old name and its new one, with the same £${grouped(yearTotal(twice, year))} each. Both are kept, so that the total is the source's own.`,
		source: SOURCE,
	}));
}

/** @param {bigint} amount */
const grouped = (amount) => pounds(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
