// The lines of a scenario by the specification's formulas, each written out as it stands there.
import { readFileSync } from "node:fs";
import type { Action, Amount, Document, Graded, Weighted } from "./document";
import {
	add,
	divide,
	type Fraction,
	fraction,
	isBelowZero,
	isZero,
	multiply,
	one,
	product,
	read,
	subtract,
	sum,
	zero,
} from "./fraction";

export interface Line {
	agency: string | null;
	side: "cost" | "benefit";
	value: "fiscal" | "economic" | "social";
	inKind: boolean;
	transfer: boolean;
	flow: Fraction[];
	/** By year, what part of it can leave the budget. */
	cashable: Fraction[];
	/** What falls after the last year. */
	beyond: Fraction;
}

const index = new Map(
	readFileSync("src/scenario/deflators.csv", "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((row) => row.split(",") as [string, string]),
);
const percent = [0, 5, 10, 15, 25, 40].map(BigInt);

/** A number, of a range its middle. */
const mid = (value: Amount): Fraction => read(typeof value === "object" ? value.mid : value);
const or = (value: Amount | undefined, otherwise: Fraction) => (value === undefined ? otherwise : mid(value));
const rest = (value: Amount | undefined) => subtract(one, or(value, zero));
const at = (list: Amount[] | undefined, year: number) => or(list?.[year], zero);
/** A list of shares goes on with its last. */
const share = (list: Amount[] | undefined, year: number) =>
	list ? or(list[Math.min(year, list.length - 1)], one) : one;

function bias(of: Graded, mode: string, side: "cost" | "benefit"): Fraction {
	if (mode === "none") return one;
	const sign = (part: Fraction) => (side === "cost" ? add(one, part) : subtract(one, part));
	if (of.bias !== undefined) return sign(mid(of.bias));
	const given: number[] = Object.values(of.grades ?? {});
	const grades = given.length > 0 ? given : [side === "cost" ? 5 : 6];
	const parts = grades.map((grade) => percent[Number(grade) - 1] ?? 0n);
	const worst = parts.reduce((a, b) => (a > b ? a : b));
	const all = parts.reduce((a, b) => a + b);
	return sign(mode === "mean" ? fraction(all, 100n * BigInt(parts.length)) : fraction(worst, 100n));
}

/** w[k] for a year since entry. */
function weight(of: Weighted, age: number): Fraction {
	const [lag, duration] = [Number(of.lag ?? 0), Number(of.duration ?? 1)];
	if (age < lag || age >= lag + duration) return zero;
	let result = share(of.phase_in, age - lag);
	for (let year = lag; year < age; year++) result = multiply(result, rest(of.drop_off));
	return result;
}

/** Every weight there is. */
const weights = (of: Weighted) =>
	Array.from({ length: Number(of.lag ?? 0) + Number(of.duration ?? 1) }, (_, age) => weight(of, age));

/** What entered by year brings by year, and after the last. */
function spread(entering: Fraction[], by: Fraction[], years: number): { flow: Fraction[]; beyond: Fraction } {
	const flow = Array.from({ length: years }, () => zero);
	let beyond = zero;
	entering.slice(0, years).forEach((entered, year) => {
		if (isZero(entered)) return;
		by.forEach((part, age) => {
			const amount = multiply(entered, part);
			if (year + age < years) flow[year + age] = add(flow[year + age] ?? zero, amount);
			else beyond = add(beyond, amount);
		});
	});
	return { flow, beyond };
}

export function linesOf(document: Document): Line[] {
	const years = Number(document.years);
	const mode = document.optimism_bias ?? "worst";
	const all = Array.from({ length: years }, (_, year) => year);
	const lines: Line[] = [];
	const line = (side: "cost" | "benefit", agency: string | null, flow: Fraction[], more: Partial<Line> = {}) =>
		lines.push({
			...{ agency, side, value: "fiscal", inKind: false, transfer: false, flow, beyond: zero },
			cashable: all.map(() => zero),
			...more,
		});
	const everything = { cashable: all.map(() => one) };
	const times = (flow: Fraction[], factor: Fraction) => flow.map((amount) => multiply(amount, factor));
	const cashable = (part: Amount | undefined, release: Amount[] | undefined) =>
		all.map((year) => multiply(or(part, zero), share(release, year)));

	const kinds: { [Kind in Action["kind"]]: (action: Extract<Action, { kind: Kind }>) => void } = {
		intervention(action) {
			for (const cost of action.costs ?? []) {
				const flow = all.map((year) => at(cost.flow, year));
				line("cost", cost.agency, times(flow, bias(cost, mode, "cost")), { inKind: cost.type === "in-kind" });
			}
			for (const outcome of action.outcomes ?? []) {
				const cohort: Fraction[] = outcome.cohort.map(mid);
				const helped = product([
					...(["need", "engagement", "retention", "attribution"] as const).map((name) => or(outcome[name], one)),
					mid(outcome.impact),
					...(["deadweight", "displacement", "leakage", "substitution"] as const).map((name) => rest(outcome[name])),
					or(outcome.units, one),
					isBelowZero(mid(outcome.impact)) ? one : bias(outcome, mode, "benefit"),
				]);
				const { flow, beyond } = spread(times(cohort, helped), weights(outcome), years);
				const unit = outcome.unit_value;
				const year = unit.price_year ?? document.price_base;
				const real = divide(read(index.get(document.price_base) ?? ""), read(index.get(year) ?? ""));
				const add_ = (agency: string | null, worth: Fraction, more: Partial<Line>) => {
					const each = multiply(worth, real);
					line("benefit", agency, times(flow, each), { beyond: multiply(beyond, each), ...more });
				};
				const [fiscal, transfer] = [or(unit.fiscal, zero), or(unit.transfer, zero)];
				for (const [agency, part] of Object.entries(outcome.split ?? {})) {
					const more = { cashable: cashable(outcome.cashable?.[agency], outcome.release) };
					add_(agency, multiply(subtract(fiscal, transfer), mid(part)), more);
					add_(agency, multiply(transfer, mid(part)), { ...more, transfer: true });
				}
				add_(null, or(unit.economic, zero), { value: "economic" });
				add_(null, or(unit.social, zero), { value: "social" });
			}
		},
		shift(action) {
			const amount = all.map((year) => at(action.amount, year));
			if (action.from) line("benefit", action.from.agency, amount, everything);
			if (action.to) line("cost", action.to.agency, amount);
			for (const next of action.knock_on ?? []) {
				const by = weights(next);
				const scaled = by.map((part) => divide(multiply(part, mid(next.per_pound)), sum(by)));
				const { flow, beyond } = spread(amount, scaled, years);
				const gains = action.to ? !isBelowZero(mid(next.per_pound)) : isBelowZero(mid(next.per_pound));
				const left = gains ? bias(next, mode, "benefit") : one;
				const more = { beyond: multiply(beyond, left), cashable: cashable(next.cashable, next.release) };
				line(action.to ? "benefit" : "cost", next.agency, times(flow, left), more);
			}
		},
		caseload(action) {
			const cases: Fraction[] = action.cases.map(mid);
			const { worker } = action;
			if (worker) {
				const flow = all.map((year) => multiply(at(action.cases, year), mid(worker.cost_per_case)));
				line("cost", worker.agency, flow);
			}
			const { flow, beyond } = spread(cases, weights(action), years);
			for (const [agency, today] of Object.entries(action.today)) {
				const each = product([mid(today), or(action.avoided[agency], zero), bias(action, mode, "benefit")]);
				const more = { beyond: multiply(beyond, each), cashable: cashable(action.cashable?.[agency], action.release) };
				line("benefit", agency, times(flow, each), more);
			}
		},
		asset(action) {
			for (const building of action.buildings ?? []) {
				const leave = Number(building.leave_year);
				const sold = all.map((year) => (year === leave ? or(building.receipt, zero) : zero));
				const saved = all.map((year) => (year > leave ? or(building.running_cost, zero) : zero));
				line("benefit", building.agency, sold, everything);
				line("benefit", building.agency, saved, everything);
			}
			if (!action.hub) return;
			const { agency, capital, running_cost, open_year = 0 } = action.hub;
			line(
				"cost",
				agency,
				all.map((year) => at(capital, year)),
			);
			line(
				"cost",
				agency,
				all.map((year) => (year >= Number(open_year) ? or(running_cost, zero) : zero)),
			);
		},
		charge(action) {
			const cases = all.map((year) => at(action.cases, year));
			const income = multiply(mid(action.fee), or(action.collected, one));
			line("benefit", action.agency, times(cases, income), { ...everything, transfer: true });
			line("cost", action.agency, times(cases, or(action.cost_to_collect, zero)));
		},
	};
	for (const action of document.actions) (kinds[action.kind] as (action: Action) => void)(action);
	return lines;
}
