// Short ways into the questions that a list of payments is asked most. Pure: queries in, queries out.

import type { AccountSummary, Query } from "../../core/types";
import { emptyQuery } from "../place/drill";

export interface Way {
	field: string;
	title: string;
	/** what the search box looks for */
	searched: string;
}

const WAYS: readonly Way[] = [
	{ field: "supplier", title: "Suppliers", searched: "suppliers" },
	{ field: "service", title: "Services", searched: "services" },
	{ field: "organisation-2", title: "Departments", searched: "departments" },
	{ field: "economic", title: "Kinds of expense", searched: "kinds of expense" },
	{ field: "purpose", title: "Purposes", searched: "purposes" },
	{ field: "area", title: "Areas", searched: "areas" },
	{ field: "organisation", title: "Organisations", searched: "organisations" },
	{ field: "month", title: "Months", searched: "months" },
	{ field: "year", title: "Years", searched: "years" },
	{ field: "calendar-year", title: "Years", searched: "years" },
	{ field: "file", title: "Files", searched: "files" },
];

/** The ways that these lines have. */
export function waysOf(account: AccountSummary): Way[] {
	const known = new Set(account.fields.map((field) => field.key));
	return WAYS.filter((way) => known.has(way.field));
}

/** The way that a query goes, where it goes one. */
export const wayOf = (query: Query, ways: readonly Way[]): Way | undefined =>
	ways.find(
		(way) => way.field === query.by.find((field) => !query.cuts.some((cut) => cut.field === field && !cut.not)),
	);

/** Every row by one field; months in their order, all else the largest first. The cuts, the years and the measure stay. */
export function enterWay(account: AccountSummary, query: Query, way: Way): Query {
	const order = way.field === "month" ? "label" : null;
	const year = way.field === "year" ? null : query.year;
	const { cuts, measure, real } = query;
	return { ...emptyQuery(account), by: [way.field], cuts, measure, real, order, year };
}

export const withSearch = (query: Query, text: string): Query => ({
	...query,
	search: text.trim() === "" ? null : text.trim(),
});

export const withTop = (query: Query, top: number): Query => ({ ...query, top: top > 0 ? top : null });

/** How many of the largest can be asked for. 0: as many as fit. */
export const TOPS: readonly number[] = [10, 20, 50, 100];
