import type { Row, View } from "../../core/types";
import { hundredths, percent, said, share, sum } from "./money";
import { cutTo } from "./query";

/** What stands together under one value of the view's first field. */
export interface Group {
	/** the value; empty for "other" */
	key: string;
	label: string;
	amount: bigint;
	said: string;
	share: string;
	lines: number;
	kind: Row["kind"];
	cut: string | null;
	/** rows of the second field; none where the view has one field, or the group one row */
	parts: Part[];
}

export interface Part {
	key: string;
	label: string;
	amount: bigint;
	said: string;
	share: string;
	lines: number;
	kind: Row["kind"];
	cut: string | null;
}

const last = (kind: Row["kind"]): number => (kind === "unknown" ? 2 : kind === "other" ? 1 : 0);

/** "Other", then "not stated", always stand last, whatever the order. */
export const unknownLast = <T extends { kind: Row["kind"] }>(rows: T[]): T[] =>
	[...rows].sort((a, b) => last(a.kind) - last(b.kind));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const part = (row: Row, depth: number): Part => ({
	key: row.keys[depth] ?? "",
	label: capital(depth === 0 ? row.label : row.keys.slice(depth).join(", ")),
	amount: hundredths(row.amount),
	said: row.said,
	share: share(row.share),
	lines: row.lines,
	kind: row.kind,
	cut: row.cut,
});

/** The view's rows under the values of its first field, in the order of the view. */
export function groupsOf(view: View): Group[] {
	if (view.by.length < 2) return view.rows.map((row) => ({ ...part(row, 0), parts: [] }));
	const found = new Map<string, Row[]>();
	for (const row of view.rows) {
		const key = row.keys[0] ?? "";
		const rows = found.get(key);
		if (rows) rows.push(row);
		else found.set(key, [row]);
	}
	return inOrder(
		view,
		[...found].map(([key, rows]) => group(view, key, rows)),
	);
}

/** Sums of what the core rounded: it shares out from the total down, so the parts come to their group. */
function group(view: View, key: string, rows: Row[]): Group {
	const amount = sum(rows.map((row) => hundredths(row.amount)));
	const tenths = sum(rows.map((row) => hundredths(row.share))) / 10n;
	const field = view.by[0]?.key ?? "";
	const unknown = key === "not stated" || key.startsWith("not broken down");
	return {
		key,
		label: capital(key || (rows[0]?.label ?? "other")),
		amount,
		said: said(amount, view.unit),
		share: percent(tenths),
		lines: rows.reduce((lines, row) => lines + row.lines, 0),
		kind: key === "" ? "other" : unknown ? "unknown" : "group",
		cut: key === "" ? null : cutTo(view.text, field, key),
		parts: key === "" || rows.length === 1 ? [] : unknownLast(rows.map((row) => part(row, 1))),
	};
}

/** Groups made from rows of two fields take the order that the query asks for. */
function inOrder(view: View, groups: Group[]): Group[] {
	const order = view.query.order ?? "-amount";
	if (!order.endsWith("amount") || view.by[0]?.key === "year") return groups;
	const down = order.startsWith("-");
	const sorted = [...groups].sort((a, b) => (a.amount === b.amount ? 0 : a.amount < b.amount === down ? 1 : -1));
	return unknownLast(sorted);
}

/**
 * At most `most` groups: what is over is put together as "N others", before "not stated", so that a
 * small picture still shows the whole.
 */
export function folded(groups: Group[], most: number, unit: string): Group[] {
	if (groups.length <= most) return groups;
	const unknown = groups.filter((one) => one.kind === "unknown");
	const known = groups.filter((one) => one.kind === "group");
	const kept = known.slice(0, Math.max(1, most - 1 - unknown.length));
	const rest = [...known.slice(kept.length), ...groups.filter((one) => one.kind === "other")];
	if (rest.length === 0) return groups;
	const amount = sum(rest.map((one) => one.amount));
	const hundredthsOfShare = sum(rest.map((one) => hundredths(one.share.replace("−", "-").replace("%", ""))));
	const others: Group = {
		key: "",
		label: rest.length === 1 ? (rest[0]?.label ?? "") : `${rest.length} others`,
		amount,
		said: said(amount, unit),
		share: percent(hundredthsOfShare / 10n),
		lines: rest.reduce((lines, one) => lines + one.lines, 0),
		kind: "other",
		cut: null,
		parts: [],
	};
	return [...kept, others, ...unknown];
}
