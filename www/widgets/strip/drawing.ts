import type { Published, Reconciliation, Source } from "../../core/types";
import { exactly, hundredths } from "../shared/money";
import { bounded, counted } from "../shared/words";

export interface Step {
	sign: string;
	name: string;
	amount: string;
}

/** Shown + not shown = published total, to the penny. The core's sum stands where it differs from the published total. */
export function steps(all: Reconciliation, published: Published | null): Step[] {
	const first = [
		{ sign: "", name: "Shown", amount: exactly(hundredths(all.shown)) },
		{
			sign: "+",
			name: "not shown",
			amount: exactly(hundredths(all.not_shown)),
		},
	];
	if (!published) return [...first, { sign: "=", name: "all lines", amount: exactly(hundredths(all.sum)) }];
	const difference = hundredths(published.difference);
	const total = {
		name: `published total of ${all.of}`,
		amount: bounded(published.bound, exactly(hundredths(published.amount))),
	};
	const rest = { sign: "·", name: "difference", amount: exactly(difference) };
	if (difference === 0n) return [...first, { sign: "=", ...total }, rest];
	return [
		...first,
		{ sign: "=", name: "all lines", amount: exactly(hundredths(all.sum)) },
		{ sign: "·", ...total },
		rest,
	];
}

/** The steps as one sentence. */
export const stepsWords = (all: Step[]): string =>
	all.map((one) => `${one.sign} ${one.name} ${one.amount}`.trim()).join(" ");

/** Who publishes a total: the first source in full, and how many more where years are added up. */
export function sourceWords(ids: string[], sources: Source[]): string {
	const [first = "", ...more] = ids;
	const source = sources.find((one) => one.id === first);
	const named = source ? [source.title, source.publisher].filter(Boolean).join(", ") : first;
	return more.length ? `${named} and ${counted(more.length, "more source")}` : named;
}
