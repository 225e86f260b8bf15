import type { View } from "../../core/types";
import { type Group, groupsOf } from "../shared/groups";
import { divide, exactly, inEveryPound, ratio, said, sum } from "../shared/money";

/** Who decides, from the most local to the least; what no source states stands last. */
const order = ["local discretion", "ring-fenced", "statutory duty", "decided nationally"];

/** The class that a label belongs to; a label of no class has none. */
export const classOf = (key: string): string | null => order.find((name) => key.toLowerCase().startsWith(name)) ?? null;

export interface Decider {
	group: Group;
	class: string | null;
	/** from 0 to 1 along the bar */
	start: number;
	length: number;
}

const rank = (group: Group): number => {
	if (group.kind !== "group") return order.length + (group.kind === "unknown" ? 2 : 1);
	const place = order.indexOf(classOf(group.key) ?? "");
	return place < 0 ? order.length : place;
};

/** The bar of who decides. */
export function deciders(view: View): Decider[] {
	const groups = [...groupsOf(view)].sort((a, b) => rank(a) - rank(b));
	const drawn = groups.map((group) => (group.amount > 0n ? group.amount : 0n));
	const whole = sum(drawn);
	let before = 0n;
	return groups.map((group, index) => {
		const start = ratio(before, whole);
		before += drawn[index] ?? 0n;
		return {
			group,
			class: classOf(group.key),
			start,
			length: ratio(drawn[index] ?? 0n, whole),
		};
	});
}

export interface Unlocked {
	/** ring-fenced money that moves to local discretion */
	moved: bigint;
	/** decided locally after that */
	local: bigint;
	ringFenced: bigint;
	total: bigint;
}

/** Moves whole per cents of the ring-fenced money to local discretion, to the nearest penny. */
export function unlocked(all: Decider[], percent: number): Unlocked {
	const of = (name: string) => sum(all.filter((one) => one.class === name).map((one) => one.group.amount));
	const ringFenced = of("ring-fenced");
	const moved = divide(ringFenced * BigInt(within(percent)), 100n);
	return {
		moved,
		local: of("local discretion") + moved,
		ringFenced,
		total: sum(all.map((one) => one.group.amount)),
	};
}

/** A whole number from 0 to 100. */
export const within = (percent: number): number =>
	Number.isFinite(percent) ? Math.min(100, Math.max(0, Math.round(percent))) : 0;

const amountWords: Record<number, string> = {
	25: "a quarter",
	50: "half",
	75: "three quarters",
	100: "all",
};

/** What the slider comes to, in one sentence. */
export function unlockedSentence(result: Unlocked, percent: number): string {
	const local = `${said(result.local)} (${inEveryPound(result.local, result.total)} in every pound)`;
	if (percent === 0) return `As it stands, ${local} is decided locally.`;
	const part = amountWords[percent] ?? `${percent}%`;
	return `If ${part} of the ring-fenced money were unlocked, ${local} would be decided locally: ${said(result.moved)} more.`;
}

/** The same to the penny. */
export const unlockedExactly = (result: Unlocked): string =>
	`${exactly(result.local - result.moved)} + ${exactly(result.moved)} = ${exactly(result.local)}`;
