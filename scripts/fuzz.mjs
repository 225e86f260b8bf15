// node scripts/fuzz.mjs [target] [seconds]: throws files at the reader and stops at the first that breaks a law.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, main, root, run, Stop } from "./lib/run.mjs";

const files = ["tests/fixtures/check", "tests/fixtures/check-page"];
const targets = {
	check: { dictionary: "check.dict", seeds: () => files },
	options: { dictionary: "check.dict", seeds: () => files },
	pack: { dictionary: "pack.dict", seeds: packs },
	package: { dictionary: "package.dict", seeds: packages },
};
/** No file of this size takes a second or a hundred megabytes, so these are faults. */
const limits = ["-timeout=10", "-rss_limit_mb=1024", "-max_len=65536", "-reload=0", "-print_final_stats=1"];

await main(async () => {
	const [name = "check", seconds = "1800"] = process.argv.slice(2);
	const target = targets[name];
	if (!target) throw new Stop(`There is no target “${name}”. Known: ${Object.keys(targets).join(", ")}.`);
	if ((await attempt("cargo", ["fuzz", "--version"])).code !== 0) {
		throw new Stop("cargo-fuzz is missing. Install it: cargo install cargo-fuzz");
	}
	const corpus = `fuzz/corpus/${name}`;
	mkdirSync(join(root, corpus), { recursive: true });
	// Without a sanitizer it runs on a stable toolchain; there is no unsafe code that one could watch.
	const fuzz = ["fuzz", "run", "--sanitizer", "none", name, corpus, ...(await target.seeds())];
	const flags = [...limits, `-dict=fuzz/${target.dictionary}`, `-max_total_time=${seconds}`];
	await run("cargo", [...fuzz, "--", ...flags], { show: true });
});

/** Each package of the fixtures as one file: its descriptor, then name and text of every other file, parted by NUL. */
function packages() {
	const fixtures = join(root, "tests/fixtures/packages");
	const seeds = "fuzz/corpus/packages";
	mkdirSync(join(root, seeds), { recursive: true });
	for (const name of readdirSync(fixtures)) {
		const folder = join(fixtures, name);
		const others = readdirSync(folder).filter((file) => file.endsWith(".csv"));
		const parts = [readFileSync(join(folder, "datapackage.json"))];
		for (const file of others) parts.push(Buffer.from(`\0${file}\0`), readFileSync(join(folder, file)));
		writeFileSync(join(root, seeds, name), Buffer.concat(parts));
	}
	return [seeds];
}

/** The pack of each account of the fixtures. */
async function packs() {
	const module = join(root, "pkg-packed/total_place_bg.wasm");
	if (!existsSync(module)) throw new Stop('The core is not built: run "npm run build" first.');
	const { initSync, Place } = await import("../pkg-packed/total_place.js");
	initSync({ module: readFileSync(module) });
	const fixtures = join(root, "tests/fixtures/packages");
	const seeds = "fuzz/corpus/packs";
	mkdirSync(join(root, seeds), { recursive: true });
	for (const name of readdirSync(fixtures)) {
		const folder = join(fixtures, name);
		const files = Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
		const descriptor = files["datapackage.json"];
		try {
			const place = Place.open(descriptor, files);
			for (const account of place.summary().accounts) {
				const bytes = place.pack(descriptor, account.name, new Uint8Array(32));
				writeFileSync(join(root, seeds, `${name}-${account.name}`), bytes);
			}
		} catch (error) {
			// Of a package that cannot be read, or whose file two accounts share, there is no pack.
			if (typeof error?.code !== "string") throw error;
		}
	}
	return [seeds];
}
