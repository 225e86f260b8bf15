// The figures that an appraisal ends in: each with what it means in one sentence, and the formula that it comes from.

import type { Appraisal } from "../../core/types";
import { hundredths, magnitude, said } from "../../widgets/shared/money";
import { elapsedWords, perPound } from "./words";

export type Side = "cost" | "saving" | "public";

export interface Figure {
	key: "budget" | "roi" | "cash" | "public" | "bcr" | "payback";
	value: string;
	name: string;
	meaning: string;
	/** how it is reckoned, in words and then in figures */
	formula: string;
	worked: string;
	/** which lines go into it */
	sides: readonly Side[];
}

const pounds = (amount: string): string => said(hundredths(amount));

/** In the order of the page: budgets, public value, time. */
export function figuresOf(appraisal: Appraisal): Figure[] {
	const { present_value: value } = appraisal;
	const impact = hundredths(appraisal.net_present_budget_impact);
	const gain = hundredths(appraisal.net_present_public_value);
	return [
		{
			key: "budget",
			value: said(magnitude(impact)),
			name: impact <= 0n ? "net saving to public budgets" : "net cost to public budgets",
			meaning: `What budgets save is worth ${pounds(value.fiscal)} today, what they pay ${pounds(value.financial_cost)}. Later pounds count for less, at the discount rate.`,
			formula: "present value of costs − present value of savings = net present budget impact",
			worked: `${exact(value.financial_cost)} − ${exact(value.fiscal)} = ${exact(appraisal.net_present_budget_impact)}`,
			sides: ["cost", "saving"],
		},
		{
			key: "roi",
			value: perPound(appraisal.financial_roi),
			name: "saved for each pound spent",
			meaning: "The financial return: what budgets save for each pound that they pay, both in today’s value.",
			formula: "present value of savings ÷ present value of costs = financial return on investment",
			worked: `${exact(value.fiscal)} ÷ ${exact(value.financial_cost)} = ${appraisal.financial_roi ?? "none, as nothing is paid"}`,
			sides: ["cost", "saving"],
		},
		{
			key: "cash",
			value: shareOf(value.cashable, value.fiscal),
			name: "of the saving can leave a budget as cash",
			meaning: `${pounds(value.cashable)} in today’s value, ${perPound(appraisal.cashable_roi)} for each pound spent.${rest(value)}`,
			formula: "present value of cashable savings ÷ present value of savings",
			worked: `${exact(value.cashable)} ÷ ${exact(value.fiscal)} = ${shareOf(value.cashable, value.fiscal)}`,
			sides: ["saving"],
		},
		{
			key: "public",
			value: said(gain),
			name: "net present public value",
			meaning: `Public value counts what people and employers gain and leaves out what one only pays another: ${pounds(value.public)}, less costs of ${pounds(value.cost)}.`,
			formula: "present value of public value − present value of all costs = net present public value",
			worked: `${exact(value.public)} − ${exact(value.cost)} = ${exact(appraisal.net_present_public_value)}`,
			sides: ["cost", "saving", "public"],
		},
		{
			key: "bcr",
			value: perPound(appraisal.public_value_bcr),
			name: "public value for each pound spent",
			meaning: "The benefit-cost ratio: what the public gains for each pound of cost, both in today’s value.",
			formula: "present value of public value ÷ present value of all costs = benefit-cost ratio",
			worked: `${exact(value.public)} ÷ ${exact(value.cost)} = ${appraisal.public_value_bcr ?? "none, as there is no cost"}`,
			sides: ["cost", "saving", "public"],
		},
		{
			key: "payback",
			...paidBack(appraisal),
			meaning: `When savings added up reach the costs, each as it falls. With later pounds counted for less: ${elapsedWords(appraisal.payback.discounted, appraisal.years.length)}.`,
			formula:
				"the first year whose sum of savings less costs is at least 0, after it was below; within a year money comes evenly",
			worked: crossing(appraisal),
			sides: ["cost", "saving"],
		},
	];
}

function rest({ cashable, fiscal }: Appraisal["present_value"]): string {
	return hundredths(cashable) < hundredths(fiscal)
		? " The rest frees staff and places, which can be used for something else."
		: "";
}

export const exact = (amount: string): string => {
	const [whole = "", rest = "00"] = amount.replace("-", "").split(".");
	return `${amount.startsWith("-") ? "−" : ""}£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${rest}`;
};

/** Hundredths that are never said to be none or all unless they are. */
export function shareOf(part: string, whole: string): string {
	const [some, all] = [hundredths(part), hundredths(whole)];
	if (all <= 0n) return "none";
	const percent = Math.round(Number((some * 10_000n) / all) / 100);
	if (some > 0n && percent === 0) return "under 1%";
	return some < all && percent === 100 ? "over 99%" : `${percent}%`;
}

function paidBack({ payback: { undiscounted }, years }: Appraisal): { value: string; name: string } {
	if (!undiscounted) return { value: "Not yet", name: `paid back after ${years.length} years` };
	const elapsed = Number(undiscounted.elapsed);
	if (elapsed === 0) return { value: "At once", name: "it has paid back" };
	return { value: `${elapsed.toFixed(1)} years`, name: "until it has paid back" };
}

function crossing({ payback, years, cumulative }: Appraisal): string {
	const { undiscounted } = payback;
	if (!undiscounted) return `At the end of ${years.at(-1) ?? ""} the sum is ${exact(cumulative.at(-1) ?? "0.00")}.`;
	const { year, elapsed } = undiscounted;
	if (Number(elapsed) === 0) return "The sum is never below 0.";
	return `${exact(cumulative[year - 1] ?? "0.00")} at the end of ${years[year - 1] ?? ""}, ${exact(cumulative[year] ?? "0.00")} at the end of ${years[year] ?? ""}: ${elapsed} years.`;
}
