// The site without a network: whole, and of one version.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";
import { heading, tab, table, tableTotal } from "./screen";
import { drawn, expect, root, test } from "./site";

test.use({ serviceWorkers: "allow" });
test.describe.configure({ mode: "serial" });

const under = "/money/";
/** A worker begins some seconds after the page stands, and fetches the whole site. */
const patient = { timeout: 45_000 };
const folder = mkdtempSync(join(tmpdir(), "total-place-offline-"));
const [first, second, host] = ["first", "second", "host"].map((name) => join(folder, name)) as [string, string, string];
/** What the pages of each version say: £676,016,500, and £1,000,000 more. */
const totals = { first: 67_601_650_000n, second: 67_701_650_000n };

function run(...args: string[]) {
	const command = [join(root, "cli", "total-place.mjs"), ...args];
	expect(spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" })).toMatchObject({ status: 0 });
}

test.beforeAll(() => {
	run("new", "example");
	run("build", "example", "-o", "first");
	const spending = join(folder, "example", "exampleton", "spending.csv");
	const text = readFileSync(spending, "utf8");
	writeFileSync(spending, text.replace("52874900.00", "53874900.00"));
	run("build", "example", "-o", "second");
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a worker stands in this state: "activated" is in charge, "installed" waits for that. */
const stands = (page: Page, state: "activated" | "installed") =>
	page.evaluate(async (wanted) => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.[wanted === "activated" ? "active" : "waiting"]?.state === wanted;
	}, state);

/** The names of the versions that the browser keeps. */
const versions = (page: Page) => page.evaluate(() => caches.keys());

const whole = async (page: Page, total: bigint) => {
	await drawn(page);
	expect(await tableTotal(page)).toBe(total);
};

/** Runs in a page: what is to happen in some seconds waits until it is let go. */
function holdTimers() {
	const held: TimerHandler[] = [];
	const { setTimeout } = window;
	const hold = (handler: TimerHandler, after = 0, ...args: unknown[]) =>
		after < 1000 ? setTimeout(handler, after, ...args) : held.push(handler);
	Object.assign(window, {
		setTimeout: hold,
		releaseTimers: () => held.splice(0).map((handler) => setTimeout(handler)).length,
	});
}

function everyRequest(context: BrowserContext): string[] {
	const all: string[] = [];
	context.on("request", (request) => all.push(request.url()));
	return all;
}

test("what was visited works without a network, and a new version arrives whole", async ({ page, context, watch }) => {
	test.slow();
	watch.expected.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
	cpSync(first, host, { recursive: true });
	const { address: numeric, close } = await serve({ folder: host, port: 0, under });
	// A host of its own name: where a site is looked at before it is published, nothing is kept.
	const address = numeric.replace("127.0.0.1", "council.localhost");
	const requests = everyRequest(context);
	await page.goto(`${address}exampleton/`);
	await whole(page, totals.first);
	await expect.poll(() => stands(page, "activated"), patient).toBe(true);
	const kept = await versions(page);
	expect(kept).toEqual([expect.stringContaining(address)]);

	// What was fetched is the same for everybody, and what a reader does adds nothing to it.
	const listed = [...readFileSync(join(first, "offline.js"), "utf8").matchAll(/^\t\t"(.*)": "sha256/gm)].map(
		([, path]) => path,
	);
	const own = new Set([...listed, "offline.js", "site.webmanifest"].map((path) => address + path));
	const asked = requests.length;
	await tab(page, "On what").click();
	await table(page).locator("tr.first a").first().click();
	await expect(page).toHaveURL(/#.*cut=/);
	expect(requests.length).toBe(asked);
	expect(listed.length).toBeGreaterThan(20);
	expect(requests.filter((url) => !own.has(url) && !url.startsWith("blob:"))).toEqual([]);

	await context.setOffline(true);
	await page.goto(`${address}exampleton/#by=service&year=2023-24`);
	await page.reload();
	await whole(page, totals.first);
	await page.goto(address);
	await expect(heading(page)).toContainText("£676 million");
	await page.goto(`${address}scenario/#early-help`);
	await expect(page.locator("total-place-cumulative").first()).toBeVisible();
	await context.setOffline(false);

	// A host on which half of the new version has arrived.
	cpSync(second, host, { recursive: true });
	const late = readdirSync(join(first, "exampleton"));
	for (const name of late) cpSync(join(first, "exampleton", name), join(host, "exampleton", name));
	const tried = context.waitForEvent("request", (request) => request.url().endsWith("/offline.js"));
	await page.goto(`${address}exampleton/`);
	await tried;
	await whole(page, totals.first);
	await page.reload();
	await whole(page, totals.first);
	await expect.poll(() => versions(page), patient).toEqual(kept);
	expect(await stands(page, "installed")).toBe(false);

	// Another page is still under way: it says that it stands after some seconds, which we hold.
	const other = await context.newPage();
	await other.addInitScript(holdTimers);
	await other.goto(`${address}exampleton/`);
	await whole(other, totals.first);

	// The rest arrives. Open pages stay as they are, the next one is new: text, figures and all.
	cpSync(second, host, { recursive: true });
	await page.reload();
	await whole(page, totals.first);
	await expect.poll(() => stands(page, "installed"), patient).toBe(true);
	await page.goto(`${address}about/`);
	await page.goto(`${address}exampleton/`);
	await whole(page, totals.first);
	expect(await other.evaluate("releaseTimers()")).toBeGreaterThan(0);
	await expect(async () => {
		await page.goto(`${address}about/`);
		await expect(heading(page)).toBeVisible();
		await page.goto(`${address}exampleton/#by=service&year=2023-24`);
		await whole(page, totals.second);
	}).toPass({ intervals: [4000] });
	await expect(page).toHaveURL(/#by=service&year=2023-24$/);
	await tab(other, "On what").click();
	await whole(other, totals.first);
	await other.close();
	await context.setOffline(true);
	await page.reload();
	await whole(page, totals.second);
	await expect(heading(page)).toContainText("£677 million");
	await context.setOffline(false);

	expect(requests.length).toBeGreaterThan(30);
	expect(requests.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url))).toEqual([]);

	// The host gives the site up.
	rmSync(host, { recursive: true });
	watch.expected.push(/404/);
	await page.goto(`${address}exampleton/`);
	await expect.poll(() => versions(page), patient).toEqual([]);
	expect((await page.goto(`${address}exampleton/`))?.status()).toBe(404);
	await close();
});

test("where a site is looked at before it is published, nothing is kept", async ({ page, site }) => {
	await page.clock.install();
	await page.goto(site);
	await page.clock.runFor(10_000);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
