import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { build } from "../data/build/all.mjs";
import { formatCsv, parseCsv } from "../data/build/csv.mjs";
import { functionNames, programmeName } from "../data/build/names.mjs";
import { pence, pounds, sum } from "../data/build/pence.mjs";
import { PILOTS, REGIONS } from "../data/build/places.mjs";
import { usedSources } from "../data/build/sources.mjs";

type Cells = Record<string, string>;

const SHIPPED = new URL("../www/places/", import.meta.url);
const PLACES = [...PILOTS, ...REGIONS];

const read = (path: string): string => readFileSync(new URL(path, SHIPPED), "utf8");
const rows = (slug: string, name: string): Cells[] => parseCsv(read(`${slug}/${name}.csv`), name);
const total = (lines: Cells[]): bigint => sum(lines.map((line) => pence(line.amount ?? "")));

interface Resource {
	name: string;
	role: string;
	path: string;
	account?: { year: string };
	schema: { fields: { name: string; columnType?: string }[] };
}

const resources = (slug: string): Resource[] => JSON.parse(read(`${slug}/datapackage.json`)).resources;

describe("the packages that ship", () => {
	const folder = mkdtempSync(join(tmpdir(), "places-"));
	afterAll(() => rmSync(folder, { recursive: true }));

	test("are what a rebuild gives, byte for byte", () => {
		build(pathToFileURL(`${folder}/`));
		const files = (root: string): string[] =>
			readdirSync(root, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
				.sort();
		const shipped = new URL(".", SHIPPED).pathname.replace(/\/$/, "");
		expect(files(shipped)).toEqual(files(folder));
		const changed = files(folder).filter((file) => read(file) !== readFileSync(join(folder, file), "utf8"));
		expect(changed).toEqual([]);
	}, 60_000);

	test("are listed pilots first, then regions by name", () => {
		const list: { name: string; title: string; kind: string }[] = JSON.parse(read("places.json"));
		expect(list.map(({ kind }) => kind)).toEqual([...Array(13).fill("pilot"), ...Array(9).fill("region")]);
		for (const kind of ["pilot", "region"]) {
			const titles = list.filter((place) => place.kind === kind).map(({ title }) => title);
			expect(titles).toEqual(titles.toSorted());
		}
		expect(list.filter(({ title }) => title.includes("&"))).toEqual([]);
	});
});

describe.each(PLACES.map(({ slug }) => slug))("%s", (slug) => {
	const accounts = resources(slug).filter(({ role }) => role === "spending");

	test("has the columns that its descriptor names, and rows in its default years", () => {
		for (const { path, schema } of resources(slug)) {
			const [header] = read(`${slug}/${path}`).split("\n");
			expect(header).toBe(schema.fields.map(({ name }) => name).join(","));
		}
		for (const { name, account } of accounts) {
			expect(rows(slug, name).some((row) => row.fiscal_year === account?.year)).toBe(true);
		}
	});

	test("names its source on every row, and a grade of 1 to 6", () => {
		const ids = new Set(rows(slug, "sources").map(({ id }) => id));
		for (const { name } of accounts) {
			for (const row of rows(slug, name)) {
				expect(ids).toContain(row.source);
				expect(row.confidence).toMatch(/^[1-6]$/);
			}
		}
	});

	test("holds no line twice and no line of nothing", () => {
		for (const { name } of accounts) {
			const lines = rows(slug, name);
			const keys = lines.map(({ amount: _, source: __, confidence: ___, ...rest }) => JSON.stringify(rest));
			expect(name === "programme" || name === "count" || new Set(keys).size === keys.length).toBe(true);
			expect(lines.filter(({ amount }) => pence(amount ?? "") === 0n)).toEqual([]);
		}
	});

	test("comes to its published totals, but for the rounding that the sources show", () => {
		for (const { name } of accounts.filter((account) => account.name !== "count")) {
			const lines = rows(slug, name);
			const allowed = ROUNDING[name] ?? 0n;
			for (const published of rows(slug, "totals").filter(({ account }) => account === name)) {
				const ours = lines.filter(
					({ fiscal_year, organisation }) =>
						fiscal_year === published.year && ["", organisation].includes(published.organisation),
				);
				const difference = total(ours) - pence(published.amount ?? "");
				const size = difference < 0n ? -difference : difference;
				expect(size <= allowed, `${name} ${published.year} ${published.organisation}: ${size}`).toBe(true);
			}
		}
	});
});

/** Pence by which the lines of an account may miss a published total: the forms are in thousands. */
const ROUNDING: Record<string, bigint> = {
	outturn: pence("4000"),
	regional: pence("15000"),
	programme: pence("15000"),
};

describe("the regions", () => {
	const spent = (name: string, year: string, keep = (_: Cells): boolean => true): bigint =>
		sum(REGIONS.map(({ slug }) => total(rows(slug, name).filter((row) => row.fiscal_year === year && keep(row)))));

	test("come to £409,516,348,000 in 2008-09", () => {
		expect(spent("regional", "2008-09")).toBe(pence("409516348000"));
		expect(spent("programme", "2008-09")).toBe(pence("409516378000"));
	});

	test("hold councils, police and fire up to 2009-10 and plans alone in 2010-11", () => {
		const local = ({ sector }: Cells): boolean => sector === "Local government";
		expect(spent("regional", "2010-11", local)).toBe(0n);
		expect(spent("regional", "2010-11", ({ phase }) => phase !== "plan")).toBe(0n);
		expect(spent("regional", "2009-10", ({ phase }) => phase === "plan")).toBe(0n);
	});

	test("show the West Midlands as the Treasury has it", () => {
		const year = rows("west-midlands", "regional").filter(({ fiscal_year }) => fiscal_year === "2008-09");
		expect(total(year)).toBe(pence("43350149000"));
		const councils = year.filter(({ organisation }) => organisation === "Councils, police and fire");
		expect(total(councils)).toBe(pence("12830488000"));
	});
});

describe("the pilots' councils", () => {
	const published = PILOTS.flatMap(({ slug }) =>
		rows(slug, "totals")
			.filter(({ account, organisation }) => account === "outturn" && organisation !== "")
			.map((row) => ({ slug, ...row }) as Cells),
	);

	test("are 985 council-years, of which 952 agree to the penny", () => {
		const off = published.filter(({ note }) => note?.includes("rounding"));
		expect([published.length, published.length - off.length]).toEqual([985, 952]);
	});

	test("show Croydon's and North Dorset's £2,000 of 2017-18", () => {
		const off = published.filter(({ year, note }) => year === "2017-18" && note?.includes("£2,000"));
		expect(off.map(({ organisation, note }) => `${organisation}: ${note?.split(". ")[1]}`)).toEqual([
			"Croydon: Its lines come to £2,000 less: rounding in the source.",
			"North Dorset: Its lines come to £2,000 more: rounding in the source.",
		]);
	});

	test("have no line for the years that were not found", () => {
		const years = new Set(PILOTS.flatMap(({ slug }) => rows(slug, "outturn").map((row) => row.fiscal_year)));
		expect(["2018-19", "2019-20", "2020-21"].filter((year) => years.has(year))).toEqual([]);
	});

	test("stand in the bodies with the same money, fire apart", () => {
		for (const { slug } of PILOTS) {
			const fire = ({ service }: Cells): boolean => service === "Fire and rescue";
			const year = (row: Cells): boolean => row.fiscal_year === "2017-18";
			const council = rows(slug, "bodies").filter((row) => year(row) && row.organisation === "Councils");
			expect(council.some(fire)).toBe(false);
			expect(total(council)).toBe(total(rows(slug, "outturn").filter((row) => year(row) && !fire(row))));
		}
	});
});

describe("the build", () => {
	test("reads what it writes, quotes and line ends in cells among it", () => {
		const odd = [
			{ a: 'say "no"', b: "one, two\nthree" },
			{ a: "", b: "x" },
		];
		expect(parseCsv(formatCsv(["a", "b"], odd))).toEqual(odd);
		expect(() => parseCsv("a,b\n1\n", "short")).toThrow("short:2: 1 cells, expected 2");
	});

	test("reads decimals as whole pence and refuses what is finer", () => {
		expect(pence("17.21", 1_000_000)).toBe(1_721_000_000n);
		expect(pence("-0.005", 1_000)).toBe(-500n);
		expect(() => pence("0.001")).toThrow("finer than a penny");
		expect(() => pence("1e3")).toThrow("not a plain decimal");
		expect([pounds(5n), pounds(-1_750n), pounds(300n)]).toEqual(["0.05", "-17.50", "3"]);
	});

	test("stops at a source that nobody described", () => {
		expect(() => usedSources([], [[{ source: "hearsay" }]])).toThrow('no source has the id "hearsay"');
		expect(usedSources([], [[{ source: "cra-2010" }, { source: "" }]]).map(({ id }) => id)).toEqual(["cra-2010"]);
	});

	test("takes codes off programmes' names and writes short names out", () => {
		expect(programmeName("P33 S050206 VLA - Veterinary Laboratories Agency")).toBe("Veterinary Laboratories Agency");
		expect(programmeName("P13 S091147 NPS (Local Area Boards)")).toBe("Probation boards (National Probation Service)");
		expect(programmeName("P36Creative Economy")).toBe("Creative Economy");
		expect(programmeName("LA dummy sprog 9. Education")).toBe("not broken down in the source");
		expect(functionNames("4. Economic affairs - of which: transport")).toEqual(["Economic affairs", "Transport"]);
		expect(functionNames("10. Social Protection")).toEqual(["Social protection", "Social protection"]);
	});
});
