// npm run bench:explore: Total Place beside what people would otherwise pick, at exploring a place of many payments.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { build as vite } from "vite";
import { build } from "../../scripts/build.mjs";
import { addChromium } from "../../scripts/lib/browser.mjs";
import { main, root, Stop, step } from "../../scripts/lib/run.mjs";
import { addPackages, setUp } from "../../scripts/lib/setup.mjs";
import { unlessUpToDate } from "../../scripts/lib/stamp.mjs";
import { readArguments } from "../arguments.mjs";
import { most } from "../memory.mjs";
import { inBrowser } from "../race.mjs";
import { rest } from "../rest.mjs";
import { median } from "../table.mjs";
import { same, wrong } from "./judge.mjs";
import { writePlace } from "./place.mjs";
import { table } from "./table.mjs";

const ours = "total-place";
/** The module of pages that show few rows: it is started beside the others, and asked nothing. */
const everyPage = "total-place-every-page";

/** Each engine, and the package that it comes in. */
const packages = {
	[ours]: null,
	"duckdb-wasm": "@duckdb/duckdb-wasm",
	arquero: "arquero",
	perspective: "@perspective-dev/client",
	crossfilter: "crossfilter2",
	"sql.js": "sql.js",
};
const engines = Object.keys(packages);
const made = join(root, "bench", "made");
const page = join(made, "explore-page");
const starts = 5;
/** How often each engine is asked of a place, in turns with the others; who takes longer than so many milliseconds, once. */
const visits = 3;
const soon = 60_000;
// What takes longer for so many rows is not waited for.
const patience = 300_000;

const usage = `Usage: npm run bench:explore -- [--rows 100000,1000000] [--rounds 5] [--engines total-place,duckdb-wasm]
`;
const usual = { rows: [100_000, 1_000_000], rounds: 5, engines };

/** The place of so many rows and the answers to every question: it is written where it is not there. */
async function placeOf(rows) {
	const folder = join(made, `place-${rows}`);
	const about = join(folder, "answers.json");
	await step(`Writing a place of ${rows.toLocaleString("en-GB")} rows`, () =>
		unlessUpToDate(`bench-place-${rows}`, ["bench/explore"], about.slice(root.length), () => {
			mkdirSync(folder, { recursive: true });
			writeFileSync(about, JSON.stringify(writePlace(folder, rows)));
		}),
	);
	return { path: join(folder, "payments.csv"), ...JSON.parse(readFileSync(about, "utf8")) };
}

function buildPage() {
	const from = join(root, "bench", "explore", "page");
	return vite({
		configFile: join(root, "vite.config.ts"),
		root: from,
		logLevel: "error",
		build: {
			target: "esnext",
			outDir: page,
			emptyOutDir: true,
			rolldownOptions: { input: join(from, "index.html") },
		},
	});
}

function versionOf(name) {
	const path = packages[name] && join(root, "bench", "node_modules", packages[name], "package.json");
	return path ? JSON.parse(readFileSync(path, "utf8")).version : "";
}

/**
 * How long each engine takes to be ready, and what it loads for that, each time in a fresh page; one after the other, round by round,
 * so that what else the machine has to do falls on all of them.
 */
async function start({ browser, address }, names) {
	const found = Object.fromEntries(names.map((name) => [name, { times: [] }]));
	// The first time the server packs what it serves, and does not count.
	for (let round = 0; round <= starts; round++)
		for (const name of names) {
			// Arquero makes functions of text, which the policy of our pages forbids.
			const context = await browser.newContext({ bypassCSP: true });
			const tab = await context.newPage();
			tab.setDefaultTimeout(patience);
			await tab.goto(address);
			await tab.waitForTimeout(rest);
			let bytes = 0;
			tab.on("response", (response) => {
				if (response.url().startsWith(address)) bytes += Number(response.headers()["content-length"] ?? 0);
			});
			const { milliseconds, version } = await tab.evaluate((name) => window.bench.start(name), name);
			Object.assign(found[name], { version: [versionOf(name), version].filter(Boolean).join(": "), bytes });
			if (round > 0) found[name].times.push(milliseconds);
			await context.close();
		}
	return Object.fromEntries(names.map((name) => [name, measuredOf(found[name])]));
}

const measuredOf = ({ version, bytes, times }) => ({ version, bytes, ready: median(times), places: [] });

/**
 * Asks each engine of a place, one after the other and in several turns: a machine that others use too is slow for minutes, and that
 * is to fall on all of them.
 */
async function askInTurns(site, names, place, rounds) {
	const found = Object.fromEntries(names.map((name) => [name, undefined]));
	for (let visit = 0; visit < visits; visit++)
		for (const name of names.filter((name) => visit === 0 || found[name].took < soon)) {
			const again = visit > 0 ? `, turn ${visit + 1}` : "";
			await step(`Asking ${name} of ${place.rows.toLocaleString("en-GB")} rows${again}`, async () => {
				found[name] = together(found[name], await ask(site, name, place, rounds, visit === 0));
			});
		}
	return names.map((name) => [name, { rows: place.rows, ...found[name] }]);
}

