import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refuseForeign, writeFileList } from "./output.mjs";

let folder;
beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), "total-place-output-")), "public");
	mkdirSync(join(folder, "kent"), { recursive: true });
	writeFileSync(join(folder, "kent", "index.html"), "kent");
	writeFileList(folder);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

test("what an earlier build wrote may be replaced, and so may nothing at all", () => {
	expect(() => refuseForeign(folder)).not.toThrow();
	expect(() => refuseForeign(join(folder, "..", "none"))).not.toThrow();
});

test("a file that no build wrote is named, and nothing is touched", () => {
	writeFileSync(join(folder, "kent", "minutes.doc"), "mine");
	expect(() => refuseForeign(folder)).toThrow(/did not write.*\n {2}kent\/minutes\.doc\n/);
	expect(readFileSync(join(folder, "kent", "minutes.doc"), "utf8")).toBe("mine");
});

test("a page that somebody changed by hand is theirs", () => {
	writeFileSync(join(folder, "kent", "index.html"), "changed");
	expect(() => refuseForeign(folder)).toThrow("kent/index.html");
});

test("a folder without the list of a build is refused, whatever its files are called", () => {
	rmSync(join(folder, "files.json"));
	expect(() => refuseForeign(folder)).toThrow("kent/index.html");
});

test("a file is no folder", () => {
	expect(() => refuseForeign(join(folder, "kent", "index.html"))).toThrow("it is a file");
});
