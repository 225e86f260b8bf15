// From an empty folder to a site on two kinds of host: one that sends every header, one that sends none.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { headersIn } from "../../cli/site/policy.mjs";
import { serve } from "../../scripts/serve.mjs";
import { heading, strip, stripSteps, tab, table, tableTotal } from "./screen";
import { drawn, expect, record, root, test } from "./site";
import { sumOf } from "./sum.mjs";

const under = "/our/money/";
const folder = mkdtempSync(join(tmpdir(), "total-place-builder-"));
const output = join(folder, "example", "public");

function run(...args: string[]) {
	const command = [join(root, "cli", "total-place.mjs"), ...args];
	const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
	return { status, stdout, stderr };
}

test.describe.configure({ mode: "serial" });
test.beforeAll(() => {
	expect(run("new", "example")).toMatchObject({ status: 0, stderr: "" });
	expect(run("build", "example")).toMatchObject({
		status: 0,
		stderr: expect.stringContaining("exampleton: written\n"),
	});
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a script of the page can ask another host. */
const reaches = (page: Page) =>
	page.evaluate(() =>
		fetch("https://example.org/").then(
			() => true,
			() => false,
		),
	);

for (const plain of [false, true]) {
	test(`explored from ${plain ? "a host without headers" : "a host with all headers"}`, async ({ page, watch }) => {
		watch.expected.push(/Content Security Policy/);
		const { address, close } = await serve({ folder: output, port: 0, under, plain });
		const response = await page.goto(address);
		expect(response?.headers()["content-security-policy"]).toBe(
			plain ? undefined : headersIn(output)["Content-Security-Policy"],
		);
		await expect(heading(page)).toContainText("£676 million");
		await page.getByRole("link", { name: "Explore the public money in Exampleton" }).click();
		await drawn(page);
		const sum = sumOf(join(folder, "example", "exampleton"), { year: "2023-24" });
		expect((await stripSteps(strip(page).locator(".sum").first())).get("Shown")).toBe(sum);
		expect(await tableTotal(page)).toBe(sum);
		expect(await reaches(page)).toBe(false);
		await tab(page, "On what").click();
		await table(page).locator("tr.first a").first().click();
		await expect(page).toHaveURL(/#.*cut=/);
		await expect(page).toHaveTitle(/: Public money in Exampleton$/);
		for (const name of ["What if", "Try your own data", "About the figures"]) {
			await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name }).click();
			await expect(page.getByRole("link", { name: "Public money in Exampleton" })).toBeVisible();
		}
		await expect(page.getByRole("heading", { name: "How accessible this site is" })).toBeVisible();
		await expect(page.locator("main")).not.toContainText(/pilot|Treasury’s regional/);
		expect(watch.errors.length).toBeGreaterThan(0);
		expect(watch.requests.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url))).toEqual([]);
		await close();
	});
}

test("what others embed of it says its own name", async ({ page }) => {
	const { address, close } = await serve({ folder: output, port: 0, under });
	for (const asked of ["kind=bars&place=exampleton", "kind=scenario&query=early-help"]) {
		await page.goto("about:blank");
		await page.goto(`${address}embed/frame.html#${asked}`);
		await expect(page.getByRole("link", { name: "Explore at Public money in Exampleton" })).toBeVisible();
		await expect(page).toHaveTitle(/^Public money in Exampleton: /);
	}
	await page.goto(`${address}exampleton/`);
	await page.getByRole("button", { name: "Embed" }).click();
	await page.getByRole("radio", { name: /^Plain text/ }).check();
	const plain = page.getByRole("textbox", { name: "What to put into your page" });
	await expect(plain).toHaveValue(/Figures: <a href="[^"]*\/exampleton\/#[^"]*">Public money in Exampleton<\/a>\./);
	await close();
});

test("axe finds nothing in what the settings change", async ({ page }) => {
	const { address, close } = await serve({ folder: output, port: 0, under });
	for (const path of ["", "about/"]) {
		await page.goto(address + path);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${path}: ${id}, ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
	}
	await close();
});

test("without scripts the sentence, the table and the sources are read", async ({ browser }) => {
	const { address, close } = await serve({ folder: output, port: 0, under });
	const page = await browser.newPage({ javaScriptEnabled: false });
	const watch = record(page);
	await page.goto(`${address}exampleton/`);
	await expect(page.locator("h1")).toContainText("£676 million");
	await expect(page.locator("main")).toContainText("Statement of accounts 2023-24 (invented)");
	await expect(page.locator("main table")).toContainText("NHS in Exampleton");
	expect(watch.errors).toEqual([]);
	await page.close();
	await close();
});

test("a build that fails names file and line, and leaves the old site as it was", () => {
	const before = readFileSync(join(output, "files.json"), "utf8");
	const descriptor = join(folder, "example", "exampleton", "datapackage.json");
	const good = readFileSync(descriptor, "utf8");
	writeFileSync(descriptor, good.replace('"path": "notes.csv",', '"path": "notes.csv"'));
	expect(run("build", "example")).toMatchObject({
		status: 1,
		stderr: expect.stringMatching(/^example\/exampleton\/datapackage\.json, line \d+, column \d+: /m),
	});
	writeFileSync(descriptor, good.replace('"path": "notes.csv"', '"path": "nowhere.csv"'));
	expect(run("build", "example")).toMatchObject({
		status: 1,
		stderr: expect.stringContaining("There is no nowhere.csv"),
	});
	writeFileSync(descriptor, good);
	expect(readFileSync(join(output, "files.json"), "utf8")).toBe(before);
});

test("a ledger becomes a package, the package a place", () => {
	writeFileSync(join(folder, "payments.csv"), 'Date,Supplier,Directorate,Amount\n03/04/2024,Oak Ltd,Care,"1,200.50"\n');
	expect(run("build", ".", "-o", "built")).toMatchObject({
		status: 1,
		stderr: expect.stringContaining("total-place.json"),
	});
	expect(run("check", "payments.csv", "--save", "example/payments", "--title", "Payments")).toMatchObject({
		status: 0,
	});
	expect(run("build", "example")).toMatchObject({ status: 0 });
	const html = readFileSync(join(output, "payments", "index.html"), "utf8");
	expect(html).toContain("In 2024-25, <b>£1,201</b> was spent in Payments.");
	expect(readFileSync(join(output, "index.html"), "utf8")).toContain('href="./payments/"');
});
