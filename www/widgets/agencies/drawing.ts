// Who pays and who saves: one scale for both, so that bars can be held against each other.

import { hundredths, magnitude, ratio, said, sum } from "../shared/money";

export interface Agency {
	name: string;
	cost: string;
	saving: string;
	cashable: string;
	net: string;
}

export interface Row {
	name: string;
	cost: string;
	saving: string;
	cashable: string;
	net: string;
	/** parts of the longest bar, from 0 to 1 */
	pays: number;
	saves: number;
	gains: "gaining" | "losing" | "even";
	/** it pays and gains nothing */
	bare: boolean;
}

/** "+£1.2m": what is gained has its sign too, so that no colour is needed to tell. */
export function signed(amount: bigint): string {
	return amount > 0n ? `+${said(amount)}` : said(amount);
}

/** The greatest payer first, then the greatest gainer. */
export function rowsOf(agencies: readonly Agency[]): Row[] {
	const amounts = agencies.map((agency) => ({
		agency,
		cost: hundredths(agency.cost),
		saving: hundredths(agency.saving),
		net: hundredths(agency.net),
	}));
	const longest = amounts
		.flatMap(({ cost, saving }) => [magnitude(cost), magnitude(saving)])
		.reduce((most, one) => (one > most ? one : most), 0n);
	const ordered = [...amounts].sort((a, b) =>
		a.cost === b.cost ? (a.saving < b.saving ? 1 : -1) : a.cost < b.cost ? 1 : -1,
	);
	return ordered.map(({ agency, cost, saving, net }) => ({
		name: agency.name,
		cost: cost === 0n ? "" : said(cost),
		saving: saving === 0n ? "" : said(saving),
		cashable: said(hundredths(agency.cashable)),
		net: signed(net),
		pays: ratio(magnitude(cost), longest),
		saves: ratio(magnitude(saving), longest),
		gains: net > 0n ? "gaining" : net < 0n ? "losing" : "even",
		bare: cost > 0n && saving <= 0n,
	}));
}

/** Those that pay and gain nothing, in a sentence. */
export function bareWords(agencies: readonly Agency[]): string {
	const names = agencies
		.filter(({ cost, saving }) => hundredths(cost) > 0n && hundredths(saving) <= 0n)
		.map(({ name }) => name);
	if (names.length === 0) return "";
	return `${listed(names)} ${names.length === 1 ? "pays and gains" : "pay and gain"} nothing.`;
}

export const listed = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Who carries most of the cost, and how much of the saving is its own. */
export function carrierWords(agencies: readonly Agency[]): string {
	const [cost, saving] = [
		sum(agencies.map((one) => hundredths(one.cost))),
		sum(agencies.map((one) => hundredths(one.saving))),
	];
	const [carrier] = [...agencies].sort((a, b) => (hundredths(a.cost) < hundredths(b.cost) ? 1 : -1));
	if (!carrier || cost <= 0n || saving <= 0n || agencies.length < 2 || hundredths(carrier.saving) <= 0n) return "";
	const share = (part: bigint, whole: bigint) =>
		part === whole ? "all" : `${Math.round(ratio(part, whole) * 100)} in 100`;
	return `${carrier.name} carries ${share(hundredths(carrier.cost), cost)} pounds of the cost and gets ${share(hundredths(carrier.saving), saving)} pounds of the saving.`.replaceAll(
		"all pounds",
		"all",
	);
}
