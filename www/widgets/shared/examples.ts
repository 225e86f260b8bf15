// Views to look at and to test with: all identifiable public spending in the West Midlands.

import type { Row, View, Warning } from "../../core/types";
import { exactly, percent, said, shareOut, sum } from "./money";
import { encoded } from "./query";

export interface Example {
	name: string;
	tag: string;
	properties: Record<string, unknown>;
}

type Line = [keys: string[], thousands: number, lines?: number];

const thousands = (amount: number): bigint => BigInt(amount) * 100_000n;

const decimal = (amount: bigint): string => exactly(amount, "pounds").replace(/[£,]/g, "").replace("−", "-");

export const source = {
	id: "cra",
	title: "Country and Regional Analysis 2010",
	publisher: "HM Treasury",
	date: "2010-10",
	url: "https://www.gov.uk/government/statistics/country-and-regional-analysis-2010",
	licence: "Open Government Licence v3.0",
};

const fields: Record<string, string> = {
	organisation: "Organisation",
	service: "Service",
	control: "Who decides",
	year: "Year",
};

function row(by: string[], text: string, keys: string[], amount: bigint, tenths: bigint, lines: number): Row {
	const cuts = keys.map((key, index) => `cut=${by[index]}:${encoded(key)}`).join("&");
	const kind = keys.length === 0 ? "other" : keys.some((key) => /^not (stated|broken)/.test(key)) ? "unknown" : "group";
	return {
		keys,
		label: keys.at(-1) ?? "Other bodies",
		amount: decimal(amount),
		said: said(amount),
		share: percent(tenths).replace("−", "-").replace("%", ""),
		lines,
		sources: ["cra"],
		confidence: 2,
		kind,
		cut: kind === "other" ? null : `${text}&${cuts}`,
	};
}

/** Shares as the core gives them: groups come to the whole, the rows of a group to their group. */
function sharesOf(lines: Line[], amounts: bigint[]): bigint[] {
	const firsts = [...new Set(lines.map(([keys]) => keys[0]))];
	const placesOf = firsts.map((first) => lines.flatMap(([keys], place) => (keys[0] === first ? [place] : [])));
	const amountsOf = placesOf.map((places) => places.map((place) => amounts[place] ?? 0n));
	const groups = shareOut(amountsOf.map(sum), 1000n);
	const tenths: bigint[] = [];
	for (const [group, places] of placesOf.entries()) {
		const shares = shareOut(amountsOf[group] ?? [], groups[group] ?? 0n);
		for (const [nth, place] of places.entries()) tenths[place] = shares[nth] ?? 0n;
	}
	return tenths;
}

/** A view made from keys and thousands of pounds. */
export function viewOf(title: string, by: string[], lines: Line[], more: Partial<View> = {}): View {
	const text = `account=regional&by=${by.join(",")}&year=2008-09`;
	const amounts = lines.map(([, amount]) => thousands(amount));
	const total = sum(amounts);
	const tenths = sharesOf(lines, amounts);
	const years = by[0] === "year" ? [...new Set(lines.map(([keys]) => keys[0] ?? ""))].sort() : ["2008-09"];
	const account = {
		name: "regional",
		title: "Identifiable public spending",
		covers: "All identifiable public spending in the region, current and capital.",
		omits: "Spending that cannot be said to be for one region, such as defence and debt interest.",
		year: "2008-09",
		pound: by[0] ?? "",
		by,
		years,
		gaps: [],
		fields: [],
		lines: 412,
		total: decimal(total),
	};
	return {
		title,
		sentence: `In 2008-09, ${said(total)} of public money was spent in the West Midlands.`,
		figures: [said(total)],
		account,
		query: {
			account: "regional",
			by,
			year: "2008-09",
			cuts: [],
			measure: "amount",
			real: null,
			order: null,
			top: null,
			search: null,
			view: null,
		},
		text,
		by: by.map((key) => ({ key, title: fields[key] ?? key })),
		unit: "pounds",
		price_base: null,
		years,
		total: decimal(total),
		said: said(total),
		rows: lines.map(([keys, , count], index) =>
			row(by, text, keys, amounts[index] ?? 0n, tenths[index] ?? 0n, count ?? 7),
		),
		reconciliation: {
			of: "West Midlands",
			shown: decimal(total),
			not_shown: "0.00",
			sum: decimal(total),
			published: [
				{
					amount: decimal(total),
					said: said(total),
					bound: "exact",
					difference: "0.00",
					sources: ["cra"],
					note: "",
				},
			],
		},
		workings: [],
		sources: [source],
		warnings: [],
		...more,
	};
}

