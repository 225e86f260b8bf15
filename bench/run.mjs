// npm run bench: Total Place beside DuckDB-Wasm, on the same files, in the same browser, in one run.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build as vite } from "vite";
import { build } from "../scripts/build.mjs";
import { addChromium, launchOptions } from "../scripts/lib/browser.mjs";
import { main, root, step } from "../scripts/lib/run.mjs";
import { addPackages, setUp } from "../scripts/lib/setup.mjs";
import { unlessUpToDate } from "../scripts/lib/stamp.mjs";
import { readArguments } from "./arguments.mjs";
import { write } from "./generate.mjs";
import { openInCommand, openInPage } from "./memory.mjs";
import { inBrowser, race, ready } from "./race.mjs";
import { table } from "./table.mjs";

const made = join(root, "bench", "made");
const page = join(made, "page");
// A row has 84 bytes: so many are a gigabyte.
const big = 12_000_000;

const usage = `Usage: npm run bench -- [--rows 100000,1000000] [--rounds 21] [--big]

--rows NUMBERS   rows of the files that are read in turn
--rounds NUMBER  times that each reads each file, after one that does not count; many, as a machine that others use too is slow
                 for seconds on end
--big            also open a file of 1 GB, on the page and by the command, and measure the memory that it takes
`;
const usual = { rows: [100_000, 1_000_000], rounds: 21, big: false };

/** The file of so many rows, and what is known of it: it is written where it is not there. */
async function fileOf(rows) {
	const path = join(made, `spending-${rows}.csv`);
	const about = `${path}.json`;
	await step(`Writing a file of ${rows.toLocaleString("en-GB")} rows`, () =>
		unlessUpToDate(`bench-${rows}`, ["bench/generate.mjs"], about.slice(root.length), () => {
			mkdirSync(made, { recursive: true });
			writeFileSync(about, JSON.stringify(write(path, rows)));
		}),
	);
	return { path, ...JSON.parse(readFileSync(about, "utf8")) };
}

/** The page that both are measured on, built as the site is. */
function buildPage() {
	const input = join(root, "bench", "page", "index.html");
	return vite({
		configFile: join(root, "vite.config.ts"),
		root: join(root, "bench", "page"),
		logLevel: "error",
		build: { outDir: page, emptyOutDir: true, rolldownOptions: { input } },
	});
}

await main(async () => {
	const options = readArguments(process.argv.slice(2), usual, usage);
	await setUp();
	await step("Packages of the bench", () => addPackages(join(root, "bench")));
	await step("Browser", addChromium);
	await build();
	await step("Building the page of the bench", async () => void (await buildPage()));
	const files = [];
	for (const rows of options.rows) files.push(await fileOf(rows));
	const results = await inBrowser(page, async (site) => ({
		machine: {
			processor: cpus()[0]?.model.trim() ?? "",
			cores: cpus().length,
			memory: totalmem(),
			browser: site.browser.version(),
			node: process.versions.node,
		},
		ready: await ready(site),
		read: await race(site, files, options.rounds),
	}));
	if (options.big) {
		const file = await fileOf(big);
		results.memory = { bytes: file.bytes, rows: file.rows };
		await step("Opening it on the page", async () => {
			results.memory.page = await openInPage(await chromium.launch(launchOptions()), file);
		});
		await step("Opening it by the command", async () => {
			results.memory.command = await openInCommand(file);
		});
	}
	process.stdout.write(`\n${table(results)}`);
	writeFileSync(join(root, "bench", "results.json"), `${JSON.stringify(results, null, "\t")}\n`);
});
