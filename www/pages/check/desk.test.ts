import { expect, test } from "vitest";
import type { IssueGroup } from "../../core/types";
import { type Brought, bring, concernsOf, counted, failed, nextOf, stopped } from "./desk";
import { reportOf } from "./example-report";

const file = (name: string, text = "a") => new File([text], name, { lastModified: 1 });
const ids = () => {
	let id = 0;
	return () => `file-${++id}`;
};
const read = (name: string, part: Parameters<typeof reportOf>[0] = {}): Brought => ({
	...(bring([], [file(name)], ids())[0] as Brought),
	...{ id: name, state: "read", report: reportOf(part) },
});

test("files come in once each, the first of all open", () => {
	const next = ids();
	const first = bring([], [file("a.csv"), file("b.csv"), file("a.csv")], next);
	expect(first.map(({ name, open }) => [name, open])).toEqual([
		["a.csv", true],
		["b.csv", false],
	]);
	expect(bring(first, [file("b.csv"), file("a.csv", "longer")], next).map(({ id, open }) => [id, open])).toEqual([
		["file-3", false],
	]);
	expect(nextOf(first)?.name).toBe("a.csv");
});

test("what is not spending counts only where a person says so, or where it is alone", () => {
	const staff = read("staff.csv", { subject: "staff" });
	const none = read("names.csv", { subject: "no-amounts" });
	const paid = read("paid.csv");
	expect(counted([staff]).map(({ name }) => name)).toEqual(["staff.csv"]);
	expect(counted([none])).toEqual([]);
	expect(counted([staff, paid, none]).map(({ name }) => name)).toEqual(["paid.csv"]);
	expect(
		counted([
			{ ...staff, counted: true },
			{ ...paid, counted: false },
		]).map(({ name }) => name),
	).toEqual(["staff.csv"]);
});

test("a reading that fails or is stopped leaves what was read before", () => {
	const again: Brought = { ...read("a.csv"), state: "reading", options: { currency: "EUR" } };
	expect(failed(again, new Error("No."))).toMatchObject({ state: "read", options: {}, failure: { message: "No." } });
	expect(stopped(again)).toMatchObject({ state: "read", options: {} });
	expect(stopped({ ...again, report: undefined }).state).toBe("stopped");
	expect(failed({ ...again, report: undefined }, null).state).toBe("failed");
});

test("personal data, grave issues and open questions are to be looked at before publishing", () => {
	const group = (code: string, grave: boolean): IssueGroup => ({ code, grave, message: code, count: 2, issues: [] });
	const issues = [group("bad-amount", true), group("personal-data", false), group("row-too-long", false)];
	expect(concernsOf([read("a.csv", { issues })]).map(({ message, personal }) => [message, personal])).toEqual([
		...[
			["bad-amount", false],
			["personal-data", true],
		],
	]);
});
