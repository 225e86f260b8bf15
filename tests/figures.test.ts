import { describe, expect, test } from "vitest";
import { count, statements } from "../data/build/count.mjs";
import { table } from "../data/build/csv.mjs";
import { figures, sources, themes, unitCosts } from "../data/build/figures.mjs";
import { sum } from "../data/build/pence.mjs";
import { PILOTS, REGIONS } from "../data/build/places.mjs";

const NAMES = ["figures", "themes", "unit-costs", "count", "totals", "notes"] as const;
const ALL = NAMES.flatMap((name) =>
	table(`figures/${name}`).map((row, index) => ({
		...row,
		at: `${name}.csv:${index + 2}`,
	})),
) as Record<string, string>[];
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d{1,2})?$/;
const YEAR = /^(\d{4})(-(\d{2}))?$/;
const PLACES = [...PILOTS, ...REGIONS].map(({ slug }) => slug);
const COUNTED = PILOTS.filter(({ slug }) => count(slug) !== null);

const million = (millions: bigint): bigint => millions * 100_000_000n;

function account(slug: string) {
	const found = count(slug);
	if (found === null) throw new Error(`${slug} has no count`);
	return found;
}

function amounts(slug: string, keep: (row: Record<string, unknown>) => boolean) {
	return account(slug)
		.rows.filter(keep)
		.map(({ amount }) => amount as bigint);
}

describe("every row of the tables", () => {
	test("names a source that exists, and every source is named", () => {
		const ids = sources().map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ALL.filter(({ source }) => !ids.includes(source))).toEqual([]);
		const named = new Set(ALL.map(({ source }) => source));
		expect(ids.filter((id) => !named.has(id))).toEqual([]);
	});

	test("has an amount of at most two places", () => {
		const wrong = ALL.filter(({ amount = "0" }) => !DECIMAL.test(amount));
		expect(wrong).toEqual([]);
	});

	test("has a year, or years that follow each other, or none", () => {
		const wrong = ALL.filter((row) => {
			const year = row.year ?? row.fiscal_year ?? "";
			const [, first, , last] = YEAR.exec(year) ?? [];
			if (year === "") return false;
			if (first === undefined) return true;
			return last !== undefined && (Number(first) + 1) % 100 !== Number(last);
		});
		expect(wrong).toEqual([]);
	});

	test("uses the words of the contract", () => {
		const words: Record<string, RegExp> = {
			bound: /^(exact|about|at least|at most)$/,
			nature: /^(reactive|preventative|universal|not stated)$/,
			confidence: /^[1-6]$/,
			unit: /^[a-z]/,
		};
		for (const [column, word] of Object.entries(words)) {
			const wrong = ALL.filter((row) => column in row && !word.test(row[column] ?? ""));
			expect(wrong, column).toEqual([]);
		}
		const kind = /^(total|organisation|control|service|saving|intervention|population|other)$/;
		const wrong = table("figures/figures").filter((row) => !kind.test(row.kind ?? ""));
		expect(wrong).toEqual([]);
	});

	test("belongs to a pilot, to the pilots together, or to England", () => {
		const known = [...PILOTS.map(({ slug }) => slug), "pilots", "england"];
		expect(ALL.filter(({ place }) => !known.includes(place ?? ""))).toEqual([]);
	});

	test("was published: none is a sum made from official tables", () => {
		const derived = /\bsum(s|med)? of\b|outturn summary|rs_pilots/i;
		const wrong = ALL.filter((row) => derived.test(Object.values(row).join(" ")));
		expect(wrong).toEqual([]);
	});
});

describe("figures that disagree", () => {
	const grouped = table("figures/figures").filter(({ group }) => group !== "");
	const groups = [...new Set(grouped.map(({ group = "" }) => group))];

	test.each(groups)("%s stand side by side", (name) => {
		const rows = grouped.filter(({ group }) => group === name);
		expect(rows.length).toBeGreaterThan(1);
		expect(new Set(rows.map(({ place }) => place)).size).toBe(1);
		const stated = rows.map(({ amount, unit }) => `${amount} ${unit}`);
		expect(new Set(stated).size).toBeGreaterThan(1);
		expect(rows.every(({ note }) => note !== "")).toBe(true);
	});

	test("are all there", () => {
		expect(groups.sort()).toEqual([
			"birmingham-benefits",
			"birmingham-council",
			"birmingham-total",
			"dorset-admissions-saving",
			"kent-capital-receipts",
			"luton-persistent-offenders",
			"luton-share-of-offences",
			"worcestershire-council-share",
			"worcestershire-total",
		]);
	});
});

