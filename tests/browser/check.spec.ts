// "Try your own data": files are read to the penny, changed, explored, saved and opened again, and nothing leaves.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import {
	choose,
	chooser,
	column,
	drop,
	explore,
	explored,
	file,
	fixtures,
	openCheck,
	sentence,
	unfold,
} from "./check-page";
import { expect, root, test } from "./site";
import { unzip } from "./unzip";

const { semicolons, titles, gross } = fixtures;

test("three files: read, changed, explored, saved, and opened again with the same totals", async ({ page }) => {
	await openCheck(page);
	await choose(page, titles.name, gross.name, semicolons.name);
	for (const { name, total } of [titles, gross, semicolons]) {
		await unfold(page, name);
		await expect(sentence(page, name)).toContainText(`${total} in all`);
	}

	// Changed, and taken back.
	const select = column(page, gross.name, "Gross Amount");
	await select.focus();
	await select.selectOption("amount");
	await expect(sentence(page, gross.name)).toContainText(`${gross.other} in all`);
	await expect(
		page.getByRole("status").filter({ hasText: `now ${gross.other}; it was ${gross.total}` }),
	).toBeAttached();
	await expect(select).toBeFocused();
	await file(page, gross.name).getByRole("button", { name: "Back to what was found" }).click();
	await expect(sentence(page, gross.name)).toContainText(`${gross.total} in all`);

	// Explored: the two in pounds.
	await page.getByRole("checkbox", { name: semicolons.name }).uncheck();
	const together = page.getByRole("region", { name: "2 files together" });
	await expect(together.locator(".checked-sentence")).toContainText("£1,079,233.40 in all");
	await expect(page.getByLabel("Whose spending this is")).toHaveValue("Bradshire County Council");
	await explore(page);
	await expect(explored(page).locator("total-place-strip .sum").first()).toContainText("£1,079,233.40");
	await explored(page).getByRole("button", { name: "Suppliers" }).click();
	await explored(page).getByLabel("Search suppliers").fill("hygiene");
	await explored(page).getByLabel("Search suppliers").press("Enter");
	await expect(page).toHaveURL(/#.*search=hygiene/);
	await expect(explored(page).locator("total-place-table tr.first")).toHaveCount(1);
	await expect(explored(page).locator("total-place-table tr.first")).toContainText("Total Hygiene Ltd");

	// Saved.
	const coming = page.waitForEvent("download");
	await page.getByRole("button", { name: "Save as a Fiscal Data Package" }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe("bradshire-county-council.zip");
	const files = unzip(readFileSync(await download.path()));
	expect([...files.keys()]).toContain("datapackage.json");
	const csv = [...files.keys()].find((name) => name.endsWith(".csv")) ?? "";

	// Opened again: on the page, and by the command.
	const fresh = await page.context().newPage();
	await openCheck(fresh);
	await choose(fresh, { name: csv, text: files.get(csv) ?? "" });
	await expect(sentence(fresh, csv)).toContainText("£1,079,233.40 in all");
	await fresh.close();
	const folder = mkdtempSync(join(tmpdir(), "package-"));
	for (const [name, content] of files) writeFileSync(join(folder, name), content);
	const command = [join(root, "cli/total-place.mjs"), "query", folder, "year=all", "--json"];
	const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
	rmSync(folder, { recursive: true });
	expect(stderr).toBe("");
	expect(status).toBe(0);
	expect(JSON.parse(stdout).total).toBe("1079233.40");
});

test("nothing leaves: not a byte of a file, not its name", async ({ page, watch }) => {
	const canary = "zanzibar-canary-4711";
	const leaks: string[] = [];
	await page.context().route("**/*", (route) => {
		const request = route.request();
		if (JSON.stringify([request.url(), request.headers(), request.postData()]).includes(canary))
			leaks.push(request.url());
		return route.continue();
	});
	await openCheck(page);
	await page.waitForLoadState("networkidle");
	const before = watch.requests.length;
	await choose(page, {
		name: `${canary}.csv`,
		text: `Date,Supplier,Amount (£)\n01/04/2020,${canary},10.00\n02/04/2020,B,2.50\n`,
	});
	await expect(sentence(page, `${canary}.csv`)).toContainText("£12.50 in all");
	await explore(page);
	await expect(explored(page).locator("total-place-table")).toContainText(canary);
	const coming = page.waitForEvent("download");
	await page.getByRole("button", { name: "Save as a Fiscal Data Package" }).click();
	await (await coming).path();
	expect(leaks).toEqual([]);
	expect(watch.requests.slice(before).filter((url) => !url.startsWith("blob:"))).toEqual([]);
	expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(["", 0, 0]);
});

const picture = { name: "photo.png", text: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) };

test("a picture is said to be one, and the others are read", async ({ page }) => {
	await openCheck(page);
	await choose(page, picture, titles.name, { name: "empty.csv", text: "" });
	const summary = page.getByRole("alert");
	await expect(summary).toContainText("2 files could not be read");
	await expect(summary.getByRole("link")).toHaveCount(2);
	await expect(summary).toContainText(/photo\.png.*picture/);
	await unfold(page, titles.name);
	await expect(sentence(page, titles.name)).toContainText(titles.total);
	await summary.getByRole("link").first().click();
	await expect(file(page, picture.name).locator("summary")).toBeFocused();
	await expect(file(page, picture.name)).toContainText("This file was not read.");
	await file(page, picture.name)
		.getByRole("button", { name: /^Take this file away/ })
		.click();
	await expect(file(page, picture.name)).toHaveCount(0);
	await expect(summary).toContainText("1 file could not be read");
});

test("files dropped anywhere on the page are read, each once", async ({ page }) => {
	await openCheck(page);
	const months = Array.from({ length: 12 }, (_, at) => {
		const month = String(at + 1).padStart(2, "0");
		return {
			name: `2020-${month}.csv`,
			text: `Date,Supplier,Amount\n05/${month}/2020,A Ltd,${at + 1}.10\n20/${month}/2020,B Ltd,100.00\n`,
		};
	});
	await drop(page, page.locator("footer"), ...months);
	const together = page.getByRole("region", { name: "12 files together" });
	await expect(together.locator(".checked-sentence")).toContainText("24 rows, £1,279.20 in all.");
	expect(
		await page.locator("details.brought").evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open)),
	).toEqual([true, ...Array(11).fill(false)]);
	await explore(page);
	await expect(explored(page).locator("total-place-strip .sum").first()).toContainText("£1,279.20");
	await explored(page).getByRole("button", { name: "Months" }).click();
	const rows = explored(page).locator("total-place-table tr.first th");
	await expect(rows).toHaveCount(12);
	await expect(rows.first()).toContainText("2020-01");
	await expect(rows.last()).toContainText("2020-12");
});

