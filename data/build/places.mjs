// @ts-check
// The places that ship: the thirteen pilots of 2009, then the nine English regions.

import { table } from "./csv.mjs";

/** @import { Place } from "./contract.mjs" */

/** @type {Place[]} */
export const PILOTS = [
	["birmingham", "Birmingham", "E08000025"],
	["bradford", "Bradford", "E08000032"],
	["coventry-solihull-warwickshire", "Coventry, Solihull and Warwickshire", ""],
	["croydon", "Croydon", "E09000008"],
	["dorset-poole-bournemouth", "Dorset, Poole and Bournemouth", ""],
	["durham", "Durham", "E06000047"],
	["kent", "Kent", ""],
	["leicester-leicestershire", "Leicester and Leicestershire", ""],
	["lewisham", "Lewisham", "E09000023"],
	["luton-central-bedfordshire", "Luton and Central Bedfordshire", ""],
	["manchester-warrington", "Manchester City Region and Warrington", ""],
	["south-tyneside-gateshead-sunderland", "South Tyneside, Gateshead and Sunderland", ""],
	["worcestershire", "Worcestershire", ""],
].map(([slug = "", title = "", code = ""]) => ({ slug, title, kind: "pilot", code }));

/** @type {Place[]} */
export const REGIONS = [
	["east-midlands", "East Midlands", "E12000004"],
	["east-of-england", "East of England", "E12000006"],
	["london", "London", "E12000007"],
	["north-east", "North East", "E12000001"],
	["north-west", "North West", "E12000002"],
	["south-east", "South East", "E12000008"],
	["south-west", "South West", "E12000009"],
	["west-midlands", "West Midlands", "E12000005"],
	["yorkshire-and-the-humber", "Yorkshire and the Humber", "E12000003"],
].map(([slug = "", title = "", code = ""]) => ({ slug, title, kind: "region", code }));

/** Regions and city regions that a sentence names with an article. */
const WITH_ARTICLE = new Set(
	[...REGIONS.map((region) => region.slug), "manchester-warrington"].filter(
		(slug) => slug !== "london" && slug !== "yorkshire-and-the-humber",
	),
);

/**
 * How a sentence says it: "in the West Midlands", "in Kent".
 * @param {Place} place
 */
export const spoken = (place) => (WITH_ARTICLE.has(place.slug) ? `the ${place.title}` : place.title);

/** Names that people may look for and that no council has. @type {Record<string, string[]>} */
const OTHER_NAMES = {
	durham: ["County Durham"],
	kent: ["Shepway"],
	"manchester-warrington": ["Greater Manchester"],
};

/**
 * The councils of a place and its other names, by which it can be found.
 * @param {Place} place
 * @returns {string[]}
 */
export function namesOf(place) {
	const councils = table("councils").filter((row) => row.place === place.slug);
	const names = [...councils.map((row) => row.name ?? ""), ...(OTHER_NAMES[place.slug] ?? [])];
	return [...new Set(names)].filter((name) => name !== place.title).sort();
}
