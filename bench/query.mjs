// npm run bench:query: how long questions about a place of many rows take in pkg-large/, in Node, beside the obvious loop.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main, root, Stop } from "../scripts/lib/run.mjs";
import { writePlace } from "./explore/place.mjs";
import { descriptor, fields, questions } from "./explore/questions.mjs";
import { median } from "./table.mjs";

const usage = `Usage: npm run bench:query -- [--rows 100000,1000000,10000000] [--rounds 15]
`;
const { nature, search, top, cell, clicks } = questions;
const cut = (cuts) => Object.entries(cuts).map(([field, value]) => `&cut=${field}:${encodeURIComponent(value)}`);
const asked = {
	total: ["year=all"],
	"cut, group by two": [`by=organisation,service&year=all&cut=nature:${nature}`],
	"ten clicks": clicks.map(({ by, ...cuts }) => `by=${by}&year=all${cut(cuts).join("")}`),
	search: [`by=supplier&year=all&search=${encodeURIComponent(search)}`],
	[`top ${top}`]: [`by=supplier&year=all&top=${top}`],
	"rows behind": [`by=supplier&year=all${cut(cell).join("")}`],
};

function readArguments(args) {
	const options = { rows: [100_000, 1_000_000, 10_000_000], rounds: 15 };
	const left = args.flatMap((arg) => arg.split("="));
	while (left.length > 0) {
		const name = left.shift();
		const value = left.shift() ?? "";
		if (name === "--rows" && /^\d+(,\d+)*$/.test(value)) options.rows = value.split(",").map(Number);
		else if (name === "--rounds" && /^[1-9]\d*$/.test(value)) options.rounds = Number(value);
		else throw new Stop(usage);
	}
	return options;
}

/** The bytes of a place of so many rows, which is written where it is not there. */
function bytesOf(rows) {
	const folder = join(root, "bench", "made", `place-${rows}`);
	const path = join(folder, "payments.csv");
	if (!existsSync(path)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, "answers.json"), JSON.stringify(writePlace(folder, rows)));
	}
	return readFileSync(path);
}

/** Milliseconds, the median of so many rounds after one. */
function timed(rounds, work) {
	const times = [];
	for (let round = -1; round < rounds; round++) {
		const since = performance.now();
		work();
		if (round >= 0) times.push(performance.now() - since);
	}
	return median(times);
}

/** The same cut and groups by a loop over typed arrays that knows nothing but them. */
function obvious(bytes) {
	const labels = fields.map(() => new Map());
	const columns = fields.map(() => []);
	const pence = [];
	for (const line of bytes.toString("latin1").split("\n").slice(1)) {
		const cells = line.split(",");
		if (cells.length <= fields.length) continue;
		for (const [field, known] of labels.entries()) {
			const label = cells[field];
			if (!known.has(label)) known.set(label, known.size);
			columns[field].push(known.get(label));
		}
		pence.push(Math.round(Number(cells[fields.length]) * 100));
	}
	const [organisations, services, natures] = [Uint8Array, Uint16Array, Uint8Array].map((Kind, at) =>
		Kind.from(columns[at + 1]),
	);
	const amounts = Float64Array.from(pence);
	const [wanted, count] = [labels[3].get(nature), labels[2].size];
	return () => {
		const sums = new Float64Array(labels[1].size * count);
		for (let row = 0; row < amounts.length; row++) {
			if (natures[row] === wanted) sums[organisations[row] * count + services[row]] += amounts[row];
		}
		return sums;
	};
}

const time = (milliseconds) => (milliseconds < 100 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)).padStart(9);

await main(async () => {
	const { rows: sizes, rounds } = readArguments(process.argv.slice(2));
	const core = await import("../pkg-large/total_place.js");
	core.initSync({ module: readFileSync(join(root, "pkg-large", "total_place_bg.wasm")) });
	for (const rows of sizes) {
		let bytes = bytesOf(rows);
		const place = core.Place.open(new TextEncoder().encode(descriptor), { "payments.csv": bytes });
		const loop = rows <= 1_000_000 ? timed(rounds, obvious(bytes)) : undefined;
		bytes = undefined;
		const ways = {
			scan: (query) => place.count_cells(query),
			view: (query) => place.view(query),
		};
		process.stdout.write(`\n${rows.toLocaleString("en-GB")} rows, milliseconds\n`);
		process.stdout.write(
			`${"".padEnd(20)}${Object.keys(ways)
				.map((way) => way.padStart(9))
				.join("")}\n`,
		);
		for (const [question, queries] of Object.entries(asked)) {
			const times = Object.values(ways).map((ask) => timed(rounds, () => queries.map(ask)));
			process.stdout.write(`${question.padEnd(20)}${times.map(time).join("")}\n`);
		}
		if (loop !== undefined) process.stdout.write(`${"the obvious loop".padEnd(20)}${time(loop)}\n`);
		place.free();
	}
});
