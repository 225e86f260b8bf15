// Random scenarios of all five kinds, the same ones on every machine: each from its number.

import type { Document } from "./document";

/** `mulberry32`: whole numbers alone. */
export class Dice {
	#state: number;
	constructor(seed: number) {
		this.#state = seed >>> 0;
	}
	/** A whole number from 0, below `end`. */
	below(end: number): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) % end;
	}
	/** True once in `times`. */
	once(times: number): boolean {
		return this.below(times) === 0;
	}
	of<T>(items: readonly T[]): T {
		return items[this.below(items.length)] as T;
	}
	list<T>(longest: number, make: () => T, least = 0): T[] {
		return Array.from({ length: least + this.below(longest - least + 1) }, make);
	}
}

const agencies = ["Council", "NHS", "Police", "Probation", "Schools", "DWP", "St. Helens [Housing]"];
const decimals = (digits: number, places: number) => {
	const text = String(digits).padStart(places + 1, "0");
	return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
};

export function randomScenario(seed: number): Document {
	const dice = new Dice(seed);
	const years = dice.once(8) ? 31 + dice.below(95) : 1 + dice.below(20);
	const name = () => dice.of(agencies);
	const share = () => (dice.once(6) ? dice.of(["0", "1", "0.5"]) : decimals(dice.below(1001), 3));
	const money = () => (dice.once(4) ? decimals(dice.below(100_000_000), 1 + dice.below(4)) : dice.below(5_000_000));
	/** Now and then a number is a range. */
	const ranged = (make: () => string | number) => () => {
		if (!dice.once(6)) return make();
		const [low, mid, high] = [make(), make(), make()].sort((a, b) => Number(a) - Number(b));
		return { low, mid, high };
	};
	const [rs, rm] = [ranged(share), ranged(money)];
	const people = ranged(() => (dice.once(3) ? decimals(dice.below(100_000), 2) : dice.below(5000)));
	const maybe = (key: string, make: () => unknown) => (dice.once(2) ? { [key]: make() } : {});
	const spread = (least: string) => ({
		...maybe("lag", () => dice.below(dice.once(5) ? years + 5 : 4)),
		...maybe("duration", () => 1 + dice.below(10)),
		...maybe(
			"drop_off",
			ranged(() => decimals(dice.below(900), 3)),
		),
		...maybe("phase_in", () => [least, ...dice.list(3, ranged(share))]),
	});
	const split = () => {
		const names = [...new Set(dice.list(4, name, 1))];
		let left = 10_000;
		return Object.fromEntries(
			names.map((agency, position) => {
				const part = position === names.length - 1 ? left : dice.below(left + 1);
				left -= part;
				return [agency, decimals(part, 4)];
			}),
		);
	};
	const year = (first: number) => `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
	const grades = () =>
		dice.once(2)
			? dice.list(4, () => 1 + dice.below(6), 1)
			: Object.fromEntries(
					["population", "evidence", "age", "error"].flatMap((column) =>
						dice.once(3) ? [] : [[column, 1 + dice.below(6)] as const],
					),
				);
	const release = () => dice.list(4, rs, 1);
	const unitValue = () => {
		const [small, large] = [dice.below(900_000), 900_000 + dice.below(9_000_000)];
		return {
			fiscal: decimals(large, 2),
			...maybe("transfer", () => decimals(small, 2)),
			...maybe("economic", rm),
			...maybe("social", rm),
			...maybe("price_year", () => year(1990 + dice.below(41))),
		};
	};

	const kinds = {
		intervention: () => ({
			costs: dice.list(2, () => ({
				agency: name(),
				type: dice.of(["revenue", "capital", "in-kind"]),
				flow: dice.list(years, money),
				...(dice.once(4) ? { bias: share() } : maybe("grades", grades)),
			})),
			outcomes: dice.list(2, () => {
				const parts = split();
				return {
					title: "What changes",
					cohort: dice.list(Math.min(years, 8), people),
					impact: dice.once(4) ? `-${share()}` : rs(),
					...Object.assign(
						{},
						...["need", "engagement", "retention", "deadweight", "attribution"].map((key) => maybe(key, rs)),
						...["displacement", "leakage", "substitution"].map((key) => maybe(key, rs)),
					),
					...maybe("units", () => decimals(dice.below(5000), 2)),
					...spread("0"),
					unit_value: unitValue(),
					split: parts,
					...maybe("cashable", () => Object.fromEntries(Object.keys(parts).map((agency) => [agency, rs()]))),
					...maybe("release", release),
					...maybe("grades", grades),
				};
			}),
		}),
		shift: () => {
			const [from, to] = dice.of([
				[true, true],
				[true, false],
				[false, true],
			] as const);
			return {
				amount: dice.list(years, rm),
				...(from && { from: { agency: name(), what: "what there was" } }),
				...(to && { to: { agency: name(), what: "what there will be" } }),
				knock_on: dice.list(3, () => ({
					agency: name(),
					per_pound: `${dice.once(4) ? "-" : ""}${decimals(dice.below(30_000), 3)}`,
					...spread("0.3"),
					...maybe("cashable", rs),
					...maybe("release", release),
					...maybe("grades", grades),
				})),
			};
		},
		caseload: () => {
			const today = Object.fromEntries(dice.list(5, name, 1).map((agency) => [agency, rm()]));
			return {
				cases: dice.list(Math.min(years, 6), people),
				today,
				avoided: Object.fromEntries(
					Object.keys(today).flatMap((agency) => (dice.once(4) ? [] : [[agency, rs()] as const])),
				),
				worker: { agency: name(), cost_per_case: money() },
				...spread("0"),
				...maybe("cashable", () => Object.fromEntries(Object.keys(today).map((agency) => [agency, rs()]))),
				...maybe("grades", grades),
			};
		},
		asset: () => ({
			buildings: dice.list(3, () => ({
				...{ title: "A building", agency: name(), leave_year: dice.below(years + 2) },
				...maybe("running_cost", rm),
				...maybe("receipt", rm),
			})),
			...maybe("hub", () => ({
				...{ agency: name(), capital: dice.list(Math.min(years, 3), rm) },
				...maybe("running_cost", rm),
				...maybe("open_year", () => dice.below(years + 2)),
			})),
		}),
		charge: () => ({
			...{ agency: name(), cases: dice.list(years, people), fee: rm(), collected: rs() },
			...maybe("cost_to_collect", rm),
		}),
	};
	const names = Object.keys(kinds) as (keyof typeof kinds)[];
	const document = {
		version: 1,
		title: `Random scenario ${seed}`,
		years,
		start_year: year(2005 + dice.below(20)),
		price_base: year(1995 + dice.below(36)),
		...maybe("discount", () =>
			dice.of([{ schedule: "green-book" }, "green-book-health", "green-book", { rate: decimals(dice.below(120), 3) }]),
		),
		...maybe("optimism_bias", () => dice.of(["worst", "mean", "none"])),
		...maybe("in_kind_in_financial_case", () => dice.once(2)),
		actions: dice.list(5, () => {
			const kind = dice.of(names);
			return { kind, title: `Action of kind ${kind}`, ...kinds[kind]() };
		}),
	};
	return JSON.parse(JSON.stringify(document));
}
