// Four ways into one query, and the steps down and up inside each. Pure: queries in, queries out.

import type { AccountSummary, Cut, Query } from "../../core/types";

export type Tab = "spends" | "what" | "decides" | "time";

export const TABS: readonly { tab: Tab; title: string }[] = [
	{ tab: "spends", title: "Who spends" },
	{ tab: "what", title: "On what" },
	{ tab: "decides", title: "Who decides" },
	{ tab: "time", title: "Over time" },
];

/** The grammar allows four fields in `by`. */
const DEEPEST = 4;

const organisations = ["organisation", "organisation-2", "organisation-3"];
const services = ["service", "service-2", "service-3"];
const rest = ["funding", "economic", "area", "supplier"];

const ORDERS: Record<Tab, readonly string[]> = {
	spends: [...organisations, ...services, ...rest],
	what: [...services, ...organisations, ...rest],
	decides: [...organisations, ...services],
	time: ["year"],
};

/** What a tab must begin with. Where nobody says who decides, the part of the public sector is the next best word. */
const HEADS: Record<Tab, readonly string[]> = {
	spends: ["organisation"],
	what: ["service"],
	decides: ["control", "sector"],
	time: ["year"],
};

export function emptyQuery(account: AccountSummary): Query {
	return {
		...{ account: account.name, by: [], year: null, cuts: [], measure: "amount" },
		...{ real: null, order: null, top: null, search: null, view: null },
	};
}

/** The fields that a tab goes down through, in order. None where the account's sources do not state them. */
export function levelsOf(tab: Tab, account: AccountSummary): string[] {
	const known = new Set(account.fields.map((field) => field.key));
	const own = tabOf(account.by) === tab ? account.by : [];
	const head = [...own.slice(0, 1), ...HEADS[tab]].find((field) => known.has(field));
	if (head === undefined) return [];
	const order = [head, ...own, ...ORDERS[tab]];
	return [...new Set(order)].filter((field) => known.has(field));
}

/** The tab that a drill order stands in. */
export function tabOf(by: readonly string[]): Tab {
	const first = by[0] ?? "";
	if (first === "year") return "time";
	if (first === "control" || first === "sector" || first === "nature") return "decides";
	return services.includes(first) || rest.includes(first) ? "what" : "spends";
}

const isStep = (cut: Cut) => !cut.not && cut.values.length === 1;

/** The fields of a tab that are not cut to one value yet, in order. */
export const open = (tab: Tab, account: AccountSummary, cuts: readonly Cut[]): string[] =>
	levelsOf(tab, account).filter((field) => !cuts.some((cut) => isStep(cut) && cut.field === field));

/** The fields of a tab that a query still groups by: the first that is not cut to one value, and the next. */
export function fieldsShown(tab: Tab, account: AccountSummary, cuts: readonly Cut[]): string[] {
	const levels = levelsOf(tab, account);
	if (tab === "time") return levels;
	const left = open(tab, account, cuts);
	return left.length > 0 ? left.slice(0, tab === "decides" ? 1 : 2) : levels.slice(-1);
}

/**
 * A query as the address keeps it: `by` begins with the fields already gone through, so that it names its tab. Where the
 * sources do not state what the tab asks, it names the field that they lack.
 */
export function settle(tab: Tab, account: AccountSummary, query: Query): Query {
	const levels = levelsOf(tab, account);
	if (levels.length === 0) return { ...query, account: account.name, by: HEADS[tab].slice(0, 1) };
	const shown = fieldsShown(tab, account, query.cuts);
	const passed = levels.slice(0, levels.indexOf(shown[0] ?? ""));
	const room = Math.max(0, DEEPEST - shown.length);
	const by = [...passed.slice(0, room), ...shown];
	return { ...query, account: account.name, by };
}

/** What stands at the top of an account: the query that an empty address means. */
export function start(account: AccountSummary): Query {
	return settle(tabOf(account.by), account, emptyQuery(account));
}

/** Another tab over the same cuts. A single year means nothing over time, nor a range elsewhere. */
export function enterTab(tab: Tab, account: AccountSummary, query: Query, year: string): Query {
	const stays = tab === "time" ? null : year === account.year ? null : year;
	const order = tab === tabOf(query.by) ? query.order : null;
	return settle(tab, account, { ...query, year: stays, order, top: null, search: null, view: null });
}

/** Where a row of a drawing leads: one level down, or from a year to what was spent in it. */
export function descend(tab: Tab, account: AccountSummary, asked: Query, home: Tab): Query {
	const year = asked.cuts.find((cut) => cut.field === "year" && isStep(cut))?.values[0];
	if (tab === "time" && (year !== undefined || isYear(asked.year))) {
		const cuts = asked.cuts.filter((cut) => cut.field !== "year");
		return enterTab(home, account, { ...asked, cuts }, year ?? asked.year ?? account.year);
	}
	return settle(tab, account, asked);
}

export const isYear = (year: string | null): year is string => year !== null && /^\d{4}-\d{2}$/.test(year);

export interface Crumb {
	label: string;
	query: Query;
}

/** The way down to a query, cut by cut. The last crumb is where the reader stands. */
export function trailOf(tab: Tab, account: AccountSummary, query: Query): Crumb[] {
	const at = (steps: number) => settle(tab, account, { ...query, cuts: query.cuts.slice(0, steps), top: null });
	return [
		{ label: "All of it", query: at(0) },
		...query.cuts.map((cut, step) => ({ label: labelOf(cut, account), query: at(step + 1) })),
	];
}

function labelOf(cut: Cut, account: AccountSummary): string {
	const values = cut.values.join(" or ");
	const words = cut.not ? `not ${values}` : values;
	const bare = /^(not stated|not broken down)/.test(values);
	const title = account.fields.find((field) => field.key === cut.field)?.title;
	return bare && title ? `${title}: ${words}` : words;
}
