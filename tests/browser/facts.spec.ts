// What was published, found again on the page by somebody who knows it from the source.
import { heading } from "./screen";
import { expect, openPlace, places, root, test } from "./site";
import { sumOf } from "./sum.mjs";

test("Lewisham: 4p in every pound, with the interim report as source", async ({ page }) => {
	await openPlace(page, "lewisham");
	await expect(heading(page)).toContainText("£2.5 billion");
	await expect(page.locator("main")).toContainText("4p in every pound");
	await expect(page.locator("main")).toContainText("£100 million");
	await expect(page.locator("main")).toContainText(/£815 ?m/);
	await expect(page.locator("main")).toContainText(/interim/i);
});

test("Bradford: 15 per cent", async ({ page }) => {
	await openPlace(page, "bradford");
	await expect(page.locator("main")).toContainText(/\b15(\.0)?%|15p in every pound/);
});

test("Birmingham: nine organisations, and both totals side by side", async ({ page }) => {
	await openPlace(page, "birmingham", "account=count&by=organisation");
	const rows = page.locator("total-place-table tbody tr.first");
	await expect(rows.filter({ hasNotText: "not broken down in the source" })).toHaveCount(9);
	const main = page.locator("main");
	await expect(main).toContainText(/£7\.3 ?(bn|billion)/);
	await expect(main).toContainText(/£7\.5 ?(bn|billion)/);
	await expect(main).toContainText(/disagree/);
});

test("the nine regions come to £409.5bn in 2008-09", () => {
	const regions = places.filter(({ kind }) => kind === "region");
	const total = regions.reduce((all, { name }) => all + sumOf(`${root}www/places/${name}`, { year: "2008-09" }), 0n);
	expect(total).toBe(409_516_000_000_00n + (total % 1_000_000_00n));
});
