// What is readable before any script has run, or without.
import { heading } from "./screen";
import { expect, places, test } from "./site";

test.use({ javaScriptEnabled: false });

for (const { name, title } of places) {
	test(`${name}: sentence, figures and a table stand without scripts`, async ({ page }) => {
		await page.goto(`/${name}/`);
		await expect(page).toHaveTitle(new RegExp(title.replaceAll(/[()&]/g, ".")));
		await expect(heading(page)).toContainText(/£[\d.,]+/);
		const rows = page.locator("main table tbody tr");
		expect(await rows.count()).toBeGreaterThan(0);
		await expect(rows.first()).toBeVisible();
		await expect(rows.first()).toContainText("£");
	});
}

test("the front page leads to every place without scripts", async ({ page }) => {
	await page.goto("/");
	for (const { name } of places) await expect(page.locator(`main a[href$="${name}/"]`).first()).toBeVisible();
});
