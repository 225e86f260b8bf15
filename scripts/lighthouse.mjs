// npm run test:lighthouse: what Lighthouse, on a phone as it imagines one, makes of pages of the built site and of a council's.
// It is run by hand: npx fetches Lighthouse, and its scores of speed depend on what else the computer does.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addChromium, launchOptions } from "./lib/browser.mjs";
import { attempt, main, root, Stop } from "./lib/run.mjs";
import { serve } from "./serve.mjs";

const least = 95;
const lighthouse = "lighthouse@12.8.2";
const ours = ["", "lewisham/", "manchester-warrington/", "check/", "scenario/", "about/"];
const theirs = ["", "exampleton/", "check/", "scenario/", "about/"];
const work = mkdtempSync(join(tmpdir(), "total-place-lighthouse-"));

function councilSite() {
	for (const args of [
		["new", "example"],
		["build", "example", "-o", "public"],
	]) {
		const { status, stderr } = spawnSync(process.execPath, [join(root, "cli", "total-place.mjs"), ...args], {
			cwd: work,
		});
		if (status !== 0) throw new Stop(String(stderr));
	}
	return join(work, "public");
}

/** The four scores of a page, by name, of 100; and what lowers one that falls short. */
async function scoresOf(address) {
	const report = join(work, "report.json");
	const flags = ["--headless=new", ...launchOptions().args].join(" ");
	const asked = ["--quiet", "--no-enable-error-reporting", "--output=json", `--output-path=${report}`];
	const { code, output } = await attempt("npx", ["--yes", lighthouse, address, ...asked, `--chrome-flags=${flags}`], {
		env: { CHROME_PATH: await addChromium() },
	});
	if (code !== 0) throw new Stop(`Lighthouse did not finish with ${address}:\n${output}`);
	const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
	return Object.values(categories).map(({ title, score, auditRefs }) => ({
		title,
		score: Math.round(score * 100),
		lowered: auditRefs
			.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
			.map(({ id }) => `${audits[id].title} ${audits[id].displayValue ?? ""}`.trim()),
	}));
}

/** How many scores fall short. */
async function look(name, folder, pages) {
	const { address, close } = await serve({ folder, port: 0 });
	let short = 0;
	for (const page of pages) {
		const scores = await scoresOf(address + page);
		process.stdout.write(
			`${`${name}: /${page}`.padEnd(40)}${scores.map(({ title, score }) => `${title} ${score}`).join(", ")}\n`,
		);
		for (const { title, lowered } of scores.filter((one) => one.score < least)) {
			short += 1;
			process.stdout.write(`  ${title} is under ${least}: ${lowered.join("; ")}\n`);
		}
	}
	await close();
	return short;
}

await main(async () => {
	try {
		const short =
			(await look("Total Place", join(root, "dist"), ours)) + (await look("A council", councilSite(), theirs));
		if (short > 0) throw new Stop(`Scores under ${least}: ${short}.`);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
});