/** What was found in all turns so far; who failed once has failed. */
function together(before, { failed, first, read, asked, wrongly, ...found }) {
	if (failed) return { failed };
	if (!before) return { first, read, asked, wrongly, ...found };
	const times = Object.keys(asked).map((question) => [question, [...before.asked[question], ...asked[question]]]);
	return {
		...before,
		first: [...before.first, ...first],
		read: [...before.read, ...read],
		asked: Object.fromEntries(times),
		wrongly: [...new Set([...before.wrongly, ...wrongly])],
	};
}

/**
 * One engine and one place, in pages of its own: first how long it takes, then what memory. Who looks at memory holds up the
 * process that he looks at, and takes a processor that one engine could use and another does not.
 */
async function ask(site, name, place, rounds, withMemory) {
	const since = performance.now();
	try {
		const found = await inPage(site, name, place, (tab) => time(tab, place, rounds));
		if (name === ours) await scan(site, place, rounds, found);
		const took = performance.now() - since;
		return { took, ...(withMemory ? { memory: await memoryOf(site, name, place) } : {}), ...found };
	} catch (error) {
		return { failed: String(error.message).split("\n")[0] };
	}
}

/** Works in a page where an engine has started and the file is in memory. */
async function inPage({ browser, address }, name, place, work) {
	const context = await browser.newContext({ bypassCSP: true });
	try {
		const tab = await context.newPage();
		tab.setDefaultTimeout(patience);
		await tab.goto(address);
		await tab.evaluate((name) => window.bench.start(name), name);
		await tab.locator("input").setInputFiles(place.path);
		await tab.evaluate(() => window.bench.take());
		return await work(tab);
	} finally {
		await context.close().catch(() => {});
	}
}

async function time(tab, place, rounds) {
	// The first time nothing is warm, and counts by itself.
	const first = await tab.evaluate(() => window.bench.read());
	const read = [];
	for (let round = 0; round < rounds; round++) {
		await tab.evaluate(() => window.bench.clear());
		read.push(await tab.evaluate(() => window.bench.read()));
	}
	const wrongly = wrong(place.answers, await tab.evaluate(() => window.bench.answers()));
	const asked = await tab.evaluate((rounds) => window.bench.ask(rounds), rounds);
	return { first: [first], read, asked, wrongly };
}

/** The most memory that the page holds from before the engine starts, while it reads the file and answers every question. */
async function memoryOf(site, name, place) {
	const processes = await site.browser.newBrowserCDPSession();
	const ids = async () => (await processes.send("SystemInfo.getProcessInfo")).processInfo;
	const work = async (tab) => {
		await tab.evaluate(() => window.bench.read());
		await tab.evaluate(() => window.bench.clear());
		await tab.evaluate(() => window.bench.read());
		await tab.evaluate(() => window.bench.ask(1));
	};
	try {
		const { renderers } = await most(ids, async () => void (await inPage(site, name, place, work)));
		return renderers;
	} finally {
		await processes.detach().catch(() => {});
	}
}

/** Adds how long the cut and the groups take over the rows themselves: in another page, whose memory is not counted. */
async function scan({ browser, address }, place, rounds, { asked, wrongly }) {
	const context = await browser.newContext();
	try {
		const tab = await context.newPage();
		tab.setDefaultTimeout(patience);
		await tab.goto(address);
		await tab.locator("input").setInputFiles(place.path);
		await tab.evaluate(() => window.bench.take());
		const { times, cells } = await tab.evaluate((rounds) => window.bench.scan(rounds), rounds);
		asked.scan = times;
		if (!same(place.answers.group, cells)) wrongly.push("scan");
	} finally {
		await context.close();
	}
}

await main(async () => {
	const options = readArguments(process.argv.slice(2), usual, usage);
	await setUp();
	await step("Packages of the bench", () => addPackages(join(root, "bench")));
	await step("Browser", addChromium);
	await build();
	await step("Building the page of the bench", async () => void (await buildPage()));
	const places = [];
	for (const rows of options.rows) places.push(await placeOf(rows));
	const results = await inBrowser(page, async (site) => {
		let measured = {};
		await step("Starting each", async () => {
			measured = await start(site, [...options.engines, everyPage]);
		});
		for (const place of places)
			for (const [name, found] of await askInTurns(site, options.engines, place, options.rounds))
				measured[name].places.push(found);
		return {
			machine: {
				processor: cpus()[0]?.model.trim() ?? "",
				cores: cpus().length,
				memory: totalmem(),
				browser: site.browser.version(),
			},
			engines: measured,
		};
	});
	process.stdout.write(`\n${table(results)}`);
	writeFileSync(join(root, "bench", "results-explore.json"), `${JSON.stringify(results, null, "\t")}\n`);
	const wrongly = results.engines[ours]?.places.flatMap(({ wrongly, failed }) => failed ?? wrongly) ?? [];
	if (wrongly.length > 0) throw new Stop(`Total Place answered wrongly: ${wrongly.join(", ")}.`);
});
