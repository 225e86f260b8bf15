// npm run size: what the first view of each place weighs, held against what was recorded. It builds nothing.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { firstView, placesOf } from "./lib/first-view.mjs";
import { main, root, Stop } from "./lib/run.mjs";

// Brotli bytes at its best quality, which a host makes once; 1 kB is 1,000 bytes.
const limits = { total: 250_000, wasm: 100_000 };
const tolerance = 0.02;
const dist = join(root, "dist");
const record = join(root, "size.json");
const seen = new Map();

function weigh(path) {
	if (!seen.has(path)) {
		const bytes = readFileSync(join(dist, path));
		const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
		seen.set(path, { path, raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length });
	}
	return seen.get(path);
}

const sum = (files, measure) => files.reduce((total, file) => total + file[measure], 0);

function measure(slug) {
	const files = firstView(dist, slug).map(weigh);
	const wasm = files.filter(({ path }) => path.endsWith(".wasm"));
	return { slug, files, raw: sum(files, "raw"), total: sum(files, "brotli"), wasm: sum(wasm, "brotli") };
}

const number = (value) => value.toLocaleString("en-GB").padStart(11);

function print(places) {
	const [worst, ...others] = places;
	const line = (name, raw, brotli) => `${name.padEnd(56)}${raw}${brotli}\n`;
	let text = line(`First view of ${worst.slug}, the largest, in bytes`, "        raw", "     brotli");
	for (const { path, raw, brotli } of worst.files) text += line(`  ${path}`, number(raw), number(brotli));
	text += line("  total", number(worst.raw), number(worst.total));
	text += line("  of which wasm", " ".repeat(11), number(worst.wasm));
	text += "\nOther places\n";
	for (const { slug, raw, total } of others) text += line(`  ${slug}`, number(raw), number(total));
	process.stdout.write(text);
}

/** The numbers that are kept: all of one kind, so that they can be held against each other one by one. */
const numbersOf = (places) => ({
	wasm: places[0].wasm,
	places: Object.fromEntries(places.map(({ slug, total }) => [slug, total]).sort()),
});

function pastLimits({ wasm, places }) {
	const found = Object.entries(places)
		.filter(([, total]) => total > limits.total)
		.map(([slug, total]) => `${slug} has ${total} bytes, over the limit of ${limits.total}.`);
	if (wasm > limits.wasm) found.push(`The wasm has ${wasm} bytes, over the limit of ${limits.wasm}.`);
	return found;
}

function strayed(now, before) {
	const flat = ({ wasm, places }) => ({ wasm, ...places });
	const [new_, old] = [flat(now), flat(before)];
	return [...new Set([...Object.keys(new_), ...Object.keys(old)])]
		.filter((name) => !(Math.abs((new_[name] ?? 0) - (old[name] ?? 0)) <= (old[name] ?? 0) * tolerance))
		.map((name) => `${name} has ${new_[name] ?? 0} bytes, and ${old[name] ?? 0} are recorded.`);
}

await main(async () => {
	if (!existsSync(dist)) throw new Stop('There is nothing to measure: run "npm run build" first.');
	const places = placesOf(dist)
		.map(measure)
		.sort((a, b) => b.total - a.total);
	print(places);
	const now = numbersOf(places);
	const over = pastLimits(now);
	if (over.length > 0) throw new Stop(over.join("\n"));
	if (process.argv.includes("--record")) {
		writeFileSync(record, `${JSON.stringify(now, null, "\t")}\n`);
		process.stdout.write("\nRecorded in size.json.\n");
		return;
	}
	const before = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : { wasm: 0, places: {} };
	const changes = strayed(now, before);
	if (changes.length > 0) {
		const advice =
			'A size moved by more than 2 %. If that is meant, run "npm run size -- --record" and commit size.json.';
		throw new Stop([...changes, advice].join("\n"));
	}
	process.stdout.write("\nAs recorded, and within the limits.\n");
});
