// @ts-check
// The public bodies of a pilot side by side, 2007-08 to 2017-18: councils, police, fire, NHS, housing benefit.

import { bodyNotes } from "./bodies-notes.mjs";
import { COLUMN } from "./contract.mjs";
import { councilsOf, serviceLines, THOUSAND } from "./councils.mjs";
import { table } from "./csv.mjs";
import { ordered } from "./order.mjs";
import { pence } from "./pence.mjs";
import { PILOTS, spoken } from "./places.mjs";

/** @import { Account, SpendingRow } from "./contract.mjs" */

const YEAR = "2017-18";
const FIRE = "Fire and rescue";
const COUNCIL_TAX = "Council tax benefit";

/** What each kind of body spends on. @type {Record<string, [string, string]>} */
const SERVICES = {
	Police: ["Police", "Police"],
	[FIRE]: [FIRE, FIRE],
	"NHS commissioning": ["Health", "NHS commissioning"],
};

/**
 * @param {string} slug
 * @returns {Account | null}
 */
export function bodies(slug) {
	const place = PILOTS.find((pilot) => pilot.slug === slug);
	if (place === undefined) return null;
	const rows = [...councilRows(slug), ...benefitRows(slug), ...otherRows(slug)];
	const kinds = kindsByYear(rows);
	const served = [...(kinds.get(YEAR) ?? [])];
	return {
		resource: {
			name: "bodies",
			title: "Public bodies side by side",
			account: {
				year: YEAR,
				covers: `Day-to-day spending of the public bodies that serve ${spoken(place)}: ${said(served)}, as far as each year has them. Each body is shown whole, also where it serves a wider area.`,
				omits:
					"Benefits and pensions other than housing benefit, courts, prisons, universities and all other government departments. Capital, council housing, and joint transport and waste authorities.",
				sentence: `In {year}, councils and other public bodies that serve ${spoken(place)} spent {amount}.`,
				by: ["organisation", "organisation-2"],
			},
		},
		columns: [
			COLUMN.year,
			COLUMN.organisation,
			COLUMN.body,
			COLUMN.area,
			COLUMN.service,
			COLUMN.service2,
			COLUMN.amount,
			COLUMN.source,
			COLUMN.confidence,
		],
		rows: ordered(rows, "fiscal_year", "organisation", "body", "service", "service_2"),
		totals: [],
		notes: bodyNotes(slug, kinds, rows),
	};
}

/**
 * Councils' services. A county council that runs the fire service shows it under fire.
 * @param {string} slug
 * @returns {SpendingRow[]}
 */
function councilRows(slug) {
	const beyond = new Map([...councilsOf(slug).values()].map((row) => [row.name ?? "", row.beyond ?? ""]));
	return serviceLines(slug)
		.filter((line) => line.year <= YEAR)
		.map((line) => ({
			fiscal_year: line.year,
			organisation: line.service === FIRE ? FIRE : "Councils",
			body: line.service === FIRE ? `${line.council}, fire and rescue` : line.council,
			area: beyond.get(line.council) || "inside the pilot",
			service: line.service,
			service_2: line.service2,
			amount: line.amount,
			source: line.source,
			confidence: "1",
		}));
}

/**
 * Housing benefit, and to 2012-13 council tax benefit: outside the councils' service totals.
 * @param {string} slug
 * @returns {SpendingRow[]}
 */
function benefitRows(slug) {
	const councils = councilsOf(slug);
	return table("council-benefits").flatMap((row) => {
		const council = councils.get(row.council ?? "");
		if (council === undefined) return [];
		const benefit = row.benefit ?? "";
		const kind = benefit === COUNCIL_TAX ? COUNCIL_TAX : "Housing benefit";
		return [
			{
				fiscal_year: row.year ?? "",
				organisation: kind,
				body: council.name ?? "",
				area: "inside the pilot",
				service: kind,
				service_2: benefit,
				amount: pence(row.thousand ?? "", THOUSAND),
				source: row.source ?? "",
				confidence: "1",
			},
		];
	});
}

/**
 * Police, fire and the NHS.
 * @param {string} slug
 * @returns {SpendingRow[]}
 */
function otherRows(slug) {
	const here = new Map(
		table("bodies")
			.filter((row) => row.place === slug)
			.map((row) => [row.body ?? "", row]),
	);
	return table("body-spending").flatMap((row) => {
		const body = here.get(row.body ?? "");
		if (body === undefined || !kept(row.body ?? "", row.measure ?? "")) return [];
		const [service = "", service2 = ""] = SERVICES[body.kind ?? ""] ?? [];
		return [
			{
				fiscal_year: row.year ?? "",
				organisation: body.kind ?? "",
				body: body.name ?? "",
				area: body.area ?? "",
				service,
				service_2: service2,
				amount: pence(row.pounds ?? ""),
				source: row.source ?? "",
				confidence: grade(row.source ?? "", row.measure ?? ""),
			},
		];
	});
}

/**
 * One measure of one body in one year: a trust whose allocation is known does not show its costs too.
 * @param {string} body
 * @param {string} measure
 */
function kept(body, measure) {
	if (!measure.includes("costs")) return true;
	return !table("body-spending").some((row) => row.body === body && !(row.measure ?? "").includes("costs"));
}

/**
 * Outturn, allocation, or inferred: see "Confidence" in DESIGN.md.
 * @param {string} source
 * @param {string} measure
 */
function grade(source, measure) {
	if (source === "pct-allocations-recovered" || measure.includes("opening baseline")) return "6";
	if (source === "pct-costs-2010-11") return "2";
	return source.startsWith("outturn-") ? "1" : "3";
}

/**
 * Which kinds of body each year holds.
 * @param {SpendingRow[]} rows
 * @returns {Map<string, Set<string>>}
 */
function kindsByYear(rows) {
	/** @type {Map<string, Set<string>>} */
	const kinds = new Map();
	for (const row of rows) {
		const year = String(row.fiscal_year);
		kinds.set(year, (kinds.get(year) ?? new Set()).add(String(row.organisation)));
	}
	return kinds;
}

/** Kinds in a sentence, in the order that people expect. @type {[string, string][]} */
const WORDS = [
	["Councils", "councils"],
	["Police", "police"],
	[FIRE, "fire and rescue"],
	["NHS commissioning", "NHS commissioners"],
	["Housing benefit", "housing benefit"],
];

/** @param {string[]} kinds */
function said(kinds) {
	const words = WORDS.filter(([kind]) => kinds.includes(kind)).map(([, word]) => word);
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
