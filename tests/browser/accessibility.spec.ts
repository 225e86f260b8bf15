// axe finds nothing, on any page, wide or narrow.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { provenance, strip, tab } from "./screen";
import { drawn, expect, openPlace, places, test } from "./site";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const widths = [1280, 360];
/** Regions have one set of tables, so two of them stand for all. */
const alike = ["north-", "south-east", "south-west", "east-", "yorkshire-"];
/** All places have one page, with figures of their own: each is looked at in one of the widths. */
const looked = places.filter(({ name }) => !alike.some((start) => name.startsWith(start)));

/** What axe finds on a page, or within a part of it. */
async function findings(page: Page, within = "html"): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).include(within).withTags(tags).analyze();
	return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`));
}

for (const width of widths) {
	test.describe(`${width} pixels wide`, () => {
		test.use({ viewport: { width, height: 900 } });

		for (const path of ["/", "/about/", "/check/", "/scenario/", "/nothing-here/"]) {
			test(`${path}`, async ({ page, watch }) => {
				if (path === "/nothing-here/") watch.expected.push(/404/);
				await page.goto(path);
				expect(await findings(page)).toEqual([]);
			});
		}

		test("a scenario, with everything unfolded", async ({ page }) => {
			await page.goto("/scenario/#cuts-made-alone");
			await expect(page.locator("total-place-tornado")).toBeVisible();
			await page.locator("[data-figure=public] button").click();
			for (const summary of await page.locator("main details:not(.choice) > summary").all())
				if (await summary.isVisible()) await summary.click();
			expect(await findings(page)).toEqual([]);
		});

		for (const { name } of looked.filter((_, nth) => nth % widths.length === widths.indexOf(width))) {
			test(`${name}`, async ({ page }) => {
				await openPlace(page, name);
				expect(await findings(page)).toEqual([]);
			});
		}

		for (const name of ["west-midlands", "lewisham", "kent"]) {
			test(`the other tabs of ${name}`, async ({ page }) => {
				await openPlace(page, name);
				for (const title of ["On what", "Who decides", "Over time"]) {
					await tab(page, title).click();
					await drawn(page);
					expect(await findings(page, "[role=tabpanel]"), title).toEqual([]);
				}
			});
		}

		test("the dialog that says where a figure comes from", async ({ page }) => {
			await openPlace(page, "lewisham");
			await strip(page).getByRole("button", { name: "Where this comes from" }).click();
			await expect(provenance(page).getByRole("table")).toBeVisible();
			expect(await findings(page)).toEqual([]);
		});

		test("the page of an address that asks for nothing known", async ({ page }) => {
			await page.goto("/lewisham/#by=nothing");
			await expect(page.getByRole("alert")).toBeVisible();
			expect(await findings(page)).toEqual([]);
		});
	});
}
