// Each of the places that ship: its total to the penny, and nothing sent anywhere.
import type { Page } from "@playwright/test";
import { firstView } from "../../scripts/lib/first-view.mjs";
import { lookAtProvenance, measure, strip, stripSteps, tab, table, tableTotal } from "./screen";
import { drawn, expect, openPlace, places, root, test } from "./site";
import { accountOf, sumOf, totalsOf } from "./sum.mjs";

test("twenty-two places ship: thirteen pilots and nine regions", () => {
	expect(places.filter(({ kind }) => kind === "pilot")).toHaveLength(13);
	expect(places.filter(({ kind }) => kind === "region")).toHaveLength(9);
});

for (const { name } of places) {
	test(`${name}: the total shown is the sum of its CSV, and nothing is sent`, async ({ page, watch, site }) => {
		await openPlace(page, name);
		const sum = sumOf(`${root}www/places/${name}`);
		const shown = await stripSteps(strip(page).locator(".sum").first());
		expect(shown.get("Shown")).toBe(sum);
		expect(await tableTotal(page)).toBe(sum);

		await page.waitForLoadState("networkidle");
		// A worker's script comes out of the page's own, under an address that is no request.
		const sent = watch.requests.filter((url) => !url.startsWith("blob:"));
		const asked = sent.map((url) => url.replace(site, "").replace(/(^|\/)$/, "$1index.html"));
		expect([...new Set(asked)].sort()).toEqual(firstView(`${root}dist`, name).sort());

		const before = watch.requests.length;
		await useThePage(page);
		expect(watch.requests.slice(before), "nothing is asked for after the page has loaded").toEqual([]);
	});
}

/** What a reader does: every tab, one level down, another measure, the sources. */
async function useThePage(page: Page): Promise<void> {
	for (const name of ["On what", "Who decides", "Over time", "Who spends"]) {
		await tab(page, name).click();
		await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
		await drawn(page);
	}
	await table(page).locator("tbody tr.first a").first().click();
	await expect(page).toHaveURL(/#.*cut=/);
	await measure(page, "Of each £1").click();
	await expect(page).toHaveURL(/measure=share/);
	await lookAtProvenance(page);
}

for (const { name } of places) {
	test(`${name}: the strip names each published total, and its difference to the penny`, async ({ page }) => {
		const folder = `${root}www/places/${name}`;
		const { name: account, lines } = accountOf(folder);
		for (const year of new Set(lines.map((line) => line.year))) {
			const sum = sumOf(folder, { account, year });
			const published = totalsOf(folder, account).filter((total) => total.year === year);
			await openPlace(page, name, `account=${account}&year=${year}`);
			const sums = strip(page).locator(".sum");
			await expect.poll(async () => all(await stripSteps(sums.first()))).toBe(sum);
			const shown = await Promise.all((await sums.all()).map(stripSteps));
			const pairs = shown.map((steps) => [steps.get("published total"), steps.get("difference")]);
			const expected = published.map(({ amount }) => [amount, amount - sum]);
			expect(pairs).toEqual(expected.length > 0 ? expected : [[undefined, undefined]]);
		}
	});
}

const all = (steps: Map<string, bigint>): bigint => (steps.get("Shown") ?? 0n) + (steps.get("not shown") ?? 0n);

test("a cut's strip says what is not shown", async ({ page }) => {
	await openPlace(page, "west-midlands");
	const whole = await tableTotal(page);
	await table(page).locator("tbody tr.first a").first().click();
	await expect(page).toHaveURL(/#.*cut=/);
	await expect.poll(() => tableTotal(page)).toBeLessThan(whole);
	const steps = await stripSteps(strip(page).locator(".sum").first());
	expect(steps.get("Shown")).toBe(await tableTotal(page));
	expect(all(steps)).toBe(whole);
});
