import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { atOnce, figuresIn } from "./at-once.mjs";
import { hashesOf, policyOf } from "./policy.mjs";

let folder;
const write = (path, text) => {
	mkdirSync(join(folder, path, ".."), { recursive: true });
	writeFileSync(join(folder, path), text);
};
const read = (path) => readFileSync(join(folder, path), "utf8");
const link = (name) => `<link rel="stylesheet" href="../assets/${name}">`;
const head = (styles) =>
	`<meta content="style-src 'self'; img-src 'self'" /><title>A title</title>${styles}<div id="explore"></div>`;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "total-place-at-once-"));
	write("assets/all.css", "p>a{color:red}\n");
	write("assets/check.css", "p{color:blue}");
	write("assets/core-abc.wasm", "core");
	write("assets/other-abc.wasm", "other");
	write("index.html", head(link("all.css")));
	write("kent/index.html", head(link("all.css")));
	write("check/index.html", head(link("all.css") + link("check.css")));
	write("embed/frame.html", head(link("all.css")));
	atOnce(folder, { kent: "123" }, Buffer.from("core"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the style that all pages have stands in each, allowed by its hash; a page's own stays a file", () => {
	for (const path of ["index.html", "kent/index.html", "check/index.html"]) {
		const html = read(path);
		expect(html).toContain('<style data-otherwise="../assets/all.css">p>a{color:red}</style>');
		expect(html).not.toContain(link("all.css"));
		expect(html).toContain(`content="style-src 'self' ${hashesOf(html)[0]}; img-src`);
	}
	expect(read("check/index.html")).toContain(link("check.css"));
	expect(read("embed/frame.html")).toContain(link("all.css"));
});

test("one policy holds for all pages", () => {
	expect(policyOf(read("index.html"))).toBe(policyOf(read("check/index.html")));
	expect(policyOf(read("index.html"))).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/);
});

test("a place's page asks at once for its figures and for the core, and for no other module", () => {
	const html = read("kent/index.html");
	expect(figuresIn(html)).toBe("embed/files/kent-123.json");
	for (const path of ["../embed/files/kent-123.json", "../assets/core-abc.wasm"])
		expect(html).toContain(`<link rel="preload" as="fetch" crossorigin href="${path}">`);
	expect(html).not.toContain("other-abc.wasm");
	expect(read("index.html")).not.toContain("preload");
});
