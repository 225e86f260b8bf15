import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placesIn, refuseTooLarge, slugOf } from "./places.mjs";

let folder;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "total-place-places-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = (path) => {
	mkdirSync(join(folder, path), { recursive: true });
	writeFileSync(join(folder, path, "datapackage.json"), "{}");
};
const found = () => placesIn(folder, join(folder, "public"));

test("each folder with a package is a place; the output is none", () => {
	place("Kent");
	place("Bath & Wells");
	place("public");
	mkdirSync(join(folder, "notes"));
	expect(found().map(({ slug }) => slug)).toEqual(["bath-wells", "kent"]);
});

test("a folder that is a package itself is the one place", () => {
	place(".");
	place("kent");
	expect(found()).toEqual([{ slug: slugOf(folder.split("/").at(-1)), folder }]);
});

test("two names with one address are refused", () => {
	place("Kent");
	place("kent ");
	expect(found).toThrow(/would have one address, kent\//);
});

test("an address of the site itself is refused", () => {
	place("about");
	expect(found).toThrow("the address about/");
});

test("a ledger is told how it becomes a place", () => {
	writeFileSync(join(folder, "payments 2024.csv"), "amount\n1\n");
	expect(found).toThrow(/total-place check ".*payments 2024\.csv" --save .*payments-2024$/);
});

test("a folder with nothing in it is told what a place is", () => {
	expect(found).toThrow("total-place new NAME");
});

test("a file that is too large to be read is named, with what to do", () => {
	place("kent");
	const file = join(folder, "kent", "paid.csv");
	writeFileSync(join(folder, "kent", "datapackage.json"), JSON.stringify({ resources: [{ path: "paid.csv" }] }));
	writeFileSync(file, "");
	expect(() => refuseTooLarge(found())).not.toThrow();
	truncateSync(file, 3e9);
	expect(() => refuseTooLarge(found())).toThrow(/paid\.csv: it has 3\.0 GB, .*several places/);
});
