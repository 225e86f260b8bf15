import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sumOf } from "./browser/sum.mjs";

const westMidlands = "www/places/west-midlands";

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/total-place.mjs", ...args], {
		encoding: "utf8",
	});
	return { status, stdout, stderr };
}

const decimal = (pence: bigint) => `${pence / 100n}.${String(pence % 100n).padStart(2, "0")}`;

describe("query --json", () => {
	const { status, stdout } = run("query", westMidlands, "by=organisation&year=2008-09", "--json");
	const answer = JSON.parse(stdout);

	test("has the parts that programs rely on, in this order", () => {
		expect(status).toBe(0);
		expect(Object.keys(answer)).toEqual(["title", "sentence", "total", "rows", "sources", "warnings"]);
		expect(Object.keys(answer.rows[0])).toEqual(["keys", "label", "amount", "share"]);
	});

	test("gives the penny that adding up the file by hand gives, as text", () => {
		expect(answer.total).toBe(decimal(sumOf(westMidlands, { year: "2008-09" })));
		const cents = answer.rows.map((row: { amount: string }) => BigInt(row.amount.replace(".", "")));
		const sum = cents.reduce((total: bigint, amount: bigint) => total + amount, 0n);
		expect(decimal(sum)).toBe(answer.total);
	});
});

test("the table for people has the sentence, each row, the total and the source", () => {
	const { status, stdout } = run("query", westMidlands, "by=organisation,service&year=2008-09");
	expect(status).toBe(0);
	expect(stdout).toContain("£43.4 billion of public money");
	expect(stdout).toMatch(/^Pensions and benefits \(DWP\) +Social protection +£[\d,]+\.\d\d +[\d.]+%$/m);
	expect(stdout).toMatch(/^Total +£43,350,149,000\.00$/m);
	expect(stdout).toContain("HM Treasury");
});

test("the text after # in an address is taken as it is", () => {
	expect(run("query", westMidlands, "#by=organisation").stdout).toBe(
		run("query", westMidlands, "by=organisation").stdout,
	);
});

test("a row that cannot be read is named with its file, line and column", () => {
	const folder = mkdtempSync(join(tmpdir(), "total-place-cli-"));
	const fields = [{ name: "amount", columnType: "value" }];
	const resources = [{ name: "spending", path: "spending.csv", schema: { fields } }];
	writeFileSync(join(folder, "datapackage.json"), JSON.stringify({ name: "x", resources }));
	writeFileSync(join(folder, "spending.csv"), "amount\n12.50\ntwelve\n");
	const { status, stdout } = run("query", folder);
	expect(status).toBe(0);
	expect(stdout).toMatch(/^Total +£12\.50$/m);
	expect(stdout).toMatch(/^Set aside\n {2}spending\.csv, line 3, column 1: .*twelve/m);
});

describe("what cannot be answered ends with 1 and a sentence", () => {
	test("a query with a field that is not there names the nearest", () => {
		const { status, stdout, stderr } = run("query", westMidlands, "by=organisaton");
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toContain("organisation");
		expect(stderr).not.toContain("    at ");
	});

	test("a folder that is no place", () => {
		const { status, stderr } = run("query", "nowhere");
		expect(status).toBe(1);
		expect(stderr).toContain("nowhere/datapackage.json");
	});

	test("a descriptor with a fault is named with its line and column", () => {
		const folder = mkdtempSync(join(tmpdir(), "total-place-cli-"));
		writeFileSync(join(folder, "datapackage.json"), '{\n\t"name": "x",\n\t"resources": [}\n');
		const { status, stderr } = run("query", folder);
		expect(status).toBe(1);
		expect(stderr).toMatch(/^datapackage\.json, line 3, column \d+: /);
	});
});

describe("a command that is not understood ends with 2 and says how it is used", () => {
	test.each([
		[[]],
		[["quarry"]],
		[["query"]],
		[["query", westMidlands, "--jsn"]],
		[["query", westMidlands, "by=organisation", "year=all"]],
	])("%j", (args) => {
		const { status, stdout, stderr } = run(...args);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toContain("Usage: total-place");
	});
});

