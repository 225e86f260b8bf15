// What the results say, in sentences. Figures come from the appraisal; no sentence says what to think of them.

import { type Part, partsOf } from "../../core/sentence";
import type { AgencyTotal, Appraisal, Draws, Payback } from "../../core/types";
import { hundredths, magnitude, said } from "../../widgets/shared/money";

const NUMBERS = [
	"no",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve",
];
const LATER = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

export const inWords = (count: number): string => [...NUMBERS, ...LATER][count] ?? String(count);

const THE: Record<string, string> = {
	Council: "the council",
	NHS: "the NHS",
	Police: "the police",
	DWP: "the DWP",
	HMRC: "HMRC",
	Courts: "the courts",
	Prisons: "prisons",
	Probation: "probation",
	Schools: "schools",
	Housing: "housing",
	"Public bodies": "public bodies",
};

const called = (agency: string): string => THE[agency] ?? agency;

/** "the council", "the council and the NHS", "seven bodies". */
function who(agencies: readonly string[]): string {
	const [first, second] = agencies;
	if (first === undefined) return "nobody";
	if (second === undefined) return called(first);
	if (agencies.length === 2) return `${called(first)} and ${called(second)}`;
	return `${inWords(agencies.length)} bodies`;
}

const YEARS = (count: number): string => `${inWords(count)} ${count === 1 ? "year" : "years"}`;

export interface Headline {
	text: string;
	figures: string[];
	parts: Part[];
	/** what the draws say, which come a moment later; empty where there are none */
	tries: string;
}

const headline = (text: string, figures: string[], tries = ""): Headline => ({
	...{ text: [text, tries].filter(Boolean).join(" "), figures, tries },
	parts: partsOf(text, figures),
});

/** The answer in two or three sentences, its figures apart. */
export function headlineOf(appraisal: Appraisal, totals: readonly AgencyTotal[], draws: Draws | null): Headline {
	const all = totals.find(({ agency }) => agency === "");
	const agencies = totals.filter(({ agency }) => agency !== "");
	const years = appraisal.years.length;
	if (!all || agencies.length === 0) return headline("Nothing is paid and nothing is saved yet.", []);
	const payers = agencies.filter(({ cost }) => hundredths(cost) > 0n).map(({ agency }) => agency);
	const savers = agencies.filter(({ saving }) => hundredths(saving) > 0n).map(({ agency }) => agency);
	const [cost, saving] = [said(hundredths(all.cost)), said(hundredths(all.saving))];
	const same = payers.length > 0 && payers.join() === savers.join();
	const them = payers.length > 1 || payers[0] === "Public bodies" ? "them" : "it";
	const saves =
		hundredths(all.saving) < 0n
			? `and add ${said(magnitude(hundredths(all.saving)))} to other costs`
			: `and save ${same ? them : who(savers)} ${saving}`;
	const first =
		payers.length === 0
			? `It would cost nothing and save ${who(savers)} ${saving} over ${YEARS(years)}.`
			: savers.length === 0
				? `It would cost ${who(payers)} ${cost} over ${YEARS(years)} and save nothing.`
				: `It would cost ${who(payers)} ${cost} ${saves} over ${YEARS(years)}.`;
	const back = paybackOf(appraisal);
	const year = back.year ? [back.year] : [];
	return headline(`${first} ${back.words}`.trim(), [cost, saving, ...year], draws ? triesWords(draws) : "");
}

/** When it has paid for itself, on amounts as they fall. */
export function paybackOf({ payback, years, cumulative }: Appraisal): { words: string; year: string; elapsed: number } {
	const { undiscounted } = payback;
	if (!undiscounted) return { words: "It does not pay back in that time.", year: "", elapsed: 0 };
	if (Number(undiscounted.elapsed) === 0) {
		const ever = cumulative.some((amount) => hundredths(amount) !== 0n);
		return { words: ever ? "It never costs more than it has saved." : "", year: "", elapsed: 0 };
	}
	const year = years[undiscounted.year] ?? "";
	return { words: `It pays back in ${year}.`, year, elapsed: Number(undiscounted.elapsed) };
}

/** How many draws save more than they cost, in hundredths that are never rounded to all or none. */
export function triesWords({ number, ranges, financial_return_above_one: share }: Draws): string {
	if (ranges === 0) return "";
	const part = Number(share);
	const of = number.toLocaleString("en-GB");
	if (part === 1) return `All of ${of} draws save more than they cost.`;
	if (part === 0) return `None of ${of} draws saves more than it costs.`;
	const hundreds = Math.min(99, Math.max(1, Math.round(part * 100)));
	return `${hundreds} in 100 draws save${hundreds === 1 ? "s" : ""} more than ${hundreds === 1 ? "it costs" : "they cost"}.`;
}

/** "after 8.0 years", "at once", "not within 15 years". */
export function elapsedWords(payback: Payback | null, years: number): string {
	if (!payback) return `not within ${years} years`;
	const elapsed = Number(payback.elapsed);
	return elapsed === 0 ? "at once" : `after ${elapsed.toFixed(1)} years`;
}

/** A ratio with two places, as pounds: "£2.08". */
export const perPound = (ratio: string | null): string =>
	ratio === null ? "none" : `${Number(ratio) < 0 ? "−" : ""}£${Math.abs(Number(ratio)).toFixed(2)}`;
