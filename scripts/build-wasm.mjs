// Builds the core five times, each time with cargo, wasm-bindgen, and wasm-opt from the npm package binaryen: into pkg/ as small as it
// can be, for every page; into pkg-large/ small, but for what is done with each row, for places of many rows; into pkg-packed/ the same
// with packs of columns, for places that have them and for the commands; into pkg-check/ as fast as it can be, for files that people
// bring; into pkg-scenario/ as fast, for what-if.
import { renameSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { program, root, run } from "./lib/run.mjs";
import { bind, target } from "./lib/setup.mjs";
import { unlessUpToDate } from "./lib/stamp.mjs";
import { swapIn } from "./lib/swap.mjs";

export const wasmInputs = [
	"src",
	"each-row",
	"www/core/types.ts",
	"Cargo.toml",
	"Cargo.lock",
	"scripts/build-wasm.mjs",
	"scripts/bind/Cargo.lock",
	"node_modules/binaryen/package.json",
];

// What rustc lets LLVM use for this target, and nothing more.
const features = [
	"bulk-memory",
	"nontrapping-float-to-int",
	"sign-ext",
	"mutable-globals",
	"multivalue",
	"reference-types",
];

/** What stops a module names the file that it stood in: nobody's home, and on every machine the same. */
const flags = (...more) => {
	const home = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
	const named = `--remap-path-prefix=${join(home, "registry", "src")}=crates`;
	// A path may have spaces.
	return { CARGO_ENCODED_RUSTFLAGS: [named, ...more].join("\x1f") };
};

/**
 * What a visitor waits for is the module as brotli packs it. More than -O1 makes it smaller on disk and larger packed: what is
 * inlined repeats with small differences (99.9 kB; -Oz 105). These passes beside it take away what no longer repeats (99.2 kB).
 */
const small = {
	folder: "pkg",
	cargo: [],
	env: flags(),
	passes: ["-O1", "--dae-optimizing", "--rse", "--code-folding", "--vacuum", "--coalesce-locals", "--reorder-locals"],
	features,
};

/**
 * Each build that goes on beside others has a folder of its own in target/: none begins anew after another. What takes part in a long loop a
 * browser compiles a second time while it runs, and the longer the more there is of it: more than -O1 puts whole stages of reading
 * into their callers, and a first file then waits for compilers.
 */
const fast = {
	folder: "pkg-check",
	cargo: ["--features", "check"],
	env: {
		CARGO_PROFILE_RELEASE_OPT_LEVEL: "3",
		...flags("-Ctarget-feature=+simd128"),
		CARGO_TARGET_DIR: join(root, "target", "check"),
	},
	passes: ["-O1"],
	features: [...features, "simd"],
};

/** Most of what is done is done once, and not for each row: made fast, it would be a fifth larger and read no faster (Cargo.toml). */
const large = {
	...fast,
	folder: "pkg-large",
	profile: "large",
	passes: small.passes,
	cargo: ["--features", "large"],
	env: { ...flags("-Ctarget-feature=+simd128"), CARGO_TARGET_DIR: join(root, "target", "large") },
};

const packed = {
	...large,
	folder: "pkg-packed",
	cargo: ["--features", "packed"],
};

const whatIf = {
	...fast,
	folder: "pkg-scenario",
	cargo: ["--no-default-features", "--features", "scenario"],
	env: { ...fast.env, CARGO_TARGET_DIR: join(root, "target", "scenario") },
	passes: ["-O3"],
};

/** Most of a build is one thread of the linker's work, so all are made at once, but for two that share what they are made of. */
export async function buildWasm() {
	const made = await Promise.allSettled([[small], [large, packed], [fast], [whatIf]].map(inTurn));
	const failed = made.find(({ status }) => status === "rejected");
	if (failed) throw failed.reason;
}

async function inTurn(modules) {
	for (const module of modules) await buildModule(module);
}

const buildModule = ({ folder, profile = "release", cargo, env, passes, features }) =>
	unlessUpToDate(folder, wasmInputs, `${folder}/total_place_bg.wasm`, async () => {
		await swapIn(folder, async (staged) => {
			const asked = ["--package", "total-place", "--lib", "--profile", profile, "--target", target];
			await run("cargo", ["build", ...asked, ...cargo], { env });
			const made = join(env.CARGO_TARGET_DIR ?? join(root, "target"), target, profile, "total_place.wasm");
			await run(bind, [made, staged]);
			await optimise(join(staged, "total_place_bg.wasm"), passes, features);
		});
	});

async function optimise(module, passes, features) {
	const [node, wasmOpt] = program("binaryen/bin/wasm-opt");
	const allowed = features.map((name) => `--enable-${name}`);
	const told = ["--strip-producers", "--strip-target-features"];
	await run(node, [wasmOpt, module, ...passes, ...allowed, ...told, "-o", `${module}.made`]);
	renameSync(`${module}.made`, module);
}
