import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { atOnce, figuresIn, folderIn } from "./at-once.mjs";
import { hashesOf, policyOf } from "./policy.mjs";

let folder;
const write = (path, text) => {
	mkdirSync(join(folder, path, ".."), { recursive: true });
	writeFileSync(join(folder, path), text);
};
const read = (path) => readFileSync(join(folder, path), "utf8");
const link = (name) => `<link rel="stylesheet" href="../assets/${name}">`;
const page = (styles, body) =>
	`<head><meta content="style-src 'self'; img-src 'self'" /><title>A title</title>${styles}</head><body>${body}</body>`;
const place = (styles) => page(styles, '<div id="explore"></div><footer></footer>');
const cores = { core: Buffer.from("core"), large: Buffer.from("large"), packed: Buffer.from("packed") };
const fill = (large) => atOnce(folder, { kent: "123", luton: "456" }, cores, large, 1000);
const figures = JSON.stringify({ files: { "a.csv": "R&amp;D </template><b>£1</b>" } });

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "total-place-at-once-"));
	write("assets/all.css", "p>a{color:red}\n");
	write("assets/check.css", "p{color:blue}");
	write("assets/drawn.css", "p{color:green}");
	write("assets/core-abc.wasm", "core");
	write("assets/other-abc.wasm", "other");
	write("assets/large-abc.wasm", "large");
	write("assets/packed-abc.wasm", "packed");
	const scripts = ["ahead-worker-AB-D_123", "large-abcd_123", "large-words", "packed-abcd-123", "packed-words"];
	for (const name of scripts) write(`assets/${name}.js`, "");
	write("index.html", page(link("all.css"), ""));
	for (const slug of ["kent", "london", "luton", "york"])
		write(`${slug}/index.html`, place(link("all.css") + link("drawn.css")));
	write("check/index.html", page(link("check.css") + link("all.css") + link("drawn.css"), ""));
	write("embed/frame.html", page(link("all.css"), ""));
	write("embed/files/kent-123.json", figures);
	write("embed/files/luton-456.json", figures.padEnd(1001));
	write("places/london/datapackage.json", JSON.stringify({ resources: [{ pack: null }, {}] }));
	write("places/york/datapackage.json", JSON.stringify({ resources: [{}, { pack: { path: "paid.pack" } }] }));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the style that all pages have stands in each, allowed by its hash; a page's own stays a file", () => {
	fill(["london"]);
	for (const path of ["index.html", "kent/index.html", "check/index.html"]) {
		const html = read(path);
		expect(html).toContain('<style data-otherwise="../assets/all.css">p>a{color:red}</style>');
		expect(html).not.toContain(link("all.css"));
		expect(html).toContain(`content="style-src 'self' ${hashesOf(html)[0]}; img-src`);
	}
	expect(read("check/index.html")).toContain(`${link("drawn.css")}${link("check.css")}</head>`);
	expect(read("embed/frame.html")).toContain(link("all.css"));
});

test("what scripts draw in a place's page has its style after what is written", () => {
	fill(["london"]);
	expect(read("kent/index.html")).toMatch(
		/<\/style><\/head>.*<footer><\/footer><link rel="stylesheet" href="[^"]*drawn.css">/,
	);
});

test("one policy holds for all pages", () => {
	fill(["london"]);
	expect(policyOf(read("index.html"))).toBe(policyOf(read("check/index.html")));
	expect(policyOf(read("index.html"))).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/);
});

test("a place's page has its figures as text, and asks at once for the core and for no other module", () => {
	fill(["london"]);
	const html = read("kent/index.html");
	const [, text] =
		/<template id="figures" data-otherwise="\.\.\/embed\/files\/kent-123\.json">([^<]*)<\/template><\/body>/.exec(html);
	expect(text.replaceAll("&lt;", "<").replaceAll("&amp;", "&")).toBe(figures);
	expect(figuresIn(html)).toBeUndefined();
	expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="../assets/core-abc.wasm">');
	expect(html).not.toContain('href="../embed/files');
	expect(html).not.toContain("other-abc.wasm");
	expect(read("index.html")).not.toContain("preload");
});

test("figures that are too many for a page are asked for at once too", () => {
	fill(["london"]);
	const html = read("luton/index.html");
	expect(html).not.toContain("template");
	expect(figuresIn(html)).toBe("embed/files/luton-456.json");
	for (const path of ["../embed/files/luton-456.json", "../assets/core-abc.wasm"])
		expect(html).toContain(`<link rel="preload" as="fetch" crossorigin href="${path}">`);
});

const early = (html) => [...html.matchAll(/<link rel="(?:module)?preload"[^>]*>/g)].map(([link]) => link);

test.each([
	["london", "large", "large-abcd_123"],
	["york", "packed", "packed-abcd-123"],
])("the page of %s, a large place, asks at once for what its worker needs first", (slug, reader, script) => {
	fill(["london", "york"]);
	const html = read(`${slug}/index.html`);
	expect(folderIn(html)).toBe(`places/${slug}/`);
	expect(html.includes(" data-packed>")).toBe(reader === "packed");
	expect(early(html)).toEqual([
		`<link rel="modulepreload" href="../assets/${script}.js">`,
		`<link rel="preload" as="fetch" crossorigin href="../assets/${reader}-abc.wasm">`,
		`<link rel="preload" as="fetch" crossorigin href="../places/${slug}/datapackage.json">`,
	]);
});

test("what reads large places is idle where a site has none", () => {
	const large = ["assets/large-abcd_123.js", "assets/large-abc.wasm"];
	const packed = ["assets/packed-abcd-123.js", "assets/packed-abc.wasm"];
	const second = "assets/ahead-worker-AB-D_123.js";
	expect(fill([])).toEqual([...large, ...packed, second]);
	expect(fill(["london"])).toEqual(packed);
	expect(fill(["york"])).toEqual([...large, second]);
	expect(fill(["london", "york"])).toEqual([]);
});
