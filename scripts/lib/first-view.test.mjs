import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { firstView } from "./first-view.mjs";

function site(files) {
	const folder = mkdtempSync(join(tmpdir(), "total-place-size-"));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

test("the first view is the page, what it brings along, the place's figures among it, each once", () => {
	const folder = site({
		"kent/index.html": `<link rel="preload" as="fetch" crossorigin href="../embed/files/kent-1.json"><link rel="stylesheet" href="../assets/a.css"><link rel="canonical" href="../about/index.html">
			<script type="module" src="../assets/page.js"></script><a href="../about/index.html">About</a>`,
		"about/index.html": "",
		"assets/a.css": "body { background: url(paper.svg) }",
		"assets/paper.svg": "",
		"assets/page.js": `import "./core.js"; const later = () => import("./later.js");`,
		"assets/core.js": `import "./page.js"; new URL("core.wasm", import.meta.url)`,
		"assets/core.wasm": "",
		"assets/later.js": "",
		"embed/files/kent-1.json": "{}",
		"embed/files/kent-0.json": "{}",
		"places/kent/datapackage.json": `{ "resources": [] }`,
	});
	expect(firstView(folder, "kent")).toEqual([
		"kent/index.html",
		"embed/files/kent-1.json",
		"assets/a.css",
		"assets/paper.svg",
		"assets/page.js",
		"assets/core.js",
		"assets/core.wasm",
	]);
});
