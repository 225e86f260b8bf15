// node bench/scenario.mjs [FILE.json]: how long each part of what-if takes in this Node, after one round that does not count.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { initSync, Scenario } from "../pkg-scenario/total_place.js";

const root = new URL("../", import.meta.url);
const file = process.argv[2] ?? new URL("tests/fixtures/scenario/documents/twelve_ranges.json", root);
initSync({ module: readFileSync(new URL("pkg-scenario/total_place_bg.wasm", root)) });
const text = readFileSync(file, "utf8");
const scenario = new Scenario(text);
const path = scenario.inputs().find(({ unit }) => unit === "share")?.path ?? "";
const value = scenario.inputs().find((input) => input.path === path)?.mid ?? "";

const parts = {
	"read the document": () => new Scenario(text).free(),
	appraise: () => scenario.appraise(),
	"a slider: set, and appraise": () => {
		scenario.set(path, value);
		scenario.appraise();
	},
	"lines with their workings": () => scenario.lines(),
	"10,000 draws": () => scenario.draws(10_000, 1),
	"switching values, tornado and 10,000 draws": () => scenario.uncertainty(10_000, 1),
};

process.stdout.write(`${cpus()[0]?.model}, Node ${process.versions.node}; milliseconds of 50 rounds\n`);
process.stdout.write(`${"".padEnd(46)}  median     p95\n`);
for (const [name, work] of Object.entries(parts)) {
	work();
	const times = Array.from({ length: 50 }, () => {
		const since = performance.now();
		work();
		return performance.now() - since;
	}).sort((a, b) => a - b);
	const shown = [times[25], times[47]].map((time) => time.toFixed(2).padStart(8));
	process.stdout.write(`${name.padEnd(46)}${shown.join("")}\n`);
}
