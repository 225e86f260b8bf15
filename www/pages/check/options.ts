// What a person says of a file, added to what they said before. Pure.

import type { CheckOptions } from "../../core/check";
import type { Choice, Column, Question, Report, Role } from "../../core/types";

/** Roles that one column alone can have: given to another column, the first loses it. */
const SINGLE: ReadonlySet<Role> = new Set(["amount", "debit", "credit", "date", "currency"]);

export function withColumn(options: CheckOptions, number: number, role: Role): CheckOptions {
	const others = Object.entries(options.columns ?? {}).filter(([, other]) => other !== role || !SINGLE.has(role));
	return { ...options, columns: { ...Object.fromEntries(others), [String(number)]: role } };
}

export function withRow(options: CheckOptions, line: number, deed: "keep" | "set-aside"): CheckOptions {
	return { ...options, rows: { ...options.rows, [String(line)]: deed } };
}

/** A choice says its part of the options as JSON. What it says of columns and rows is added to what was said of others. */
export function withChoice(options: CheckOptions, choice: Choice): CheckOptions {
	const { columns, rows, ...rest } = partOf(choice);
	const said: CheckOptions = { ...options, ...rest };
	for (const [number, role] of Object.entries(columns ?? {})) {
		said.columns = withColumn(said, Number(number), role).columns ?? {};
	}
	if (rows) said.rows = { ...said.rows, ...rows };
	return said;
}

function partOf(choice: Choice): CheckOptions {
	const part: unknown = choice.options === "" ? {} : JSON.parse(choice.options);
	return Object(part) as CheckOptions;
}

export const isNothing = (options: CheckOptions): boolean => Object.keys(options).length === 0;

/** Whether the options say all that the choice says. */
function says(options: CheckOptions, choice: Choice): boolean {
	const holds = (whole: unknown, part: unknown): boolean =>
		typeof part === "object" && part !== null
			? Object.entries(part).every(([key, value]) => holds((Object(whole) as Record<string, unknown>)[key], value))
			: whole === part;
	const part = partOf(choice);
	return !isNothing(part) && holds(options, part);
}

/**
 * The questions to show: those that the file leaves open, and those that were answered, so that an answer can be changed and
 * the reader's place is not taken away. `asked` are the questions shown before.
 */
export function questionsOf(asked: readonly Question[], report: Report, options: CheckOptions): Question[] {
	const open = new Map(report.questions.map((question) => [question.code, question]));
	const answered = asked.flatMap((question): Question[] => {
		const again = open.get(question.code);
		open.delete(question.code);
		const choices = (again ?? question).choices;
		const said = choices.findLast((choice) => says(options, choice));
		if (said) {
			return [{ ...(again ?? question), choices: choices.map((choice) => ({ ...choice, taken: choice === said })) }];
		}
		return again ? [again] : [];
	});
	return [...answered, ...open.values()];
}

/** The questions that nobody has answered. */
export function openQuestions(report: Report, options: CheckOptions): Question[] {
	return report.questions.filter((question) => !question.choices.some((choice) => says(options, choice)));
}

/** The mark before the decimals, as it was found in the amount column, or as a person said. */
export function markOf(report: Report, options: CheckOptions): string {
	if (options.decimal_mark) return options.decimal_mark;
	const written = amountsOf(report)
		.map((column) => column.written)
		.find((text) => text !== "");
	if (written === undefined) return "";
	const last = Math.max(written.lastIndexOf(","), written.lastIndexOf("."));
	return last < 0 ? "" : written[last] === "," ? "comma" : "point";
}

/** The order of day and month in the date column, as it was found, or as a person said. */
export function orderOf(report: Report, options: CheckOptions): string {
	if (options.date_order) return options.date_order;
	const written = report.columns.find((column) => column.role === "date")?.written ?? "";
	if (/^31[^\d]/.test(written)) return "day-first";
	return /^12[^\d]31/.test(written) ? "month-first" : "";
}

const amountsOf = (report: Report): Column[] =>
	report.columns.filter((column) => column.role === "amount" || column.role === "debit" || column.role === "credit");

/** A name for the files: the organisation where they name one, else what the first file is called. */
export function titleFor(reports: readonly Report[]): string {
	const named = reports.flatMap((report) => {
		const examples = report.columns.find((one) => one.role === "organisation")?.examples ?? [];
		// "Leeds City Council" beside "Leeds City Council as trustee" is one body.
		const [shortest] = examples.toSorted((a, b) => a.length - b.length);
		return shortest && examples.every((one) => one.startsWith(shortest)) ? [shortest] : [];
	});
	const [first, ...others] = [...new Set(named)];
	if (first !== undefined && others.length === 0 && named.length > 0) return first;
	const name = reports[0]?.file ?? "";
	return (
		name
			.replace(/\.[a-z0-9]{1,5}$/i, "")
			.replace(/[_\s]+/g, " ")
			.trim() || "Spending"
	);
}

/** Files that are the same in all that was read of them: one may be a copy. */
export function twins(reports: readonly Report[]): [string, string][] {
	const seen = new Map<string, string>();
	const found: [string, string][] = [];
	for (const { file, balance, first_day, last_day, bytes } of reports) {
		if (balance.rows_kept === 0) continue;
		const mark = [balance.rows_kept, balance.total, balance.above_zero, first_day, last_day, bytes].join(" ");
		const other = seen.get(mark);
		if (other === undefined) seen.set(mark, file);
		else found.push([other, file]);
	}
	return found;
}
