// npm run bench:scenario: 10,000 draws, and slider moves from input to paint, on the built page.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { addChromium, launchOptions } from "../scripts/lib/browser.mjs";
import { main, root, Stop, step } from "../scripts/lib/run.mjs";
import { serve } from "../scripts/serve.mjs";

const rounds = 20;
const moves = 200;
const limits = { draws: 100, move: 16 };
/** Fifteen years, seven agencies, twelve ranges. */
const document = readFileSync(join(root, "tests/fixtures/scenario/documents/twelve_ranges.json"), "utf8");

const held = `{"library":[],"place":"","scenario":${document}}`;
const fragment = `s=${deflateRawSync(held).toString("base64url")}`;

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];

function spread(times) {
	const sorted = times.toSorted((a, b) => a - b);
	const round = (time) => Math.round(time * 100) / 100;
	return { count: times.length, p50: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)), most: round(sorted.at(-1)) };
}

/** In the page: a thumb drawn along nine tenths of the track and back, one move in a frame, until each frame is painted. */
function move(count) {
	const slider = window.document.querySelector("total-place-slider input[type=range]");
	const { min, max } = slider;
	const times = { work: [], paint: [] };
	return new Promise((done) => {
		const once = (left) => {
			if (left === 0) return done(times);
			requestAnimationFrame(() => {
				const along = 0.05 + 0.9 * Math.abs(1 - (2 * left) / count);
				const value = Number(min) + (Number(max) - Number(min)) * along;
				const { port1, port2 } = new MessageChannel();
				const before = performance.now();
				slider.value = String(value);
				slider.dispatchEvent(new Event("input", { bubbles: true }));
				// After the microtasks in which the page renders; what a message brings comes after the paint.
				Promise.resolve().then(async () => {
					await window.document.querySelector("total-place-scenario").updateComplete;
					times.work.push(performance.now() - before);
				});
				port1.onmessage = () => {
					times.paint.push(performance.now() - before);
					setTimeout(() => once(left - 1), 30);
				};
				port2.postMessage(null);
			});
		};
		once(count);
	});
}

/** In the page: how long each round of draws took, from asking the worker to hearing of it. */
async function draws(count) {
	const named = () => performance.getEntriesByName("draws");
	const slider = window.document.querySelector("total-place-slider input[type=range]");
	performance.clearMeasures();
	for (let round = 0; round < count; round++) {
		slider.value = String(Number(slider.min) + ((Number(slider.max) - Number(slider.min)) * (round + 1)) / (count + 2));
		slider.dispatchEvent(new Event("input", { bubbles: true }));
		while (named().length <= round) await new Promise((wait) => setTimeout(wait, 20));
		// The switching values come next; they are not what is measured.
		await new Promise((wait) => setTimeout(wait, 700));
	}
	return named().map(({ duration }) => duration);
}

await main(async () => {
	await step("Browser", addChromium);
	const { address, close } = await serve({ port: 0 });
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${address}scenario/#${fragment}`);
		await page.locator("total-place-tornado").waitFor({ timeout: 60_000 });
		// Of each some that do not count: the browser still compiles.
		await page.evaluate(move, 30);
		await page.waitForTimeout(1500);
		const drawn = spread(await page.evaluate(draws, rounds));
		const { work, paint } = await page.evaluate(move, moves);
		const results = {
			machine: { processor: cpus()[0]?.model.trim() ?? "", cores: cpus().length, browser: browser.version() },
			scenario: { years: 15, agencies: 7, ranges: 12 },
			draws: { number: 10_000, milliseconds: drawn },
			slider: { script: spread(work), input_to_paint: spread(paint) },
		};
		process.stdout.write(text(results));
		writeFileSync(join(root, "bench", "results-scenario.json"), `${JSON.stringify(results, null, "\t")}\n`);
		const past = [
			["draws", drawn.p95, limits.draws],
			["a move", results.slider.input_to_paint.p95, limits.move],
		].filter(([, took, limit]) => took > limit);
		if (past.length > 0)
			throw new Stop(
				past.map(([what, took, limit]) => `Past the limit: ${took} ms of ${limit} ms for ${what}.`).join(" "),
			);
	} finally {
		await browser.close();
		await close();
	}
});

function text({ draws: { milliseconds }, slider }) {
	const line = (name, { count, p50, p95, most }) =>
		`${name.padEnd(44)}${[count, p50, p95, most].map((value) => String(value).padStart(9)).join("")}\n`;
	return [
		`\n${"In milliseconds".padEnd(44)}${["times", "p50", "p95", "most"].map((name) => name.padStart(9)).join("")}\n`,
		line("10,000 draws, 15 years, 7 agencies, 12 ranges", milliseconds),
		line("Slider: appraisal and drawing, in script", slider.script),
		line("Slider: input to paint", slider.input_to_paint),
	].join("");
}