const councils = "Councils, police and fire";
const pensions = "Pensions and benefits (DWP)";
const credits = "Tax credits and child benefit (HMRC)";

const spenders: Line[] = [
	[[councils], 12_830_488, 91],
	[[pensions], 11_355_124, 42],
	[["NHS"], 9_254_696, 30],
	[[credits], 2_934_491, 12],
	[["Universities and skills (BIS)"], 1_803_605, 24],
	[["Department for Education"], 1_236_586, 15],
	[["Courts, prisons, probation"], 892_855, 11],
	[["Transport (DfT)"], 746_067, 14],
	[[], 2_296_237, 173],
];

export const byOrganisation = viewOf("Who spends, West Midlands, 2008-09", ["organisation"], spenders);

export const byOrganisationAndService = viewOf(
	"Who spends and on what, West Midlands, 2008-09",
	["organisation", "service"],
	[
		[[councils, "Education"], 4_945_002],
		[[councils, "Social protection"], 3_760_797],
		[[councils, "Public order and safety"], 1_410_220],
		[[councils, "Economic affairs"], 857_411],
		[[councils, "General public services"], 561_554],
		[[councils, "Environment protection"], 457_078],
		[[councils, "Recreation, culture and religion"], 430_475],
		[[councils, "Housing and community amenities"], 380_935],
		[[councils, "Health"], 21_710],
		[[councils, "Defence"], 5_306],
		[[pensions, "Social protection"], 11_058_491],
		[[pensions, "Economic affairs"], 293_893],
		[[pensions, "General public services"], 2_740],
		[["NHS", "Health"], 9_434_474],
		[["NHS", "Social protection"], -179_778],
		[[credits, "Social protection"], 2_903_321],
		[[credits, "General public services"], 19_634],
		[[credits, "Economic affairs"], 11_461],
		[[credits, "Environment protection"], 75],
		[["Universities and skills (BIS)", "Education"], 1_382_140],
		[["Universities and skills (BIS)", "Social protection"], 197_635],
		[["Universities and skills (BIS)", "Economic affairs"], 189_993],
		[["Universities and skills (BIS)", "Environment protection"], 13_829],
		[["Universities and skills (BIS)", "Health"], 13_630],
		[["Universities and skills (BIS)", "Recreation, culture and religion"], 5_501],
		[["Universities and skills (BIS)", "General public services"], 877],
		[["Department for Education", "Education"], 1_010_120],
		[["Department for Education", "Social protection"], 212_346],
		[["Department for Education", "Public order and safety"], 13_081],
		[["Department for Education", "Health"], 1_039],
		[["Courts, prisons, probation", "Public order and safety"], 881_320],
		[["Courts, prisons, probation", "Social protection"], 10_997],
		[["Courts, prisons, probation", "General public services"], 538],
		[["Transport (DfT)", "Economic affairs"], 723_067],
		[["Transport (DfT)", "Public order and safety"], 22_403],
		[["Transport (DfT)", "Social protection"], 597],
		[[], 2_296_237, 173],
	],
);