describe("the count", () => {
	test("is of the five pilots whose total could be read", () => {
		expect(COUNTED.map(({ slug }) => slug)).toEqual(["birmingham", "bradford", "kent", "lewisham", "worcestershire"]);
	});

	test("is said to be missing for each of the others", () => {
		const others = PILOTS.filter(({ slug }) => count(slug) === null);
		expect(Object.keys(statements).sort()).toEqual(others.map(({ slug }) => slug).sort());
		expect(REGIONS.every(({ slug }) => count(slug) === null)).toBe(true);
	});

	test.each([
		["birmingham", 7300n],
		["bradford", 4400n],
		["kent", 8300n],
		["lewisham", 2500n],
		["worcestershire", 3500n],
	])("of %s comes to a total that its source prints", (slug, total) => {
		const { totals } = account(slug);
		expect(sum(amounts(slug, () => true))).toBe(million(total));
		expect(totals.map(({ amount }) => amount)).toContain(million(total));
	});

	test("stands in the year that the account shows first", () => {
		for (const { slug } of COUNTED) {
			const { resource, rows, totals } = account(slug);
			const years = [...rows.map((row) => row.fiscal_year), ...totals.map(({ year }) => year)];
			expect(new Set(years)).toEqual(new Set([resource.account.year]));
		}
	});

	test("has a total for Lewisham's council that its rows come to", () => {
		const ofCouncil = (row: { organisation?: unknown }) => row.organisation === "Lewisham council";
		expect(sum(amounts("lewisham", ofCouncil))).toBe(million(815n));
		expect(account("lewisham").totals.find(ofCouncil)?.amount).toBe(million(815n));
	});

	test("names nine organisations in Birmingham, £7,016 million together", () => {
		const named = amounts("birmingham", (row) => row.organisation !== "not broken down in the source");
		expect(named).toHaveLength(9);
		expect(sum(named)).toBe(million(7016n));
	});

	test("shows both totals of Birmingham and of Worcestershire, each with its own source", () => {
		for (const [slug, stated] of [
			["birmingham", [7300n, 7500n]],
			["worcestershire", [3500n, 4400n]],
		] as const) {
			const { totals } = account(slug);
			expect(totals.map(({ amount }) => amount)).toEqual(stated.map(million));
			expect(new Set(totals.map(({ source }) => source)).size).toBe(2);
		}
	});

	test.each([
		["birmingham", 50n],
		["bradford", 15n],
		["lewisham", 4n],
		["worcestershire", 37n],
	])("of %s gives a headline of %dp in every pound", (slug, expected) => {
		const cut = account(slug).resource.account.headline?.cut ?? "";
		const [field = "", value = ""] = cut.split(":");
		const part = sum(amounts(slug, (row) => row[field] === decodeURIComponent(value)));
		const whole = sum(amounts(slug, () => true));
		expect((part * 200n + whole) / (2n * whole)).toBe(expected);
	});
});

describe("a package", () => {
	test("of a pilot has its own figures; Durham has none", () => {
		const without = PILOTS.filter(({ slug }) => figures(slug).length === 0);
		expect(without.map(({ slug }) => slug)).toEqual(["durham"]);
	});

	test("of Lewisham states its three key figures, from the interim report", () => {
		const key = figures("lewisham").filter(({ unit, source }) => unit === "pounds" && source === "interim-report-2009");
		expect(key.map(({ amount }) => amount)).toEqual(["2500000000", "815000000", "100000000"]);
	});

	test("has what one case costs in England, after what it costs in the place", () => {
		for (const slug of PLACES) {
			const areas = unitCosts(slug).map(({ area }) => area);
			expect(areas.slice(areas.indexOf("England"))).toEqual(areas.filter((area) => area === "England"));
			expect(areas).toContain("England");
		}
		const labels = unitCosts("west-midlands").map(({ label }) => label);
		expect(labels).toEqual(expect.arrayContaining(["A child in care", "A prisoner", "A family with many problems"]));
	});

	test("of a pilot has themes, of a region none", () => {
		expect(PILOTS.every(({ slug }) => themes(slug).length > 0)).toBe(true);
		expect(REGIONS.some(({ slug }) => themes(slug).length > 0)).toBe(false);
	});

	test("holds no column that only the tables have", () => {
		for (const rows of [figures("kent"), themes("kent"), unitCosts("kent")]) {
			expect(rows.some((row) => "place" in row)).toBe(false);
		}
	});
});