test("a reading can be cancelled, and begun again", async ({ page }) => {
	await openCheck(page);
	await page.evaluate(() => {
		const megabyte = new Blob(["01/04/2020,Supplier of things,10.00\n".repeat(28_000)]);
		const data = new DataTransfer();
		data.items.add(new File(["Date,Supplier,Amount\n", ...Array(600).fill(megabyte)], "long.csv"));
		document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
	});
	await expect(file(page, "long.csv").getByRole("progressbar", { name: "Reading long.csv" })).toBeVisible();
	await file(page, "long.csv")
		.getByRole("button", { name: /^Cancel/ })
		.click();
	await expect(file(page, "long.csv")).toContainText("You stopped the reading.");
	await expect(page.getByRole("button", { name: /^Explore/ })).toHaveCount(0);
	await choose(page, titles.name);
	await unfold(page, titles.name);
	await expect(sentence(page, titles.name)).toContainText(titles.total);
	await file(page, "long.csv")
		.getByRole("button", { name: /^Read it again/ })
		.click();
	await expect(file(page, "long.csv").getByRole("progressbar")).toBeVisible();
	await file(page, "long.csv")
		.getByRole("button", { name: /^Cancel/ })
		.click();
});

test("names and cells with markup in them are text", async ({ page }) => {
	const evil = `<img src=x onerror="document.title='taken over'">`;
	await openCheck(page);
	const text = `Date,"${evil.replaceAll('"', '""')}",Supplier,Amount\n01/04/2020,"${evil.replaceAll('"', '""')}",<b>Bold</b> Ltd,10.00\n02/04/2020,x,<script>alert(1)</script>,#N/A\n`;
	await choose(page, { name: `${evil}.csv`, text });
	await expect(page.locator(".checked-sentence")).toContainText("£10.00 in all");
	await explore(page);
	await explored(page).getByRole("button", { name: "Suppliers" }).click();
	await expect(explored(page).locator("total-place-table")).toContainText("<b>Bold</b> Ltd");
	await expect(page.locator("main img, main script, main b:text-is('Bold')")).toHaveCount(0);
	await expect(page).not.toHaveTitle("taken over");
});

