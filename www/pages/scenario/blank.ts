// Where to begin from blank: a shift of money, or help for people. Every number is a placeholder, and is called so.

import type { Fields } from "../../core/document";
import type { Input } from "../../core/scenarios";

export interface Blank {
	slug: string;
	title: string;
	summary: string;
	document: Fields;
	inputs: readonly Input[];
}

const START = "2025-26";
const NOTE = "A placeholder: put in a number of your own.";

const base = (title: string, actions: Fields[]): Fields => ({
	...{ version: 1, title, years: 10, start_year: START, price_base: START },
	...{ discount: { schedule: "green-book" }, optimism_bias: "worst", in_kind_in_financial_case: true },
	...{ actions, sources: {} },
});

type Row = [
	path: string,
	label: string,
	unit: Input["unit"],
	meaning: string,
	low: string,
	high: string,
	step: string,
	true_if: string,
];

const inputs = (first: number, rows: Row[]): Input[] =>
	rows.map(([path, label, unit, meaning, low, high, step, true_if], at) => ({
		...{ path, label, unit, meaning, low, high, step, true_if },
		...{ source: null, note: NOTE, first: at < first },
	}));

const shift: Blank = {
	slug: "blank-shift",
	title: "Money moved",
	summary: "Move money to something that makes other spending fall.",
	document: base("Money moved", [
		{
			kind: "shift",
			title: "Money moved",
			amount: ["1000000", "1000000", "1000000"],
			from: { agency: "NHS", what: "what is spent today" },
			to: { agency: "Council", what: "what it is moved to" },
			knock_on: [
				{
					agency: "NHS",
					per_pound: "1.5",
					...{ lag: 1, duration: 5, cashable: "0.25", release: ["0", "1"], grades: { evidence: 6 } },
				},
			],
		},
	]),
	inputs: inputs(3, [
		[
			"actions[0].amount",
			"Moved in a year",
			"pounds",
			"What is moved in each of the first years.",
			"0",
			"10000000",
			"10000",
			"",
		],
		[
			"actions[0].knock_on[0].per_pound",
			"Saved for each pound moved",
			"pounds",
			"What other spending falls by, over all years together.",
			"0",
			"5",
			"0.05",
			"It pays for itself as long as each pound saves more than {value}",
		],
		[
			"actions[0].knock_on[0].duration",
			"Years that the saving lasts",
			"years",
			"Over how many years the saving is spread.",
			"1",
			"10",
			"1",
			"",
		],
		[
			"actions[0].knock_on[0].lag",
			"Years before savings begin",
			"years",
			"How long after the money is moved the first saving is made.",
			"0",
			"5",
			"1",
			"",
		],
		[
			"actions[0].knock_on[0].cashable",
			"Cash that can leave the budget",
			"share",
			"How much of the saving a budget can be cut by.",
			"0",
			"1",
			"0.05",
			"",
		],
	]),
};

const help: Blank = {
	slug: "blank-help",
	title: "Help for people",
	summary: "Help people, and something costly happens less often.",
	document: base("Help for people", [
		{
			kind: "intervention",
			title: "Help for people",
			costs: [{ agency: "Council", type: "revenue", flow: ["200000", "200000", "200000"], grades: [6] }],
			outcomes: [
				{
					title: "What happens less often",
					cohort: ["100", "100", "100"],
					...{ need: "0.5", engagement: "0.8", retention: "0.8", impact: "0.3", deadweight: "0.1" },
					...{ lag: 1, duration: 3, drop_off: "0.2" },
					unit_value: { fiscal: "20000", transfer: "0", economic: "0", social: "0", price_year: START },
					split: { Council: "0.5", NHS: "0.5" },
					cashable: { Council: "0.25", NHS: "0.1" },
					release: ["0", "1"],
					grades: { population: 6, evidence: 6 },
				},
			],
		},
	]),
	inputs: inputs(4, [
		[
			"actions[0].outcomes[0].cohort",
			"People in a year",
			"people",
			"How many people the help is for in each of the first years.",
			"0",
			"1000",
			"10",
			"",
		],
		[
			"actions[0].costs[0].flow",
			"Cost in a year",
			"pounds",
			"What the help costs in each of the first years.",
			"0",
			"2000000",
			"1000",
			"It pays for itself as long as the help costs less than {value} a year",
		],
		[
			"actions[0].outcomes[0].impact",
			"For whom it works",
			"share",
			"Of those who stay to the end, for how many the outcome changes.",
			"0",
			"1",
			"0.01",
			"It pays for itself as long as it works for more than {value} in 100",
		],
		[
			"actions[0].outcomes[0].unit_value.fiscal",
			"What one case costs in a year",
			"pounds",
			"What public bodies save in a year for each person for whom it works.",
			"0",
			"100000",
			"100",
			"It pays for itself as long as one case costs more than {value} a year",
		],
		[
			"actions[0].outcomes[0].need",
			"At risk",
			"share",
			"How many of them would have had the problem.",
			"0",
			"1",
			"0.01",
			"It pays for itself as long as more than {value} in 100 are at risk",
		],
		[
			"actions[0].outcomes[0].engagement",
			"Take part",
			"share",
			"How many of those begin.",
			"0",
			"1",
			"0.01",
			"It pays for itself as long as more than {value} in 100 take part",
		],
		[
			"actions[0].outcomes[0].retention",
			"Stay to the end",
			"share",
			"How many of those who begin stay to the end.",
			"0",
			"1",
			"0.01",
			"It pays for itself as long as more than {value} in 100 stay to the end",
		],
		[
			"actions[0].outcomes[0].deadweight",
			"Would have changed anyway",
			"share",
			"How many would have come right without help.",
			"0",
			"1",
			"0.01",
			"It pays for itself as long as fewer than {value} in 100 would have come right anyway",
		],
		[
			"actions[0].outcomes[0].duration",
			"Years that the effect lasts",
			"years",
			"For how long the problem stays away.",
			"1",
			"10",
			"1",
			"It pays for itself as long as the effect lasts {value} years or more",
		],
		[
			"actions[0].outcomes[0].drop_off",
			"Lost each year",
			"share",
			"How much of the effect is lost each year.",
			"0",
			"1",
			"0.05",
			"It pays for itself as long as less than {value} in 100 of the effect is lost each year",
		],
	]),
};

export const BLANKS: readonly Blank[] = [shift, help];

export const blankOf = (slug: string): Blank | undefined => BLANKS.find((blank) => blank.slug === slug);
