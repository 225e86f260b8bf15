// @ts-check
// What the Department for Work and Pensions paid to people in Birmingham, by benefit, 2002-03 to 2024-25.

import { COLUMN } from "./contract.mjs";
import { table } from "./csv.mjs";
import { ordered } from "./order.mjs";
import { pence, sum } from "./pence.mjs";

/** @import { Account, Note, SpendingRow, Total } from "./contract.mjs" */

const MILLION = 1_000_000;
const SOURCE = "dwp-benefits";
const WHOLE = "Total";
const REST = "Other benefits, not broken down in the source";
const ROUNDING = "Rounding in the source";

/**
 * @param {string} slug
 * @returns {Account | null}
 */
export function benefits(slug) {
	if (slug !== "birmingham") return null;
	const cells = table("birmingham-benefits").map((row) => ({
		year: row.year ?? "",
		benefit: row.benefit ?? "",
		amount: pence(row.million ?? "", MILLION),
	}));
	/** @type {SpendingRow[]} */
	const rows = [];
	/** @type {Total[]} */
	const totals = [];
	for (const whole of cells.filter((cell) => cell.benefit === WHOLE)) {
		const paid = cells.filter((cell) => cell.year === whole.year && cell.benefit !== WHOLE);
		for (const { year, benefit, amount } of paid) rows.push(row(year, benefit, amount));
		const rest = whole.amount - sum(paid.map((cell) => cell.amount));
		if (rest !== 0n) rows.push(row(whole.year, rest > 0n ? REST : ROUNDING, rest));
		totals.push({
			year: whole.year,
			amount: whole.amount,
			bound: "exact",
			source: SOURCE,
			note: "Total as published, in millions of pounds with one decimal.",
		});
	}
	return {
		resource: {
			name: "benefits",
			title: "Benefits and pensions paid to people",
			account: {
				year: "2008-09",
				covers:
					"Benefits and pensions that the Department for Work and Pensions pays to people in Birmingham, by benefit.",
				omits: "Tax credits and child benefit, which HM Revenue and Customs pays, and every other public service.",
				sentence: "In {year}, {amount} was paid in benefits and pensions to people in Birmingham.",
				by: ["service"],
			},
		},
		columns: [
			COLUMN.year,
			COLUMN.organisation,
			{ ...COLUMN.service, title: "Benefit" },
			COLUMN.control,
			COLUMN.amount,
			COLUMN.source,
			COLUMN.confidence,
		],
		rows: ordered(rows, "fiscal_year", "service"),
		totals,
		notes: notes(),
	};
}

/**
 * @param {string} year
 * @param {string} service
 * @param {bigint} amount
 * @returns {SpendingRow}
 */
function row(year, service, amount) {
	return {
		fiscal_year: year,
		organisation: "Department for Work and Pensions",
		service,
		control: "decided nationally",
		amount,
		source: SOURCE,
		confidence: "2",
	};
}

/** @returns {Note[]} */
function notes() {
	return [
		{
			kind: "transfer",
			text: "Housing benefit is paid out by the council and stands in “Public bodies” too. Never add the two.",
			source: SOURCE,
		},
		{
			kind: "scope",
			text: "“Decided nationally”: a department pays these benefits under national rules.",
			source: SOURCE,
		},
		{
			year: "2005-06",
			kind: "incomplete",
			text: "Pension Credit is not given for 2005-06: the source prints another benefit's figure in its place.",
			source: SOURCE,
		},
		{
			year: "2018-19",
			kind: "incomplete",
			text: "Universal Credit is not given for 2018-19, so other benefits are larger in that year.",
			source: SOURCE,
		},
		{
			year: "2024-25",
			kind: "scope",
			text: "2024-25 lists more benefits than earlier years, where the smaller ones stand in other benefits.",
			source: SOURCE,
		},
	];
}