test("a link to a line shows it, wherever it stands in the file", async ({ page }) => {
	const rows = Array.from(
		{ length: 400 },
		(_, at) => `01/04/2020,Supplier ${at},${at === 299 ? "7.60E+11x" : "10.00"}`,
	);
	await openCheck(page);
	await choose(page, { name: "far.csv", text: `Date,Supplier,Amount (£)\n${rows.join("\n")}\n` });
	await expect(sentence(page, "far.csv")).toContainText("£3,990.00 in all");
	await file(page, "far.csv").getByRole("link", { name: "line 301" }).first().click();
	await expect(page.locator("#line-301")).toBeFocused();
	await expect(page.locator("#line-301")).toContainText("Supplier 299");
	await expect(page.locator("#line-301")).toContainText("7.60E+11x");
});

test("of dates that can be read in one way alone, no order is claimed", async ({ page }) => {
	await openCheck(page);
	const rows = Array.from({ length: 9 }, (_, row) => `Council,2020-04-0${row + 1},Supplier ${row},${row + 500}.00\n`);
	await choose(page, { name: "years-first.csv", text: `Body,Date,Supplier,Amount\n${rows.join("")}` });
	const order = file(page, "years-first.csv").locator("dl > div").filter({ hasText: "Order of day and month" });
	await expect(order).toContainText("Not needed");
	await expect(order).toContainText("No cell can be read in two ways.");
});

test("everything can be done from the keyboard", async ({ page }) => {
	await openCheck(page);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(page.locator("#main")).toBeFocused();
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await expect(chooser(page)).toBeFocused();
	await choose(page, gross.name);
	await expect(sentence(page, gross.name)).toContainText(gross.total);

	const reach = async (what: () => Promise<boolean>) => {
		for (let steps = 0; steps < 120 && !(await what()); steps++) await page.keyboard.press("Tab");
		expect(await what()).toBe(true);
	};
	const focused = (selector: string) => page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
	await reach(() => focused("details.brought > summary"));
	await page.keyboard.press("Enter");
	await expect(sentence(page, gross.name)).toBeHidden();
	await page.keyboard.press("Enter");
	await expect(sentence(page, gross.name)).toBeVisible();

	await reach(() => column(page, gross.name, "Gross Amount").evaluate((one) => one === document.activeElement));
	await page.keyboard.press("Home");
	await expect(sentence(page, gross.name)).toContainText(gross.other);
	await expect(column(page, gross.name, "Gross Amount")).toBeFocused();
	await expect(column(page, gross.name, "Gross Amount")).toHaveValue("amount");

	await reach(() => page.getByRole("button", { name: /^Explore/ }).evaluate((one) => one === document.activeElement));
	await page.keyboard.press("Enter");
	await expect(page.locator("#exploring")).toBeFocused();
	await expect(explored(page).locator("total-place-strip .sum").first()).toContainText(gross.other);
	await reach(() => focused("#ways-search"));
	await page.keyboard.type("hygiene");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/search=hygiene/);
	await expect(page.locator("#ways-search")).toBeFocused();
});

test("a link to a view of files asks for the files, and then shows that view", async ({ page }) => {
	await page.goto("/check/#by=supplier&top=2");
	await expect(page.getByText("Drop the same files")).toBeVisible();
	await choose(page, titles.name);
	await explore(page);
	await expect(explored(page).locator("total-place-table tr.first")).toHaveCount(3);
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("the page says that it needs them, and names the command", async ({ page }) => {
		await page.goto("/check/");
		await expect(page.getByText("This page needs JavaScript")).toBeVisible();
		await expect(page.getByText("npx total-place check FILE")).toBeVisible();
	});
});

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

for (const width of [1280, 360]) {
	test(`axe finds nothing in files that were read, ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await openCheck(page);
		await choose(page, titles.name, gross.name, picture);
		await unfold(page, gross.name);
		await expect(page.getByRole("alert")).toBeVisible();
		for (const summary of await page.locator(".set-aside summary").all()) await summary.click();
		await file(page, titles.name).getByRole("button", { name: "Change currency" }).click();
		await explore(page);
		const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
		expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`))).toEqual([]);
		expect(await page.locator("main").evaluate((main) => main.textContent?.includes("undefined"))).toBe(false);
	});
}

test("320 pixels are wide enough", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openCheck(page);
	await choose(page, titles.name, gross.name);
	await unfold(page, gross.name);
	await explore(page);
	const overflow = () =>
		page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(await overflow()).toBeLessThanOrEqual(0);
});
