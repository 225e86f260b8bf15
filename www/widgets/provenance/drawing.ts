import type { Cut, Field, Lines, View } from "../../core/types";
import { grouped } from "../shared/money";

/** How the figure was worked out, step by step: what was chosen, then what the core did with it. */
export function steps(view: View): string[] {
	const years = view.years.length > 1 ? `${view.years[0]} to ${view.years.at(-1)}` : (view.years[0] ?? "");
	const cuts = view.query.cuts.map((cut) => cutWords(cut, view.account.fields)).join(", and ");
	return [`“${view.account.title}”${years ? `, ${years}` : ""}${cuts ? `, cut to ${cuts}` : ""}.`, ...view.workings];
}

function cutWords(cut: Cut, fields: Field[]): string {
	const title = fields.find((field) => field.key === cut.field)?.title.toLowerCase() ?? cut.field;
	return `${title}: ${cut.not ? "not " : ""}${cut.values.map((value) => `“${value}”`).join(" or ")}`;
}

/** The weakest grade among the rows of a view. */
export function weakest(view: View): number | null {
	const grades = view.rows.map((row) => row.confidence).filter((one) => one !== null);
	return grades.length ? Math.max(...grades) : null;
}

/** Lines on a full page. */
const perPage = 50;

/** "Lines 51 to 100 of 420". Pages count from 0. */
export function pageWords(lines: Lines): string {
	if (lines.total === 0) return "No lines";
	const before = lines.page * perPage;
	return `Lines ${grouped(before + 1)} to ${grouped(before + lines.lines.length)} of ${grouped(lines.total)}`;
}

/** A share is worked out from an amount: that amount is what has sources and lines. */
export const asAmount = (query: string): string =>
	query
		.split("&")
		.filter((part) => part !== "measure=share")
		.join("&");
