// docs/check.md and docs/scenario.md are what programs rely on: they name every code that the core can say, and none that it cannot.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = `${import.meta.dirname}/../`;
const document = readFileSync(`${root}docs/check.md`, "utf8");
const sourcesOf = (folders: string[]) =>
	folders
		.flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true }).map((path) => `${folder}/${path}`))
		.filter((path) => path.endsWith(".rs"))
		.map((path) => readFileSync(`${root}${path}`, "utf8").split("#[cfg(test)]")[0])
		.join("\n");
const sources = sourcesOf(["src/check", "src/source"]);

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

/** Of an edit of a document, or of another price index: not of a file that the command reads. */
const ofEdits = /^(bad-(path|factor|draws|deflator)|unknown-path|cannot-combine|nothing-to-combine)$/;
const scenario = readFileSync(`${root}docs/scenario.md`, "utf8");

test("every code of a scenario is explained, and nothing that is never said", () => {
	const text = sourcesOf(["src/scenario"]) + readFileSync(`${root}cli/commands/scenario.mjs`, "utf8");
	const said = [/(?:refuse|warn|warning|Error::new)\(\s*"([a-z-]+)"/g, /\bcode: "([a-z0-9-]+)"/g].flatMap((pattern) =>
		[...text.matchAll(pattern)].map(([, code]) => code ?? ""),
	);
	const rows = scenario.split("\n").filter((line) => line.startsWith("| `"));
	const explained = rows.flatMap((row) =>
		[...(row.split("|")[1] ?? "").matchAll(/`([a-z0-9_.-]+)`/g)].map(([, code]) => code ?? ""),
	);
	expect(new Set(said).size).toBeGreaterThan(30);
	expect([...new Set(said)].filter((code) => !explained.includes(code) && !ofEdits.test(code))).toEqual([]);
	const known = new Set([...said, "bad-json"]);
	expect(explained.filter((code) => code.includes("-") && !known.has(code))).toEqual([]);
});

const embed = readFileSync(`${root}docs/embed.md`, "utf8");
const rowsOf = (heading: string) =>
	(embed.split(`| ${heading} |`)[1] ?? "")
		.split("\n\n")[0]
		?.split("\n")
		.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? "")) ?? [];

test("docs/embed.md names every element, attribute and property, and none that is not there", () => {
	const elements = readdirSync(`${root}www/embed/elements`, { withFileTypes: true }).filter((one) => one.isDirectory());
	expect(rowsOf("element").sort()).toEqual(elements.map(({ name }) => `total-place-${name}`).sort());
	const host = readFileSync(`${root}www/embed/host.ts`, "utf8");
	const observed = /observedAttributes = \[([^\]]*)\]/.exec(host)?.[1] ?? "";
	expect(rowsOf("attribute").sort()).toEqual(
		[...observed.matchAll(/"([a-z]+)"/g)].map(([, name]) => name ?? "").sort(),
	);
	const style = readFileSync(`${root}www/embed/style.scss`, "utf8");
	const properties = new Set([...style.matchAll(/var\((--total-place-[a-z-]+)/g)].map(([, name]) => name ?? ""));
	expect(rowsOf("property").sort()).toEqual([...properties].sort());
});

test("docs/embed.md quotes what is said when something is wrong", () => {
	const code = ["site", "views"].map((name) => readFileSync(`${root}www/embed/${name}.ts`, "utf8")).join("\n");
	const said = (embed.split("| it says |")[1] ?? "")
		.split("\n")
		.slice(2)
		.flatMap((row) => (row.startsWith("|") ? [row.split("|")[1]?.trim() ?? ""] : []));
	expect(said.length).toBe(5);
	for (const words of said) expect(code.replace(/’/g, "'")).toContain(words.replace(/^“…” |“…”$| \d+$/g, "").trim());
});
