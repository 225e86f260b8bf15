import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placesIn, slugOf } from "./places.mjs";

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
