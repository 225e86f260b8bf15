import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOffline } from "./offline.mjs";
import { filesIn } from "./output.mjs";

const page = '<div id="explore" data-figures="../embed/files/kent-abc.json"></div>';
let folder;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "total-place-offline-"));
	write("index.html", "home");
	write("kent/index.html", page);
	write("assets/place-abc.js", "run");
	write("places/kent/spending.csv", "amount\n1\n");
	write("embed/frame.html", "for others");
	write("embed/files/kent-abc.json", "figures");
	write("embed/files/kent-old.json", "figures of a version before");
	write("_headers", "for the host");
	write("assets/place-abc.js.br", "packed");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path, text) => {
	mkdirSync(join(folder, path, ".."), { recursive: true });
	writeFileSync(join(folder, path), text);
};
/** What the worker is told, as a browser would read it. */
const told = (limit) => {
	const weight = writeOffline(folder, filesIn(folder), limit);
	const [head] = readFileSync(join(folder, "offline.js"), "utf8").split("\n\n");
	return { weight, ...runInNewContext(`${head} site`) };
};

test("pages, what they load and their figures are kept, under the addresses that a browser asks for", () => {
	expect(Object.keys(told().files).sort()).toEqual(["", "assets/place-abc.js", "embed/files/kent-abc.json", "kent/"]);
});

test("each hash is that of the file", () => {
	const hash = createHash("sha256").update(page).digest("base64");
	expect(told().files["kent/"]).toBe(`sha256-${hash}`);
});

test("the version is another when any kept file is, and only then", () => {
	const { version } = told();
	write("_headers", "other");
	expect(told().version).toBe(version);
	write("embed/files/kent-abc.json", "other figures");
	expect(told().version).not.toBe(version);
});

test("past its limit nothing is kept, rather than a part", () => {
	expect(told(10)).toMatchObject({ weight: 0, files: {} });
});
