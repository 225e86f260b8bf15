// @ts-check
// What a reader of the public bodies must know: which are missing in a year, and which serve a wider area.

/** @import { Note, SpendingRow } from "./contract.mjs" */

const LONDON = ["croydon", "lewisham"];

/** Pilots where trusts cover the whole place before 2013-14. */
const WHOLE_TRUSTS = ["croydon", "lewisham", "south-tyneside-gateshead-sunderland"];

/**
 * @param {string} slug
 * @param {Map<string, Set<string>>} kinds of body that each year holds
 * @param {SpendingRow[]} rows
 * @returns {Note[]}
 */
export function bodyNotes(slug, kinds, rows) {
	return [
		{
			kind: "scope",
			text: "This is not all public money: benefits, courts, prisons, universities and government departments are missing in every year.",
		},
		{
			kind: "transfer",
			text: "Grants that one body passes to another, such as schools grant, public health grant and police grant, are counted once, in the spending of the body that receives them.",
		},
		...[...kinds.keys()].sort().flatMap((year) => missing(slug, year, kinds.get(year) ?? new Set())),
		...wider(rows),
		...(LONDON.includes(slug) ? [LONDON_NOTE] : []),
		...(PLACES[slug] ?? []),
		...NHS.filter((note) => kinds.get(note.year ?? "")?.has("NHS commissioning")).map((note) =>
			note.year === COSTS_NOTE.year && rows.some((row) => row.source === "pct-costs-2010-11") ? COSTS_NOTE : note,
		),
	];
}

/** @type {Note} */
const COSTS_NOTE = {
	year: "2010-11",
	kind: "scope",
	text: "NHS figures for 2010-11 are net operating costs of the primary care trusts that the source ties most closely to the city.",
	source: "pct-costs-2010-11",
};

/** @type {Note} */
const LONDON_NOTE = {
	kind: "scope",
	text: "The Metropolitan Police and the London Fire Brigade are left out: they cover all of London, and no source says what they spend in one borough. In 2017-18 they spent £2,962,650,000 and £364,707,000 across London.",
	source: "outturn-2017-18",
};

/** @type {Record<string, Note[]>} */
const PLACES = {
	birmingham: [
		{
			kind: "transfer",
			text: "Housing benefit stands in “Benefits and pensions paid to people” too. Never add the two.",
		},
	],
	"dorset-poole-bournemouth": [
		{
			year: "2017-18",
			kind: "break",
			text: "In April 2016 Dorset's fire authority merged with Wiltshire's. The new authority is shown whole.",
			source: "outturn-2017-18",
		},
	],
	"south-tyneside-gateshead-sunderland": [
		{
			year: "2016-17",
			kind: "break",
			text: "From 2016-17 Gateshead's commissioning group is joined with Newcastle's, which is outside the pilot. It is shown whole.",
			source: "nhs-allocations",
		},
	],
	"luton-central-bedfordshire": [
		{
			year: "2009-10",
			kind: "break",
			text: "In April 2009 Bedfordshire County Council gave way to Central Bedfordshire and Bedford. Bedford left the councils' count.",
			source: "outturn-2009-10",
		},
	],
};

/** The definition changes by year. @type {Note[]} */
const NHS = [
	...["2007-08", "2009-10", "2010-11"].map((year) => nhs(year, "recurrent revenue allocation of primary care trusts")),
	nhs("2008-09", "opening baseline of 2009-10, which is the recurrent level of 2008-09"),
	...["2011-12", "2012-13"].map((year) => nhs(year, "total revenue allocation of primary care trusts")),
	...["2013-14", "2015-16"].map((year) => nhs(year, "programme allocation of clinical commissioning groups")),
	nhs("2014-15", "programme budget allocation of clinical commissioning groups"),
	...["2016-17", "2017-18"].map((year) =>
		nhs(year, "final allocation of clinical commissioning groups after pace of change"),
	),
	{
		year: "2013-14",
		kind: "break",
		text: "In April 2013 clinical commissioning groups took over from primary care trusts. Their allocations are not comparable: public health, family doctors and specialised services went elsewhere.",
		source: "nhs-allocations",
	},
];

/**
 * @param {string} year
 * @param {string} measure
 * @returns {Note}
 */
function nhs(year, measure) {
	const text = `NHS figures for ${year} are the money allotted, not the money spent: ${measure}.`;
	return { year, kind: "scope", text, source: year < "2013-14" ? "" : "nhs-allocations" };
}

/**
 * What a year lacks.
 * @param {string} slug
 * @param {string} year
 * @param {Set<string>} kinds
 * @returns {Note[]}
 */
function missing(slug, year, kinds) {
	const absent = LONDON.includes(slug) ? [] : ["Police", "Fire and rescue"].filter((kind) => !kinds.has(kind));
	/** @type {Note[]} */
	const notes = [];
	if (slug === "coventry-solihull-warwickshire" && absent.includes("Police")) {
		// The county council's own fire service is there in every year.
		notes.push({
			year,
			kind: "incomplete",
			text: `Police, and fire and rescue in Coventry and Solihull, are missing for ${year}: no readable source was found.`,
		});
	} else if (absent.length > 0) {
		const names = absent.length === 2 ? "police, and fire and rescue," : absent.join().toLowerCase();
		notes.push({
			year,
			kind: "incomplete",
			text: `${names.charAt(0).toUpperCase()}${names.slice(1)} ${absent.length === 2 ? "are" : "is"} missing for ${year}: no readable source was found.`,
		});
	}
	if (!kinds.has("NHS commissioning")) {
		notes.push({ year, kind: "incomplete", text: `The NHS is missing for ${year}: no readable source was found.` });
	} else if (year < "2013-14" && !WHOLE_TRUSTS.includes(slug)) {
		notes.push({
			year,
			kind: "incomplete",
			text: TRUSTS[slug] ?? "Some primary care trusts of the place are missing.",
		});
	}
	return notes;
}

/** @type {Record<string, string>} */
const TRUSTS = {
	birmingham: "Primary care trusts are known for 2010-11 alone, as net operating costs.",
	bradford: "The primary care trust is known for 2010-11 alone, as net operating costs.",
	"coventry-solihull-warwickshire":
		"Of the NHS, only Coventry's primary care trust was found: Solihull's and Warwickshire's are missing.",
	"leicester-leicestershire":
		"Of the NHS, only Leicester City's primary care trust was found, for 2010-11, as net operating costs.",
	"luton-central-bedfordshire": "Of the NHS, only Luton's primary care trust was found: Bedfordshire's is missing.",
	"manchester-warrington":
		"Of the NHS, only Manchester's primary care trust was found, for 2010-11, as net operating costs.",
};

/**
 * A body that serves more, or less, than the pilot, said once for all its years.
 * @param {SpendingRow[]} rows
 * @returns {Note[]}
 */
function wider(rows) {
	/** @type {Map<string, { area: string, years: Set<string> }>} */
	const bodies = new Map();
	for (const row of rows) {
		const area = String(row.area);
		if (area === "inside the pilot" || area === "the whole pilot") continue;
		const body = bodies.get(String(row.body)) ?? { area, years: new Set() };
		bodies.set(String(row.body), { ...body, years: body.years.add(String(row.fiscal_year)) });
	}
	const years = [...new Set([...bodies.values()].flatMap((body) => [...body.years]))].sort();
	return years.map((year) => {
		const names = [...bodies].filter(([, body]) => body.years.has(year)).sort(([a], [b]) => (a < b ? -1 : 1));
		const text = `Shown whole: ${names.map(([name, { area }]) => `${name} (${area})`).join("; ")}.`;
		return { year, kind: "scope", text };
	});
}
