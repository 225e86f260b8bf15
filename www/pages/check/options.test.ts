import { expect, test } from "vitest";
import type { Choice, Column, Question, Report, Role } from "../../core/types";
import { reportOf } from "./example-report";
import {
	markOf,
	openQuestions,
	orderOf,
	questionsOf,
	titleFor,
	twins,
	withChoice,
	withColumn,
	withRow,
} from "./options";

const choice = (options: object, taken = false): Choice => ({
	...{ label: "", total: "", taken },
	options: JSON.stringify(options),
});
const question = (code: string, ...choices: Choice[]): Question => ({ code, sentence: code, reason: "", choices });
const column = (number: number, role: Role, written = "", examples: string[] = []): Column => ({
	...{ number, role, written, examples, name: "", title: `Column ${number}`, certainty: "certain" },
	...{ reason: "", filled: 1 },
});

test("one column alone is the amount: another that becomes it takes its place", () => {
	const first = withColumn({ currency: "GBP" }, 4, "amount");
	expect(withColumn(first, 5, "amount")).toEqual({ currency: "GBP", columns: { "5": "amount" } });
	expect(withColumn(withColumn({}, 1, "service"), 2, "service").columns).toEqual({ "1": "service", "2": "service" });
});

test("what is said of rows is added up", () => {
	expect(withRow(withRow({}, 9, "keep"), 12, "keep").rows).toEqual({ "9": "keep", "12": "keep" });
});

test("a choice adds its part to what was said before", () => {
	const said = withChoice(
		{ columns: { "3": "date", "4": "amount" }, currency: "EUR" },
		choice({ columns: { "5": "amount" } }),
	);
	expect(said).toEqual({ columns: { "3": "date", "5": "amount" }, currency: "EUR" });
	expect(withChoice({}, choice({ decimal_mark: "comma", rows: { "7": "keep" } }))).toEqual({
		...{ decimal_mark: "comma", rows: { "7": "keep" } },
	});
	expect(withChoice({ unit: "1" }, { ...choice({}), options: "" })).toEqual({ unit: "1" });
});

test("an answered question stays, with its answer", () => {
	const net = choice({ columns: { "4": "amount" } }, true);
	const gross = choice({ columns: { "5": "amount" } });
	const asked = [question("which-amount", net, gross)];
	const answered = questionsOf(asked, reportOf({}), withChoice({}, gross));
	expect(answered.map(({ choices }) => choices.map(({ taken }) => taken))).toEqual([[false, true]]);
	expect(questionsOf(asked, reportOf({}), { currency: "GBP" })).toEqual([]);
});

test("a question that is asked still, or anew, is shown as the report has it", () => {
	const order = question(
		"which-order",
		choice({ date_order: "day-first" }, true),
		choice({ date_order: "month-first" }),
	);
	const report = reportOf({ questions: [order] });
	expect(questionsOf([], report, {})).toEqual([order]);
	expect(openQuestions(report, {})).toEqual([order]);
	expect(openQuestions(report, { date_order: "month-first" })).toEqual([]);
});

test("marks and orders are told from how a column is written", () => {
	const written = (text: string): Report => reportOf({ columns: [column(1, "amount", text), column(2, "date", text)] });
	expect(["1,234.56", "1.234,56", "1 234", ""].map((text) => markOf(written(text), {}))).toEqual([
		...["point", "comma", "", ""],
	]);
	expect(
		["31/12/2020", "12/31/2020", "2020-12-31", "31 December 2020"].map((text) => orderOf(written(text), {})),
	).toEqual(["day-first", "month-first", "", "day-first"]);
	expect(markOf(written("1.234,56"), { decimal_mark: "each-cell" })).toBe("each-cell");
});

test("files are named for the one body they name, else for the first file", () => {
	const of = (file: string, ...bodies: string[]) =>
		reportOf({ file, columns: [column(1, "organisation", "", bodies)] });
	expect(titleFor([of("a.csv", "Bradshire"), of("b.csv", "Bradshire")])).toBe("Bradshire");
	expect(titleFor([of("leeds_2013-10.csv", "Leeds", "York")])).toBe("leeds 2013-10");
	expect(titleFor([of("a.csv", "Leeds as trustee", "Leeds")])).toBe("Leeds");
	expect(titleFor([])).toBe("Spending");
});

test("files of which all that was read is the same are pointed out", () => {
	const a = reportOf({ file: "a.csv", bytes: 10 });
	expect(twins([a, { ...a, file: "b.csv" }, { ...a, file: "c.csv", bytes: 11 }])).toEqual([["a.csv", "b.csv"]]);
});
