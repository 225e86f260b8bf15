// What other people's pages load is apart from the site: nothing of the site imports it.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { heightIn, resize } from "./message";

test("no page, widget or core imports www/embed: it is loaded by its address", () => {
	const www = `${import.meta.dirname}/..`;
	const sources = ["core", "widgets", "pages", "prerender"].flatMap((room) =>
		readdirSync(`${www}/${room}`, { recursive: true })
			.map((path) => `${www}/${room}/${path}`)
			.filter((path) => path.endsWith(".ts")),
	);
	expect(sources.length).toBeGreaterThan(100);
	const importing = /(?:from|import)\s*\(?\s*"(?:\.\.\/)+embed\//;
	expect(sources.filter((path) => importing.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("the types of the package name every element, and every attribute", () => {
	const types = readFileSync(`${import.meta.dirname}/../../module/embed.d.ts`, "utf8");
	const folders = readdirSync(`${import.meta.dirname}/elements`).filter((name) => !name.endsWith(".ts"));
	expect([...types.matchAll(/"total-place-([a-z]+)"$|"total-place-([a-z]+)";/gm)].map(([, a, b]) => a ?? b)).toEqual(
		folders.sort(),
	);
	const host = readFileSync(`${import.meta.dirname}/host.ts`, "utf8");
	const observed = /observedAttributes = (\[.*\])/.exec(host)?.[1] ?? "[]";
	expect([...types.matchAll(/^\t(\w+)\?: /gm)].map(([, name]) => name)).toEqual(JSON.parse(observed));
});

test("the message of a frame says what it always said", () => {
	expect(resize(411.2)).toEqual({ "total-place": 1, type: "resize", height: 412 });
	expect(heightIn(resize(411.2))).toBe(412);
	expect(heightIn({ ...resize(300), more: "of a later version" })).toBe(300);
});

test.each([
	null,
	"resize",
	{ height: 300 },
	{ "total-place": 2, type: "resize", height: 300 },
	{ "total-place": 1, type: "move", height: 300 },
	{ "total-place": 1, type: "resize", height: "300" },
	{ "total-place": 1, type: "resize", height: 0 },
	{ "total-place": 1, type: "resize", height: Number.NaN },
	{ "total-place": 1, type: "resize", height: 1e9 },
])("%j is no message of a frame", (data) => {
	expect(heightIn(data)).toBeUndefined();
});
