import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { embedPlaces, keepVersions } from "../cli/site/embeds.mjs";
import { buildEmbed } from "./build-embed.mjs";

let folder;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "embed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function site(name, files) {
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, name, path);
		mkdirSync(join(file, ".."), { recursive: true });
		writeFileSync(file, text);
	}
	return join(folder, name);
}

test("what had a hashed name is kept beside the new, and never written over", () => {
	const old = site("old", { "embed/files/a-1.js": "old", "embed/files/b-1.js": "same" });
	const now = site("now", { "embed/files/a-2.js": "new", "embed/files/b-1.js": "kept" });
	keepVersions(old, now);
	expect(readdirSync(join(now, "embed/files")).sort()).toEqual(["a-1.js", "a-2.js", "b-1.js"]);
	expect(readFileSync(join(now, "embed/files/b-1.js"), "utf8")).toBe("kept");
});

test("a place that is too heavy for a story is in none", async () => {
	const heavy = site("heavy", {
		"places/here/datapackage.json": "{}",
		"places/here/spending.csv": "amount\n1\n",
		"places/there/datapackage.json": "{}",
	});
	await buildEmbed(heavy);
	expect(Object.keys(embedPlaces(heavy, "Money", 10))).toEqual(["there"]);
	expect(readdirSync(join(heavy, "embed/files")).some((name) => name.startsWith("here-"))).toBe(false);
});

test("a place has a new version where a byte of it changed, and the same where none did", async () => {
	const package_ = (amount) => ({
		"places/here/datapackage.json": "{}",
		"places/here/spending.csv": `amount\n${amount}\n`,
		"places/here/old.csv": Buffer.from([0xa3, 0x31]),
	});
	const first = site("first", package_(1));
	await buildEmbed(first);
	embedPlaces(first, "Money & <all>");
	const second = site("second", package_(2));
	await buildEmbed(second);
	embedPlaces(second, "Money & <all>");
	keepVersions(first, second);
	const third = site("third", package_(1));
	await buildEmbed(third);
	embedPlaces(third, "Money & <all>");
	keepVersions(second, third);
	const [one, two, three] = [first, second, third].map((path) =>
		JSON.parse(readFileSync(join(path, "embed/versions.json"), "utf8")),
	);
	expect(two.places.here).not.toBe(one.places.here);
	expect(three).toEqual(one);
	const bundle = (path, { places }) =>
		JSON.parse(readFileSync(join(path, `embed/files/here-${places.here}.json`), "utf8"));
	expect(bundle(second, two).files["spending.csv"]).toBe("amount\n2\n");
	expect(bundle(second, one).files["spending.csv"]).toBe("amount\n1\n");
	expect(bundle(second, two).files["old.csv"]).toEqual({ base64: "ozE=" });

	expect([two.title, bundle(second, two).site]).toEqual(["Money & <all>", "Money & <all>"]);
	const frames = ["frame.html", two.frame].map((path) => readFileSync(join(second, "embed", path), "utf8"));
	for (const html of frames) expect(html).toContain("<title>Money &#38; &#60;all&#62;</title>");
	for (const html of frames) expect(html).not.toContain("{{");
});
