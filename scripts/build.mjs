// npm run build: the whole site into dist/.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWasm, wasmInputs } from "./build-wasm.mjs";
import { main, root, run, step } from "./lib/run.mjs";
import { setUp } from "./lib/setup.mjs";
import { unlessUpToDate } from "./lib/stamp.mjs";
import { swapIn } from "./lib/swap.mjs";

const siteInputs = [
	...wasmInputs,
	"www",
	"cli",
	"scripts/build.mjs",
	"scripts/build-embed.mjs",
	"scripts/compile.mjs",
	"scripts/prerender.mjs",
	"vite.config.ts",
	"tsconfig.json",
	"package-lock.json",
];

/** Builds what is not up to date. A build that fails leaves the old `pkg/`, `pkg-large/`, `pkg-packed/`, `pkg-check/`, `pkg-scenario/` and `dist/` as they were. */
export async function build() {
	await step("Building the core (some minutes the first time)", buildWasm);
	await step("Building the site", buildSite);
}

/** Builds site/ and, from it and the places that ship, dist/. */
export const buildSite = () =>
	unlessUpToDate("dist", siteInputs, "dist/index.html", async () => {
		const script = (name) => join(root, "scripts", name);
		await swapIn("site", (folder) => run(process.execPath, [script("compile.mjs"), folder]));
		await swapIn("dist", (folder) => run(process.execPath, [script("prerender.mjs"), folder]));
	});

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	await main(async () => {
		await setUp();
		await build();
	});
}
