// npm run bench:query: how long questions about a place of many rows take in pkg-large/, in Node, beside the obvious loop.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main, root, Stop } from "../scripts/lib/run.mjs";
import { readArguments } from "./arguments.mjs";
import { writePlace } from "./explore/place.mjs";
import { descriptor, fields, groupQuery, questions } from "./explore/questions.mjs";
import { median } from "./table.mjs";

const usage = `Usage: npm run bench:query -- [--rows 100000,1000000,10000000] [--rounds 15]
`;
const usual = { rows: [100_000, 1_000_000, 10_000_000], rounds: 15 };
const { nature, search, top, cell, clicks } = questions;
const cut = (cuts) => Object.entries(cuts).map(([field, value]) => `&cut=${field}:${encodeURIComponent(value)}`);
const asked = {
	total: ["year=all"],
	"cut, group by two": [groupQuery],
	"ten clicks": clicks.map(({ by, ...cuts }) => `by=${by}&year=all${cut(cuts).join("")}`),
	search: [`by=supplier&year=all&search=${encodeURIComponent(search)}`],
	[`top ${top}`]: [`by=supplier&year=all&top=${top}`],
	"rows behind": [`by=supplier&year=all${cut(cell).join("")}`],
};

/** A place of so many rows and the answers to every question. It is written where it is not there. */
function madeOf(rows) {
	const folder = join(root, "bench", "made", `place-${rows}`);
	const [path, about] = [join(folder, "payments.csv"), join(folder, "answers.json")];
	if (!existsSync(about)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(about, JSON.stringify(writePlace(folder, rows)));
	}
	return { bytes: readFileSync(path), answers: JSON.parse(readFileSync(about, "utf8")).answers };
}

/** Milliseconds of so many rounds: the least and the median. The first do not count: the engine still compiles what is asked often. */
function timed(rounds, work, before = 8) {
	const times = [];
	for (let round = -before; round < rounds; round++) {
		const since = performance.now();
		work();
		if (round >= 0) times.push(performance.now() - since);
	}
	return [Math.min(...times), median(times)];
}

/** Pence by labels, as cells have them. */
const pairs = ({ by, amounts }) =>
	[...amounts].map((amount, at) => [
		by.map(({ labels, codes }) => labels[codes[at]] ?? "other").join("|"),
		Number(amount),
	]);

/** Holds the cells of a place to the slow and obvious answers. */
function hold(place, { total, group, search, top, drill }) {
	const text = (pairs) => JSON.stringify([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
	const same = (query, expected, some = (pairs) => pairs) => {
		const found = some(pairs(place.cells(query)));
		if (text(found) !== text(expected)) throw new Stop(`“${query}” was answered wrongly.`);
	};
	same(asked.total[0], [["", total]]);
	same(asked["cut, group by two"][0], group);
	same(asked.search[0], search);
	same(asked[`top ${questions.top}`][0], top, (pairs) => pairs.slice(0, questions.top));
	for (const [at, query] of asked["ten clicks"].entries()) same(query, drill[at]);
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

const short = (milliseconds) => (milliseconds < 100 ? milliseconds.toFixed(2) : milliseconds.toFixed(0));
const time = ([least, median]) => `${short(least)} ${short(median)}`.padStart(14);

await main(async () => {
	const { rows: sizes, rounds } = readArguments(process.argv.slice(2), usual, usage);
	const core = await import("../pkg-large/total_place.js");
	core.initSync({ module: readFileSync(join(root, "pkg-large", "total_place_bg.wasm")) });
	for (const rows of sizes) {
		let { bytes, answers } = madeOf(rows);
		const place = core.Place.open(new TextEncoder().encode(descriptor), { "payments.csv": bytes });
		const loop = rows <= 1_000_000 ? timed(rounds, obvious(bytes)) : undefined;
		bytes = undefined;
		process.stdout.write(`\n${rows.toLocaleString("en-GB")} rows, milliseconds: the least, the median\n`);
		const ways = [
			["scan", false, (query) => place.count_cells(query)],
			["cells", false, (query) => place.cells(query)],
			["view", false, (query) => place.view(query)],
			["kept: scan", true, (query) => place.count_cells(query)],
			["cells", true, (query) => place.cells(query)],
			["view", true, (query) => place.view(query)],
			["lines", true, (query) => place.lines(query, 0)],
		];
		process.stdout.write(`${"".padEnd(20)}${ways.map(([way]) => way.padStart(14)).join("")}\n`);
		const times = Object.fromEntries(Object.keys(asked).map((question) => [question, []]));
		for (const [, keeps, ask] of ways) {
			place.keep_sums(keeps);
			hold(place, answers);
			for (const [question, queries] of Object.entries(asked))
				times[question].push(timed(rounds, () => queries.map(ask)));
		}
		for (const [question, taken] of Object.entries(times))
			process.stdout.write(`${question.padEnd(20)}${taken.map(time).join("")}\n`);
		place.keep_sums(true);
		const clicks = asked["ten clicks"].map((query) => timed(1, () => place.cells(query), 0)[0]);
		process.stdout.write(
			`${"a first click".padEnd(20)}${time([Math.min(...clicks), Math.max(...clicks)])} (the most)\n`,
		);
		if (loop !== undefined) process.stdout.write(`${"the loop, cut, two".padEnd(20)}${time(loop)}\n`);
		place.free();
	}
});
