// Nothing runs off the side of an old phone; pictures of every kind of page, to be looked at.
import type { Page } from "@playwright/test";
import { tab } from "./screen";
import { drawn, expect, openPlace, places, root, test } from "./site";

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe("320 pixels wide", () => {
	test.use({ viewport: { width: 320, height: 640 } });

	for (const path of ["/", "/about/", "/check/", "/scenario/", "/scenario/#alcohol"]) {
		test(`${path} does not scroll sideways`, async ({ page }) => {
			await page.goto(path);
			expect(await overflow(page)).toBeLessThanOrEqual(0);
		});
	}

	for (const { name } of places) {
		test(`${name} does not scroll sideways, in any tab`, async ({ page }) => {
			await openPlace(page, name);
			for (const title of ["Who spends", "On what", "Who decides", "Over time"]) {
				await tab(page, title).click();
				await drawn(page);
				expect(await overflow(page), title).toBeLessThanOrEqual(0);
			}
		});
	}
});

for (const width of [1280, 360]) {
	test(`pictures at ${width} pixels`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		const take = (name: string) =>
			page.screenshot({ path: `${root}test-results/${name}-${width}.png`, fullPage: true });
		await page.goto("/");
		await take("home");
		await page.goto("/about/");
		await take("about");
		for (const name of ["west-midlands", "lewisham", "birmingham", "kent"]) {
			await openPlace(page, name);
			await take(name);
		}
		await openPlace(page, "west-midlands");
		for (const title of ["On what", "Who decides", "Over time"]) {
			await tab(page, title).click();
			await drawn(page);
			await take(`west-midlands-${title.toLowerCase().replaceAll(" ", "-")}`);
		}
	});
}