describe("scenario", () => {
	const folder = "tests/fixtures/scenario/documents";

	test("--json has the keys that programs rely on, in this order", () => {
		const { status, stdout } = run("scenario", `${folder}/twelve_ranges.json`, "--json", "--draws", "100", "--seed=7");
		const appraisal = JSON.parse(stdout);
		expect(Object.keys(appraisal)).toEqual([
			...["years", "cost", "fiscal", "economic", "social", "transfer", "public", "net", "cumulative", "by_agency"],
			...["present_value", "net_present_budget_impact", "net_present_public_value"],
			...["financial_roi", "public_value_bcr", "cashable_roi", "payback", "beyond_horizon", "warnings", "uncertainty"],
		]);
		expect(appraisal.uncertainty.draws).toMatchObject({ number: 100, seed: "7", ranges: 12 });
		expect(appraisal.warnings.map(({ code }: { code: string }) => code)).toEqual(["benefit-beyond-horizon"]);
		expect(status).toBe(1);
	});

	test("the table for people has the sentence, the ratios and each agency", () => {
		const { status, stdout } = run("scenario", `${folder}/five_kinds.json`);
		expect(status).toBe(0);
		expect(stdout).toContain("From 2009-10 to 2023-24 it saves public bodies £19,401,690.16 more than they pay");
		expect(stdout).toMatch(/^ {2}Saved for each pound +2\.1487$/m);
		expect(stdout).toMatch(/^NHS +£8,520,000\.00 +£17,830,535\.83 +£9,672,000\.00 +£9,310,535\.83$/m);
	});

	test("a document that cannot be read ends with 2, the path and the nearest known key", () => {
		const file = "tests/fixtures/scenario/bad/unknown_key.json";
		const { status, stdout } = run("scenario", file);
		expect(status).toBe(2);
		expect(stdout).toMatch(/actions\[0\]\.outcomes\[0\]\.impcat is not known: expected “impact”/);
		const { error } = JSON.parse(run("scenario", file, "--json").stdout);
		expect(error).toMatchObject({ code: "unknown-key", line: expect.any(Number) });
		expect(run("scenario", "nowhere.json")).toMatchObject({ status: 2, stderr: "" });
	});

	test.each([
		[[]],
		[["a.json", "b.json"]],
		[["a.json", "--draws", "0"]],
		[["a.json", "--seed"]],
		[["a.json", "--jsn"]],
	])("a command that is not understood: %j", (args) => {
		expect(run("scenario", ...args)).toMatchObject({ status: 2, stdout: "" });
	});
});

describe("new", () => {
	const folder = join(mkdtempSync(join(tmpdir(), "total-place-new-")), "our money");

	test("makes an example that can be read, to the penny of its published total", () => {
		expect(run("new", folder)).toMatchObject({ status: 0, stderr: "" });
		expect(run("check", join(folder, "exampleton", "spending.csv"))).toMatchObject({ status: 0 });
		const { stdout } = run("query", join(folder, "exampleton"), "by=organisation", "--json");
		const { total, warnings } = JSON.parse(stdout);
		expect(total).toBe(decimal(sumOf(join(folder, "exampleton"), { year: "2023-24" })));
		expect(warnings.map(({ code }: { code: string }) => code)).not.toContain("set-aside");
		expect(stdout).toContain("(invented)");
	});

	test("a folder that is there is left as it is", () => {
		const before = readdirSync(folder);
		expect(run("new", folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("it is there already") });
		expect(readdirSync(folder)).toEqual(before);
	});

	test.each([[[]], [["a", "b"]], [["--force"]]])("%j is not understood", (args) => {
		expect(run("new", ...args)).toMatchObject({ status: 2, stdout: "" });
	});
});

test("help is no error", () => {
	expect(run("--help")).toMatchObject({ status: 0, stderr: "" });
	expect(run("query", "--help")).toMatchObject({ status: 0, stderr: "" });
});
