// What if: each scenario of the library as a visitor has it, held against the command and the engine on the same document.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import type { Locator, Page } from "@playwright/test";
import { combine_scenarios, initSync, Scenario, scale_scenario } from "../../pkg-scenario/total_place.js";
import type { Appraisal } from "../../www/core/types";
import { expect, places, root, test } from "./site";

initSync({ module: readFileSync(`${root}pkg-scenario/total_place_bg.wasm`) });

const order: string[] = JSON.parse(readFileSync(`${root}www/scenarios/scenarios.json`, "utf8"));
const storyOf = (slug: string) => JSON.parse(readFileSync(`${root}www/scenarios/${slug}.json`, "utf8"));
const documentOf = (slug: string): string => JSON.stringify(storyOf(slug).scenario);

const heading = (page: Page): Locator => page.locator("total-place-scenario h1");
const slider = (page: Page, path: string): Locator => page.locator(`total-place-slider[data-path="${path}"]`);
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** Opens a scenario and waits until its draws are made and what would have to be true is known. */
async function open(page: Page, fragment: string): Promise<void> {
	await page.goto(`/scenario/#${fragment}`);
	await judged(page);
}

async function judged(page: Page): Promise<void> {
	await expect(page.locator(".conditions, .conditions ~ p, total-place-tornado").first()).toBeVisible();
}

