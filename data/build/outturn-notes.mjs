// @ts-check
// What a reader of the councils' outturn must know: breaks in the series, years that are missing, councils that are.

import { councilsOf } from "./councils.mjs";

/** @import { Note } from "./contract.mjs" */

const LATE_YEARS = ["2021-22", "2022-23", "2023-24", "2024-25"];

/**
 * @param {string} slug
 * @param {Set<string>} years that the account holds
 * @returns {Note[]}
 */
export function outturnNotes(slug, years) {
	const classes = new Set([...councilsOf(slug).values()].map((council) => council.class));
	const upper = ["county", "unitary", "metropolitan", "London borough"].some((kind) => classes.has(kind));
	const general = [...EVERYWHERE, ...(upper ? UPPER_TIER : []), ...(PLACES[slug] ?? [])];
	return general.filter((note) => note.year === undefined || years.has(note.year) || note.kind === "incomplete");
}

/** @type {Note[]} */
const EVERYWHERE = [
	{
		kind: "incomplete",
		text: "2018-19, 2019-20 and 2020-21 are missing: no readable source by service was found.",
	},
	...LATE_YEARS.map((year) =>
		note(
			year,
			"break",
			"From 2021-22 the figures come from another form: total expenditure less total income of each service.",
		),
	),
	{
		kind: "transfer",
		text: "Grants that other bodies pass to councils, such as the schools grant and the public health grant, are counted here, where they are spent.",
	},
	note(
		"2008-09",
		"break",
		"“Environmental and regulatory” was “Environmental services” in 2007-08; the form changed in 2008-09.",
	),
	note("2009-10", "break", "Court services stand apart up to 2008-09 only."),
];

/** @type {Note[]} */
const UPPER_TIER = [
	note(
		"2011-12",
		"break",
		"Up to 2010-11 social care is not split; from 2011-12 children's and adult social care stand apart.",
	),
	note("2013-14", "break", "Public health came to councils in April 2013."),
	{
		kind: "break",
		text: "Schools that become academies leave council spending: Education falls without less being spent on schools.",
	},
];

/** @type {Record<string, Note[]>} */
const PLACES = {
	birmingham: [
		{ kind: "incomplete", text: "Birmingham has returned no figures after 2021-22. They are missing, not zero." },
	],
	"coventry-solihull-warwickshire": [
		note(
			"2024-25",
			"incomplete",
			"North Warwickshire and Warwick did not return figures for 2024-25. They are missing, not zero.",
		),
		{
			kind: "scope",
			text: "Fire and rescue in Warwickshire is run by the county council and is counted here. In Coventry and Solihull it is not a council's.",
		},
	],
	"dorset-poole-bournemouth": [
		note(
			"2021-22",
			"break",
			"In April 2019 nine councils became two: Dorset Council, and Bournemouth, Christchurch and Poole.",
		),
	],
	durham: [
		note(
			"2009-10",
			"break",
			"Until April 2009 Durham had a county council and seven districts; since then one council, Durham County Council.",
		),
	],
	"leicester-leicestershire": ["2022-23", "2023-24", "2024-25"].map((year) =>
		note(
			year,
			"incomplete",
			`North West Leicestershire did not return figures for ${year}. They are missing, not zero.`,
		),
	),
	"luton-central-bedfordshire": [
		...["2007-08", "2008-09"].map((year) =>
			note(
				year,
				"scope",
				"Bedfordshire County Council also covered Bedford, which is outside the pilot. Its spending is shown whole.",
			),
		),
		note(
			"2009-10",
			"break",
			"In April 2009 Bedfordshire County Council, Mid Bedfordshire and South Bedfordshire gave way to Central Bedfordshire. Bedford left the count.",
		),
	],
	worcestershire: [
		note(
			"2021-22",
			"incomplete",
			"Bromsgrove and Redditch did not return figures for 2021-22. They are missing, not zero.",
		),
	],
};

/**
 * @param {string} year
 * @param {Note["kind"]} kind
 * @param {string} text
 * @returns {Note}
 */
function note(year, kind, text) {
	return { year, kind, text };
}
