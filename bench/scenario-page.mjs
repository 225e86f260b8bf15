// npm run bench:scenario: 10,000 draws, and slider moves from input to paint, on the built page.
import { writeFileSync } from "node:fs";
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
const agencies = ["Council", "NHS", "Police", "Probation", "Schools", "DWP", "Housing"];

const range = (low, mid, high) => ({ low, mid, high });
const shares = Object.fromEntries(agencies.map((agency, at) => [agency, at === 0 ? "0.4" : "0.1"]));

/** Fifteen years, seven agencies, twelve ranges. */
const outcome = (title) => ({
	title,
	cohort: ["100", "100", "100"],
	need: range("0.3", "0.5", "0.7"),
	engagement: range("0.5", "0.8", "0.9"),
	retention: range("0.6", "0.8", "0.9"),
	impact: range("0.05", "0.3", "0.5"),
	deadweight: range("0", "0.1", "0.3"),
	...{ lag: 1, duration: 8, drop_off: "0.1" },
	unit_value: { fiscal: range("12000", "20000", "30000"), economic: "1000", social: "500", price_year: "2009-10" },
	split: shares,
	cashable: shares,
	release: ["0", "0.5", "1"],
	grades: { population: 3, evidence: 3 },
});

const document = {
	...{ version: 1, title: "Bench", years: 15, start_year: "2009-10", price_base: "2009-10" },
	actions: [
		{
			...{ kind: "intervention", title: "Bench" },
			costs: [{ agency: "Council", type: "revenue", flow: ["400000", "400000", "400000"], grades: [3] }],
			outcomes: [outcome("One"), outcome("Two")],
		},
	],
	sources: {},
};

const held = JSON.stringify({ library: [], place: "", scenario: document });
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
			scenario: { years: 15, agencies: agencies.length, ranges: 12 },
			draws: { number: 10_000, milliseconds: drawn },
			slider: { script: spread(work), input_to_paint: spread(paint) },
		};
		process.stdout.write(text(results));
		writeFileSync(join(root, "bench", "results-scenario.json"), `${JSON.stringify(results, null, "\t")}\n`);
		if (drawn.p95 > limits.draws || results.slider.input_to_paint.p95 > limits.move)
			throw new Stop(`Past the limits: ${limits.draws} ms for draws, ${limits.move} ms for a move.`);
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
