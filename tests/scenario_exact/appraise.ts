// Section 5 of the specification, in fractions: what the core is held against.

import type { Document } from "./document";
import {
	add,
	divide,
	type Fraction,
	isBelowZero,
	isZero,
	multiply,
	one,
	print,
	read,
	subtract,
	sum,
	zero,
} from "./fraction";
import { type Line, linesOf } from "./lines";

const money = (amounts: Fraction[]) => amounts.map((amount) => print(amount, 2));

/** Rates by band: the last year of each, and the rate. */
const schedules: Record<string, [number, string][]> = {
	"green-book": [
		[30, "0.035"],
		[75, "0.03"],
		[125, "0.025"],
	],
	"green-book-health": [
		[30, "0.015"],
		[75, "0.0129"],
		[125, "0.0107"],
	],
};

export function factorsOf(document: Document): Fraction[] {
	const discount = document.discount ?? "green-book";
	const { schedule, rate: flat = "" } = typeof discount === "string" ? { schedule: discount } : discount;
	const bands: [number, string][] = schedules[schedule ?? ""] ?? [[125, flat]];
	const factors = [one];
	for (let year = 1; year < Number(document.years); year++) {
		const rate = bands.find(([last]) => year <= last)?.[1] ?? "0";
		factors.push(divide(factors[year - 1] ?? one, add(one, read(rate))));
	}
	return factors;
}

export function appraise(document: Document) {
	const lines = linesOf(document);
	const factors = factorsOf(document);
	const byYear = (keep: (line: Line) => boolean, part = (_: Line, __: number) => one): Fraction[] =>
		factors.map((_, year) =>
			sum(lines.filter(keep).map((line) => multiply(line.flow[year] ?? zero, part(line, year)))),
		);
	const present = (flow: Fraction[]) => sum(flow.map((amount, year) => multiply(amount, factors[year] ?? zero)));
	const less = (a: Fraction[], b: Fraction[]) => a.map((amount, year) => subtract(amount, b[year] ?? zero));
	const isCost = (line: Line) => line.side === "cost";
	const is = (value: string) => (line: Line) => line.side === "benefit" && line.value === value;
	const counts = (line: Line) => isCost(line) && (document.in_kind_in_financial_case !== false || !line.inKind);
	const cashed = (line: Line, year: number) => line.cashable[year] ?? zero;

	const cost = byYear(isCost);
	const financial = byYear(counts);
	const fiscal = byYear(is("fiscal"));
	const economic = byYear(is("economic"));
	const social = byYear(is("social"));
	const transfer = byYear((line) => is("fiscal")(line) && line.transfer);
	const public_ = less(fiscal, transfer).map((amount, year) =>
		sum([amount, economic[year] ?? zero, social[year] ?? zero]),
	);
	const net = less(fiscal, financial);
	const cashable = byYear(is("fiscal"), cashed);
	const [pvc, fc, pvf, pvp, cash] = [cost, financial, fiscal, public_, cashable].map(present) as [
		Fraction,
		Fraction,
		Fraction,
		Fraction,
		Fraction,
	];
	const ratio = (over: Fraction, under: Fraction) => (isZero(under) ? null : print(divide(over, under), 4));
	const agencies = [...new Set(lines.flatMap(({ agency }) => (agency === null ? [] : [agency])))];
	const benefits = lines.filter((line) => line.side === "benefit");
	const beyond = sum(benefits.map((line) => line.beyond));
	const all = add(beyond, sum(benefits.flatMap((line) => line.flow)));
	return {
		cost: money(cost),
		fiscal: money(fiscal),
		economic: money(economic),
		social: money(social),
		transfer: money(transfer),
		public: money(public_),
		net: money(net),
		cumulative: money(net.map((_, year) => sum(net.slice(0, year + 1)))),
		by_agency: Object.fromEntries(
			agencies.map((name) => {
				const own = (keep: (line: Line) => boolean) => (line: Line) => line.agency === name && keep(line);
				const saving = byYear(own(is("fiscal")));
				return [
					name,
					{
						cost: money(byYear(own(isCost))),
						saving: money(saving),
						cashable: money(byYear(own(is("fiscal")), cashed)),
						net: money(less(saving, byYear(own(counts)))),
					},
				];
			}),
		),
		present_value: {
			cost: print(pvc, 2),
			financial_cost: print(fc, 2),
			fiscal: print(pvf, 2),
			public: print(pvp, 2),
			cashable: print(cash, 2),
		},
		net_present_budget_impact: print(subtract(fc, pvf), 2),
		net_present_public_value: print(subtract(pvp, pvc), 2),
		financial_roi: ratio(pvf, fc),
		public_value_bcr: ratio(pvp, pvc),
		cashable_roi: ratio(cash, fc),
		payback: {
			undiscounted: payback(net),
			discounted: payback(net.map((amount, year) => multiply(amount, factors[year] ?? zero))),
		},
		beyond_horizon: isZero(all) ? "0.0000" : print(divide(beyond, all), 4),
	};
}

function payback(net: Fraction[]): { year: number; elapsed: string } | null {
	const so_far = net.map((_, year) => sum(net.slice(0, year + 1)));
	const first = so_far.findIndex(isBelowZero);
	if (first < 0) return { year: 0, elapsed: "0.0000" };
	const year = so_far.findIndex((amount, at) => at > first && !isBelowZero(amount));
	if (year < 0) return null;
	const missing = subtract(zero, so_far[year - 1] ?? zero);
	return { year, elapsed: print(add(read(year), divide(missing, net[year] ?? one)), 4) };
}
