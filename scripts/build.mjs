// npm run build: the whole site into dist/.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWasm, wasmInputs } from "./build-wasm.mjs";
import { main, program, root, run, step } from "./lib/run.mjs";
import { setUp } from "./lib/setup.mjs";
import { unlessUpToDate } from "./lib/stamp.mjs";
import { swapIn } from "./lib/swap.mjs";

const siteInputs = [
	...wasmInputs,
	"www",
	"cli",
	"scripts/build.mjs",
	"scripts/build-embed.mjs",
	"scripts/embed-places.mjs",
	"scripts/prerender.mjs",
	"vite.config.ts",
	"tsconfig.json",
	"package-lock.json",
];

/** Builds what is not up to date. A build that fails leaves the old `pkg/`, `pkg-check/`, `pkg-scenario/` and `dist/` as they were. */
export async function build() {
	await step("Building the core (some minutes the first time)", buildWasm);
	await step("Building the site", buildSite);
}

/** Builds dist/ from what stands in pkg/, pkg-check/ and pkg-scenario/. */
export const buildSite = () =>
	unlessUpToDate("dist", siteInputs, "dist/index.html", () =>
		swapIn("dist", async (folder) => {
			const [node, vite] = program("vite/bin/vite.js");
			await run(node, [vite, "build", "--outDir", folder, "--emptyOutDir"]);
			const prerender = join(root, "scripts", "prerender.mjs");
			if (existsSync(prerender)) await run(node, [prerender, folder]);
			await run(node, [join(root, "scripts", "build-embed.mjs"), folder, join(root, "dist")]);
		}),
	);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	await main(async () => {
		await setUp();
		await build();
	});
}