/** Each result to the penny, as its working says it. */
async function worked(page: Page): Promise<Record<string, string>> {
	return page.locator("total-place-scenario").evaluate(async (scenario) => {
		const found: Record<string, string> = {};
		const toggle = async (key: string) => {
			scenario.querySelector<HTMLElement>(`[data-figure=${key}] button`)?.click();
			await (scenario as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
		};
		for (const key of ["budget", "roi", "cash", "public", "bcr"]) {
			await toggle(key);
			found[key] = scenario.querySelector<HTMLElement>("#working > .figures")?.innerText ?? "";
			await toggle(key);
		}
		return found;
	});
}

function exact(amount: string): string {
	const [whole = "", rest] = amount.replace("-", "").split(".");
	return `${amount.startsWith("-") ? "−" : ""}£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${rest}`;
}

/** The same, from the engine in Node. */
function expected(document: string): Record<string, unknown> {
	const scenario = new Scenario(document);
	const appraisal = scenario.appraise();
	scenario.free();
	return workedOut(appraisal);
}

/** The same, from the command. */
async function commanded(document: string, path: string): Promise<Record<string, unknown>> {
	writeFileSync(path, document);
	const command = [`${root}cli/total-place.mjs`, "scenario", path, "--json", "--draws", "1"];
	// It ends with 1 where there are warnings.
	const { stdout } = await promisify(execFile)(process.execPath, command).catch((ended) => ended);
	return workedOut(JSON.parse(stdout));
}

function workedOut({ present_value: value, ...of }: Appraisal): Record<string, unknown> {
	return {
		budget: `${exact(value.financial_cost)} − ${exact(value.fiscal)} = ${exact(of.net_present_budget_impact)}`,
		roi: `${exact(value.fiscal)} ÷ ${exact(value.financial_cost)} = ${of.financial_roi}`,
		cash: expect.stringContaining(`${exact(value.cashable)} ÷ ${exact(value.fiscal)} = `),
		public: `${exact(value.public)} − ${exact(value.cost)} = ${exact(of.net_present_public_value)}`,
		bcr: `${exact(value.public)} ÷ ${exact(value.cost)} = ${of.public_value_bcr}`,
	};
}

/** A4 sheets that the page is printed on, with margins of a centimetre. */
async function sheets(page: Page): Promise<number> {
	const margin = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" };
	const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
	return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const slug of order) {
	test(`${slug}: the command's numbers, and a link that reproduces them`, async ({ page, browser, site }, testInfo) => {
		const story = storyOf(slug);
		await open(page, slug);
		expect(await worked(page)).toEqual(await commanded(documentOf(slug), testInfo.outputPath("scenario.json")));
		await expect(page.locator("total-place-scenario")).toContainText(story.evidence.split("{")[0].slice(0, 60).trim());
		const first = story.inputs.filter(({ first }: { first: boolean }) => first)[0];
		// A step up ends where the slider does, so it may be none; the step down is one.
		await slider(page, first.path).getByRole("button", { name: /^More/ }).click();
		await slider(page, first.path).getByRole("button", { name: /^Less/ }).dblclick();
		await expect(page).toHaveURL(/#s=/);
		const moved = await worked(page);
		const words = await heading(page).innerText();
		const context = await browser.newContext({ baseURL: site });
		const fresh = await context.newPage();
		await fresh.goto(page.url());
		await judged(fresh);
		expect(await worked(fresh)).toEqual(moved);
		await expect(heading(fresh)).toHaveText(words);
		await context.close();
		await page.screenshot({ path: `${root}test-results/scenario-${slug}.png`, fullPage: true });
		expect(await sheets(page), "sheets of paper").toBe(1);
		await page.setViewportSize({ width: 320, height: 640 });
		const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		await expect.poll(() => page.evaluate(over)).toBeLessThanOrEqual(0);
	});
}

test("numbers move by keyboard, and back: undo, redo, reset", async ({ page }) => {
	await open(page, "one-key-worker");
	const moving = slider(page, "actions[0].worker.cost_per_case");
	const [range, field] = [moving.getByRole("slider"), moving.getByRole("textbox")];
	const before = await heading(page).innerText();
	await expect(button(page, "Undo")).toBeDisabled();
	await range.focus();
	for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
	await expect(field).toHaveValue("8,500");
	await expect(range).toHaveAttribute("aria-valuetext", "£8,500");
	await page.waitForTimeout(1100); // as long as moves of one slider are one step
	await field.fill("12k");
	await field.press("Enter");
	await expect(field).toHaveValue("12,000");
	await expect(heading(page)).not.toHaveText(before);
	await expect(page.locator("total-place-scenario > [role=status]")).toHaveText(/^It would cost/);
	await button(page, "Undo").click();
	await expect(field).toHaveValue("8,500");
	await button(page, "Undo").click();
	await expect(field).toHaveValue("8,000");
	await button(page, "Redo").click();
	await expect(field).toHaveValue("8,500");
	await button(page, "Reset").click();
	await expect(field).toHaveValue("8,000");
	await expect(page).toHaveURL(/#one-key-worker$/);
});

test("what cannot be is refused beside the number, and nothing changes", async ({ page }) => {
	await open(page, "one-key-worker");
	const share = slider(page, "actions[0].avoided.Council");
	const before = await worked(page);
	for (const [text, why] of [
		["many", /not a number/],
		["150", /from 0 to 1/],
	] as const) {
		await share.getByRole("textbox").fill(text);
		await share.getByRole("textbox").press("Enter");
		await expect(share).toContainText(why);
		await expect(share.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
	}
	expect(await worked(page)).toEqual(before);
});

test("several scenarios become one programme, and refusals are shown", async ({ page }) => {
	await open(page, "early-help");
	await button(page, "Combine").click();
	await expect(page.getByRole("alert").filter({ hasText: "Choose one" })).toBeVisible();
	await page.getByRole("checkbox", { name: "Shared buildings" }).check();
	await page.getByRole("checkbox", { name: "Young people" }).check();
	await button(page, "Combine").click();
	await expect(page.locator(".choices")).toContainText("A programme of 3 scenarios");
	const slugs = ["early-help", "shared-buildings", "young-people"];
	expect(await worked(page)).toEqual(expected(combine_scenarios("A programme of 3 scenarios", slugs.map(documentOf))));
	await page.getByText(/more numbers$/).click();
	await expect(slider(page, "actions[2].buildings[0].receipt")).toBeVisible();
	await page.goto("/scenario/#blank-help");
	await expect(heading(page)).toBeVisible();
	await page.getByRole("checkbox", { name: "Early help" }).check();
	await button(page, "Combine").click();
	await expect(page.getByRole("alert").filter({ hasText: /start_year|years|price/ })).toBeVisible();
});

/** People of 2009-10, as the places' packages have them. */
const peopleOf = (place: string): bigint =>
	BigInt(/^2009-10,(\d+),/m.exec(readFileSync(`${root}www/places/${place}/population.csv`, "utf8"))?.[1] ?? "0");
const regions = places.filter(({ kind }) => kind === "region").map(({ name }) => peopleOf(name));

for (const [place, people] of [
	["lewisham", peopleOf("lewisham")],
	["england", regions.reduce((all, one) => all + one)],
] as const) {
	test(`the same scenario in ${place}`, async ({ page }) => {
		await open(page, "early-help");
		await page.getByRole("combobox", { name: "Place" }).selectOption(place);
		await expect(page.locator(".scaled")).toContainText("Cohort scaled by population");
		const shown = (await page.locator(".scaled").innerText()).match(/[\d,]{6,}/g) ?? [];
		expect(shown[1]).toBe("352,763");
		expect((shown[0] ?? "").replaceAll(",", "")).toBe(String(people));
		const factor = (people * 10n ** 13n) / 352763n;
		const digits = String((factor + 5n) / 10n).padStart(13, "0");
		const scaled = scale_scenario(documentOf("early-help"), `${digits.slice(0, -12)}.${digits.slice(-12)}`, place);
		expect(await worked(page)).toEqual(expected(scaled));
		await page.getByRole("combobox", { name: "Place" }).selectOption("croydon");
		expect(await worked(page)).toEqual(expected(documentOf("early-help")));
	});
}

async function saved(page: Page, name: string): Promise<{ name: string; text: string; path: string }> {
	const waiting = page.waitForEvent("download");
	await button(page, name).click();
	const download = await waiting;
	const path = await download.path();
	return { name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path };
}

test("carried away: the document for the command, rows, pictures, and a report", async ({ page, watch }) => {
	await open(page, "alcohol");
	const loaded = watch.requests.length;
	const json = await saved(page, "JSON");
	expect(json.name).toBe("alcohol-one-theme-ten-organisations.json");
	const command = [`${root}cli/total-place.mjs`, "scenario", json.path, "--json", "--draws", "10"];
	const { stdout } = await promisify(execFile)(process.execPath, command);
	const shown = await worked(page);
	expect(shown.budget).toContain(exact(JSON.parse(stdout).net_present_budget_impact));
	const csv = (await saved(page, "CSV")).text.split("\r\n");
	expect(csv[0]).toContain("Scenario,Year,Agency,Cost,Saving,Cashable,Net");
	expect(csv).toHaveLength(15 * 3 + 2);
	for (const picture of ["cumulative", "agencies", "tornado"]) {
		await page.getByLabel("Picture of").selectOption(picture);
		const svg = await saved(page, "SVG");
		expect(svg.text).toMatch(/^<svg xmlns[^>]+>\n<title>Alcohol/);
		expect(svg.text).toContain("A scenario, not a");
	}
	expect((await saved(page, "PNG")).name).toMatch(/\.png$/);
	expect(watch.requests.slice(loaded).filter((url) => !url.startsWith("blob:"))).toEqual([]);
});

test("the claim tester: a headline, its value today, and the same as a scenario", async ({ page }) => {
	await page.goto("/scenario/");
	const claim = page.locator("total-place-claim");
	await claim.getByLabel("Spend, in pounds").fill("2.3m");
	await claim.getByLabel("Save, in pounds").fill("62m");
	await claim.getByLabel("Years", { exact: true }).fill("14");
	await claim.getByLabel("Years", { exact: true }).press("Enter");
	await expect(claim.getByRole("status")).toContainText(/worth £4\dm today/);
	await claim.getByText("What this takes for granted").click();
	await expect(claim).toContainText("All of the spending falls in the first year");
	await claim.getByLabel("Years", { exact: true }).fill("0");
	await claim.getByLabel("Years", { exact: true }).press("Enter");
	await expect(claim.getByRole("status")).toContainText("whole number from 1");
	await claim.getByLabel("Years", { exact: true }).fill("14");
	await claim.getByLabel("Years", { exact: true }).press("Enter");
	await button(page, "Open it as a scenario").click();
	await expect(heading(page)).toContainText("It would cost public bodies £2.3m and save them £62m over fifteen years");
	await expect(page).toHaveURL(/#s=/);
});

test("a library's claim goes into the form", async ({ page }) => {
	await open(page, "early-help");
	await button(page, "Croydon: £2.3 million saves £62 million by 2023-24").click();
	await expect(page.locator("total-place-scenario total-place-claim").getByLabel("Save, in pounds")).toHaveValue(
		"62,000,000",
	);
});

test("from blank, with every number in the document", async ({ page }) => {
	await page.goto("/scenario/");
	await page.locator("#blanks").getByRole("link", { name: "Help for people" }).click();
	await expect(heading(page)).toBeFocused();
	await page.getByText("Read or change every number as JSON").click();
	const area = page.getByLabel(/The scenario as the command/);
	await expect(area, "written when it is unfolded").toHaveValue(/"impact": "0.3"/);
	await area.fill((await area.inputValue()).replace('"impact": "0.3"', '"impcat": "0.3"'));
	await button(page, "Use this document").click();
	await expect(page.locator("#document-refused")).toContainText("actions[0].outcomes[0].impcat");
	await area.fill((await area.inputValue()).replace('"impcat": "0.3"', '"impact": "0.6"'));
	await button(page, "Use this document").click();
	await expect(slider(page, "actions[0].outcomes[0].impact").getByRole("textbox")).toHaveValue("60");
});

for (const [what, fragment] of Object.entries({
	"a damaged link": "s=AAAA",
	"a link that holds a script": "s=<script>document.title='taken over'</script>",
	"a name that is not there": "nothing",
	"half an escape": "%E0%A4%A",
})) {
	test(`${what} shows why and a way on`, async ({ page }) => {
		await page.goto(`/scenario/#${fragment}`);
		await expect(page.getByRole("alert")).toBeVisible();
		await page.getByRole("alert").getByRole("link").click();
		await expect(page.getByRole("alert")).toBeHidden();
		await expect(page.getByRole("heading", { level: 1 })).toContainText("What if public money");
		await expect(page).not.toHaveTitle("taken over");
	});
}

test("without scripts the chooser holds every story with its numbers", async ({ browser, site }) => {
	const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto("/scenario/");
	for (const slug of order) {
		const item = page.locator(`#${slug}`);
		await expect(item).toContainText(storyOf(slug).summary);
		await expect(item).toContainText(/It would (cost|save) .*£[\d.,]+/);
		await expect(item.locator("details li").first()).toBeAttached();
	}
	await context.close();
});
