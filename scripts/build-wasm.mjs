// Builds the core into pkg/: wasm-pack compiles and binds it, wasm-opt from the npm package binaryen makes it small.
import { renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { program, run } from "./lib/run.mjs";
import { unlessUpToDate } from "./lib/stamp.mjs";
import { swapIn } from "./lib/swap.mjs";

export const wasmInputs = [
	"src",
	"www/core/types.ts",
	"Cargo.toml",
	"Cargo.lock",
	"scripts/build-wasm.mjs",
	"node_modules/binaryen/package.json",
];

// What a visitor waits for is the module as brotli packs it. More than -O1 makes it smaller on disk and larger packed:
// what is inlined repeats with small differences.
const level = "-O1";

// What rustc lets LLVM use for this target, and nothing more.
const features = [
	"bulk-memory",
	"nontrapping-float-to-int",
	"sign-ext",
	"mutable-globals",
	"multivalue",
	"reference-types",
];

export const buildWasm = () =>
	unlessUpToDate("pkg", wasmInputs, "pkg/total_place_bg.wasm", async () => {
		await swapIn("pkg", async (folder) => {
			await run("wasm-pack", [
				"build",
				"--release",
				"--no-pack",
				"--target",
				"web",
				"--out-dir",
				folder,
				"--out-name",
				"total_place",
			]);
			await optimise(join(folder, "total_place_bg.wasm"));
		});
	});

// -O1 makes the fewest bytes after brotli (98.4 kB; -Oz 103.7, none at all 100.1): what -Oz saves it saves by making the code
// more various, which compresses worse.
async function optimise(module) {
	const [node, wasmOpt] = program("binaryen/bin/wasm-opt");
	const before = statSync(module).size;
	await run(node, [wasmOpt, module, level, ...features.map((name) => `--enable-${name}`), "-o", `${module}.small`]);
	if (statSync(`${module}.small`).size < before) renameSync(`${module}.small`, module);
}
