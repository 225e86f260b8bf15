// The claim tester: "spend X, save Y over N years" as a scenario of one shift.

import { compare, isDecimal, over } from "../../core/decimal";
import type { Fields } from "../../core/document";
import type { Input } from "../../core/scenarios";

export interface Claimed {
	spend: string;
	save: string;
	years: number;
}

export const PUBLIC = "Public bodies";
const START = "2009-10";
const MOST_YEARS = 124;

/** What a claim takes for granted where it does not say, each in a sentence. */
export const GRANTED: readonly string[] = [
	"All of the spending falls in the first year, and the saving begins in the year after.",
	"The saving is spread evenly over the years.",
	"All of it is cash that can leave a budget.",
	"All of it would not have come without the spending.",
	"Nothing is taken off for optimism, and prices do not change.",
	"Later pounds count for less, at the Green Book’s 3.5% a year.",
];

/** Why a claim cannot be reckoned; empty where it can. */
export function trouble({ spend, save, years }: Claimed): string {
	if (!isDecimal(spend) || compare(spend, "0") <= 0) return "Spending has to be an amount above £0.";
	if (!isDecimal(save) || compare(save, "0") < 0) return "Saving has to be an amount, £0 or more.";
	if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS)
		return `Years have to be a whole number from 1 to ${MOST_YEARS}.`;
	return "";
}

/** So many digits that the saving comes out to the penny, whatever the division leaves. */
const DIGITS = 18;

export function claimDocument({ spend, save, years }: Claimed): Fields {
	return {
		version: 1,
		title: "A claim",
		years: years + 1,
		start_year: START,
		price_base: START,
		discount: { schedule: "green-book" },
		optimism_bias: "none",
		in_kind_in_financial_case: true,
		actions: [
			{
				kind: "shift",
				title: "What is claimed",
				amount: [spend],
				to: { agency: PUBLIC, what: "what the claim is about" },
				knock_on: [
					{
						agency: PUBLIC,
						per_pound: over(save, spend, DIGITS),
						lag: 1,
						duration: years,
						cashable: "1",
						release: ["1"],
						grades: { evidence: 6 },
					},
				],
			},
		],
		sources: {},
	};
}

const input = (
	path: string,
	label: string,
	unit: Input["unit"],
	meaning: string,
	low: string,
	high: string,
	step: string,
): Input => ({
	...{ path, label, unit, meaning, low, high, step },
	...{ source: null, note: "", first: true, true_if: "" },
});

/** The numbers of a claim that was opened as a scenario. */
export function claimInputs({ spend, save }: Pick<Claimed, "spend" | "save">): Input[] {
	const most = over(save, spend, 0);
	const ratio = compare(most, "5") < 0 ? "10" : String(2 * Number(most));
	return [
		input(
			"actions[0].amount",
			"Spent",
			"pounds",
			"What is spent in the first year.",
			"0",
			over(`${BigInt(spend.split(".")[0] ?? "0") * 2n}`, "1", 0),
			"1000",
		),
		{
			...input(
				"actions[0].knock_on[0].per_pound",
				"Saved for each pound",
				"pounds",
				"What each pound brings back over all years together, before later pounds count for less.",
				"0",
				ratio,
				"0.05",
			),
			true_if: "It pays for itself as long as each pound saves more than {value}",
		},
		{
			...input(
				"actions[0].knock_on[0].duration",
				"Years that the saving lasts",
				"years",
				"Over how many years the saving is spread.",
				"1",
				"40",
				"1",
			),
			true_if: "It pays for itself as long as the saving comes within {value} years",
		},
		input(
			"actions[0].knock_on[0].lag",
			"Years before savings begin",
			"years",
			"How long after the spending the first saving is made.",
			"0",
			"10",
			"1",
		),
		input(
			"actions[0].knock_on[0].cashable",
			"Cash that can leave the budget",
			"share",
			"How much of the saving a budget can be cut by.",
			"0",
			"1",
			"0.05",
		),
	];
}
