// Two readers in one page, in turn: first until they are ready, then file by file.
import { chromium } from "@playwright/test";
import { launchOptions } from "../scripts/lib/browser.mjs";
import { Stop, step } from "../scripts/lib/run.mjs";
import { serve } from "../scripts/serve.mjs";
import { rest } from "./rest.mjs";

const runners = ["total-place", "duckdb-wasm"];
const starts = 5;
// Milliseconds between two turns: what one leaves behind, memory to be given back most of all, is not to fall on the other.
const between = 300;

/** Serves the page of the bench to a browser, for as long as `work` takes. */
export async function inBrowser(folder, work) {
	const { address, close } = await serve({ folder, port: 4500 });
	const browser = await chromium.launch(launchOptions());
	try {
		return await work({ browser, address });
	} finally {
		await browser.close();
		await close();
	}
}

/** A page with nothing in its cache. */
async function open({ browser, address }) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(address);
	return page;
}

/** Until each has loaded and read a file of one row, each time in a fresh page; and the bytes that it loads, as the server packs them. */
export async function ready(site) {
	const found = Object.fromEntries(runners.map((name) => [name, { bytes: 0, milliseconds: [] }]));
	await step("Starting each", async () => {
		// The first time the server packs what it serves, and does not count.
		for (let round = 0; round <= starts; round++) {
			for (const name of runners) {
				const page = await open(site);
				await page.waitForTimeout(rest);
				let bytes = 0;
				page.on("response", (response) => {
					if (response.url().startsWith(site.address)) bytes += Number(response.headers()["content-length"]);
				});
				const milliseconds = await page.evaluate(async (name) => {
					const since = performance.now();
					await window.bench.start(name);
					return performance.now() - since;
				}, name);
				found[name].bytes = bytes;
				if (round > 0) found[name].milliseconds.push(milliseconds);
				await page.context().close();
			}
		}
	});
	return found;
}

/** Every file by both, in turn; the first time counts by itself. A total that is not the generator's, to the penny, ends everything. */
export async function race(site, files, rounds) {
	const page = await open(site);
	const about = {};
	for (const name of runners) about[name] = await page.evaluate((name) => window.bench.start(name), name);
	const read = [];
	for (const file of files) {
		const times = Object.fromEntries(runners.map((name) => [name, []]));
		const first = {};
		await step(`Reading ${file.rows.toLocaleString("en-GB")} rows, ${rounds} times each`, async () => {
			await page.locator("input").setInputFiles(file.path);
			await page.evaluate(() => window.bench.take());
			for (let round = 0; round <= rounds; round++) {
				for (const name of runners) {
					await page.waitForTimeout(between);
					const { milliseconds, ...answer } = await page.evaluate((name) => window.bench.read(name), name);
					hold(name, file, answer);
					if (round > 0) times[name].push(milliseconds);
					else first[name] = milliseconds;
				}
			}
		});
		read.push({ rows: file.rows, bytes: file.bytes, total: decimal(file.pence), first, times });
	}
	await page.context().close();
	return { about, files: read };
}

/** Stops where an answer is not the generator's. */
export function hold(name, file, { rows, total }) {
	const wanted = decimal(file.pence);
	if (rows === file.rows && total === wanted) return;
	throw new Stop(`${name} read ${rows} rows and ${total}; they are ${file.rows} and ${wanted}.`);
}

/** Pence as a decimal number of pounds. */
export function decimal(pence) {
	const digits = pence.replace("-", "").padStart(3, "0");
	return `${pence.startsWith("-") ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