export const unbroken = viewOf(
	"Who spends, Birmingham, 2008-09",
	["organisation"],
	[
		[["Birmingham City Council"], 3_500_000],
		[["Birmingham East and North Primary Care Trust"], 1_120_000],
		[["West Midlands Police"], 590_000],
		[["not broken down in the source"], 2_090_000, 1],
	],
	{
		warnings: [
			{
				code: "incomplete",
				text: "The count leaves out what the universities and the courts spent.",
				source: "cra",
			},
			{
				code: "disagree",
				text: "Sources put the total at £7.3bn and at £7.5bn.",
				source: null,
			},
			{
				code: "scope",
				text: "The police force covers more than the city.",
				source: null,
			},
			{
				code: "negative",
				text: "One amount is below zero: a service took in more than it spent.",
				source: null,
			},
		],
		reconciliation: {
			of: "West Midlands",
			shown: "7300000000.00",
			not_shown: "0.00",
			sum: "7300000000.00",
			published: [
				{
					amount: "7300000000.00",
					said: "£7.3bn",
					bound: "exact",
					difference: "0.00",
					sources: ["cra"],
					note: "",
				},
				{
					amount: "7500000000.00",
					said: "£7.5bn",
					bound: "at least",
					difference: "200000000.00",
					sources: ["LocalGov.co.uk, 2009"],
					note: "“over £7.5bn”",
				},
			],
		},
	},
);

export const unpublished = viewOf("Who spends, Durham", ["organisation"], [[["County Durham"], 1_000_000]], {
	reconciliation: {
		of: "West Midlands",
		shown: "1000000000.00",
		not_shown: "2000.00",
		sum: "1000002000.00",
		published: [],
	},
});

export const byControl = viewOf(
	"Who decides, West Midlands, 2008-09",
	["control"],
	[
		[["decided nationally"], 21_700_000],
		[["not stated"], 8_800_149],
		[["ring-fenced: schools"], 4_945_002],
		[["ring-fenced: other grants"], 1_204_998],
		[["local discretion"], 4_100_000],
		[["statutory duty"], 2_600_000],
	],
);

export const withoutRingFences = viewOf(
	"Who decides, Lewisham, 2008-09",
	["control"],
	[
		[["not stated"], 2_400_000],
		[["local discretion"], 100_000],
	],
);

const yearly: Line[] = [
	[["2007-08"], 40_559_769],
	[["2008-09"], 43_350_149],
	[["2009-10"], 46_880_554],
	[["2012-13"], 45_912_000],
	[["2013-14"], 46_204_000],
	[["2014-15"], 46_350_000],
	[["2017-18"], 48_020_000],
];

const broken: Warning = {
	code: "break",
	text: "2013-14: public health moved from the NHS to councils, so years before and after are not alike.",
	source: "cra",
};

export const byYear = viewOf("Over time, West Midlands", ["year"], yearly, {
	warnings: [broken],
});

const growth = [40_559_769, 43_350_149, 46_880_554, 45_912_000, 46_204_000];

export const byYearAndOrganisation = viewOf(
	"Over time by who spends, West Midlands",
	["year", "organisation"],
	["2007-08", "2008-09", "2009-10", "2012-13", "2013-14"].flatMap((year, index) =>
		spenders.slice(0, 5).map(([keys, amount], place): Line => {
			const swing = place === 2 ? index * 4 : index;
			return [[year, ...keys], Math.round((amount * ((growth[index] ?? 0) / 1000 + swing * 900)) / 43_350)];
		}),
	),
	{ warnings: [broken] },
);

/** Data that would be markup, if data were ever markup. */
export const hostile = viewOf(
	"<img src=x onerror=alert(1)>",
	["organisation"],
	[
		[["<script>alert(1)</script> & \"quotes\" 'and' ]]>"], 900],
		[["A name with not one space in it: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"], 700],
		[["Below zero"], -120],
		[["not stated"], 300],
	],
);

export const nothingAtAll = viewOf("Nothing", ["organisation"], []);
