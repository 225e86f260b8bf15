// docs/check.md is what programs rely on: it names every code that the core can say, and none that it cannot.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = `${import.meta.dirname}/../`;
const document = readFileSync(`${root}docs/check.md`, "utf8");
const sources = ["src/check", "src/source"]
	.flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true }).map((path) => `${folder}/${path}`))
	.filter((path) => path.endsWith(".rs"))
	.map((path) => readFileSync(`${root}${path}`, "utf8").split("#[cfg(test)]")[0])
	.join("\n");

/** Codes stand where an issue is raised, a row is set aside, a question is asked or a file refused. */
const raised = [
	/\.(?:add|add_row|say|set_aside|set_aside_pending)\(\s*"([a-z]+(?:-[a-z]+)*)"/g,
	/(?:Issue|Error)::new\(\s*"([a-z]+(?:-[a-z]+)*)"/g,
	/\bcode: "([a-z]+(?:-[a-z]+)*)"/g,
	/"(personal-[a-z-]+)"/g,
	/=> \("([a-z]+(?:-[a-z]+)+)", "/g,
];
const codes = new Set(raised.flatMap((pattern) => [...sources.matchAll(pattern)].map(([, code]) => code ?? "")));
const documented = new Set([...document.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code]) => code ?? ""));

/** Of other commands: a descriptor or the options, not a file that is checked. */
const elsewhere = /^(bad-(json|option|csv)|no-(rows|files)|not-read|(duplicate|missing)-column|wrong-number-of-cells)$/;

test("every code is explained", () => {
	expect(codes.size).toBeGreaterThan(30);
	expect([...codes].filter((code) => code.includes("-") && !documented.has(code) && !elsewhere.test(code))).toEqual([]);
});

test("nothing is explained that is never said", () => {
	const words = new Set([...sources.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, word]) => word ?? ""));
	const others = /^(utf-8|windows-|decimal-mark|no-amounts$)/;
	expect([...documented].filter((word) => !words.has(word) && !others.test(word))).toEqual([]);
});
