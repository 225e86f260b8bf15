// npm run bench:page: the built pages on a slow line and a slow processor, from the first byte to the next frame after a click.
// --site FOLDER takes another site than dist/, --rounds NUMBER more rounds.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { addChromium, launchOptions } from "../scripts/lib/browser.mjs";
import { main, root, step } from "../scripts/lib/run.mjs";
import { serve } from "../scripts/serve.mjs";
import { paintedAlone } from "./view/alone.mjs";
import { walk } from "./view/answers.mjs";
import { firstView, slower, slowLine } from "./view/first.mjs";
import { spread, text } from "./view/table.mjs";

const pages = ["", "lewisham/", "kent/", "manchester-warrington/"];
const walked = ["kent/", "manchester-warrington/"];
const walks = 2;

/** A page that is a sentence and nothing else: what line, processor and browser take, whatever the page. */
const bare = "a page of one sentence";
const sentence =
	'<!doctype html><html lang="en-GB" class="scripted"><title>Bare</title><h1 class="sentence">£1 was spent.</h1></html>';

function option(name, otherwise) {
	const at = process.argv.indexOf(name);
	return at < 0 ? otherwise : process.argv[at + 1];
}

await main(async () => {
	await step("Browser", addChromium);
	const folder = option("--site", join(root, "dist"));
	const rounds = Number(option("--rounds", 9));
	const { address, close } = await serve({ folder, port: 0 });
	const empty = mkdtempSync(join(tmpdir(), "total-place-bare-"));
	writeFileSync(join(empty, "index.html"), sentence);
	const floor = await serve({ folder: empty, port: 0 });
	const addressOf = (page) => (page === bare ? floor.address : address + page);
	const browser = await chromium.launch(launchOptions());
	try {
		const views = Object.fromEntries([bare, ...pages].map((page) => [page, []]));
		await step(`First views, ${rounds} of each page`, async () => {
			// The first time, the browser and the server begin too; that does not count.
			for (let round = 0; round <= rounds; round++)
				for (const page of [bare, ...pages]) {
					const view = await firstView(browser, addressOf(page), page !== bare);
					const alone = await paintedAlone(browser, addressOf(page));
					// What is watched says how long after the first paint the sentence comes, if it is not in it.
					const sentence = alone + view.sentence - view.painted;
					if (round > 0) views[page].push({ ...view, alone, sentence });
				}
		});
		const steps = {};
		for (const page of walked)
			await step(`A walk through /${page}`, async () => {
				steps[page] = await walk(browser, address + page, walks);
			});
		const results = {
			machine: {
				processor: cpus()[0]?.model.trim() ?? "",
				cores: cpus().length,
				browser: browser.version(),
				load: load(),
			},
			line: slowLine,
			processor_slowed: slower,
			first_views: Object.fromEntries(
				Object.entries(views).map(([page, all]) => [page === bare ? bare : `/${page}`, viewOf(all)]),
			),
			interactions: Object.fromEntries(walked.map((page) => [`/${page}`, answersOf(steps[page])])),
		};
		process.stdout.write(text(results));
		writeFileSync(join(root, "bench", "results-page.json"), `${JSON.stringify(results, null, "\t")}\n`);
	} finally {
		await browser.close();
		await Promise.all([close(), floor.close()]);
		rmSync(empty, { recursive: true });
	}
});

/** What else the machine had to do, where it says. */
function load() {
	try {
		return readFileSync("/proc/loadavg", "utf8").split(" ").slice(0, 3).join(" ");
	} catch {
		return null;
	}
}

function viewOf(views) {
	const of = (name) => spread(views.map((view) => view[name]));
	return {
		first_contentful_paint: of("alone"),
		first_contentful_paint_watched: of("painted"),
		sentence_painted: of("sentence"),
		usable: of("usable"),
		longest_task: of("longest"),
		layout_shift: Math.max(...views.map(({ shift }) => shift)),
		requests: views[0].requests,
		bytes: views[0].bytes,
	};
}

function answersOf({ done, left }) {
	const moved = done.filter(({ shift }) => shift > 0);
	const [worst] = done.toSorted((a, b) => b.duration - a.duration);
	const names = [...new Set(done.map(({ name }) => name))];
	return {
		input_to_paint: spread(done.map(({ duration }) => duration)),
		worst: { name: worst.name, event: worst.event, milliseconds: worst.duration },
		longest_task: spread(done.map(({ long }) => Math.max(0, ...long))),
		layout_shift: {
			all: moved.reduce((all, { shift }) => all + shift, 0),
			after: [...new Set(moved.map(({ name }) => name))].join(", "),
		},
		left_out: [...new Set(left)].join(", "),
		each: Object.fromEntries(
			names.map((name) => {
				const all = done.filter((one) => one.name === name);
				const middle = (of) => spread(all.map(of)).p50;
				const longest = middle(({ long }) => Math.max(0, ...long));
				return [name, { input_to_paint: middle(({ duration }) => duration), longest_task: longest }];
			}),
		),
	};
}
