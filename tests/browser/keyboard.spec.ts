// All of it works from the keyboard.
import type { Page } from "@playwright/test";
import { provenance, strip, tab, table, treemap } from "./screen";
import { expect, openPlace, test } from "./site";

/** Presses Tab until the focus stands on what is sought. */
async function tabTo(page: Page, is: (element: Element) => boolean): Promise<void> {
	const test = `(${is})(document.activeElement)`;
	for (let presses = 0; presses < 200; presses++) {
		await page.keyboard.press("Tab");
		if (await page.evaluate(test)) return;
	}
	throw new Error(`Tab never came to ${is}`);
}

const focused = (page: Page) => page.locator(":focus");

test("the skip link comes first and leads to the main part", async ({ page }) => {
	await openPlace(page, "west-midlands");
	await page.keyboard.press("Tab");
	await expect(focused(page)).toHaveText(/skip/i);
	await page.keyboard.press("Enter");
	await expect(page.locator("main")).toBeFocused();
});

test("tabs are reached by Tab and changed by arrows", async ({ page }) => {
	await openPlace(page, "west-midlands");
	await tabTo(page, (element) => element.getAttribute("role") === "tab");
	await expect(tab(page, "Who spends")).toBeFocused();
	await page.keyboard.press("ArrowRight");
	await expect(tab(page, "On what")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(tab(page, "On what")).toHaveAttribute("aria-selected", "true");
	await expect(tab(page, "On what")).toBeFocused();
	await page.keyboard.press("End");
	await expect(tab(page, "Over time")).toBeFocused();
});

test("the treemap is walked by arrows, entered by Enter and left by Escape", async ({ page }) => {
	await openPlace(page, "west-midlands");
	await tabTo(page, (element) => element.getAttribute("role") === "treeitem");
	const first = await focused(page).getAttribute("aria-label");
	await page.keyboard.press("ArrowDown");
	await expect(focused(page)).not.toHaveAttribute("aria-label", first ?? "");
	await page.keyboard.press("Home");
	await expect(focused(page)).toHaveAttribute("aria-label", first ?? "");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/#.*cut=/);
	await expect(treemap(page)).toBeVisible();
	await tabTo(page, (element) => element.getAttribute("role") === "treeitem");
	await page.keyboard.press("Escape");
	await expect(page).not.toHaveURL(/cut=/);
});

test("the table is sorted from its headings, both ways", async ({ page }) => {
	await openPlace(page, "west-midlands");
	const button = table(page).getByRole("columnheader", { name: "Amount" }).getByRole("button");
	await button.focus();
	await page.keyboard.press("Enter");
	const column = table(page).getByRole("columnheader", { name: "Amount" });
	await expect(column).toHaveAttribute("aria-sort", /ascending|descending/);
	const once = await column.getAttribute("aria-sort");
	const first = await table(page).locator("tr.first").first().innerText();
	await page.keyboard.press("Enter");
	await expect(column).not.toHaveAttribute("aria-sort", once ?? "");
	await expect(button).toBeFocused();
	expect(await table(page).locator("tr.first").first().innerText()).not.toBe(first);
});

for (const key of ["Escape", "Close"]) {
	test(`the dialog takes the focus and gives it back: ${key}`, async ({ page }) => {
		await openPlace(page, "west-midlands");
		const opener = strip(page).getByRole("button", { name: "Where this comes from" });
		await opener.focus();
		await page.keyboard.press("Enter");
		await expect(provenance(page)).toBeVisible();
		expect(await provenance(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
		if (key === "Escape") await page.keyboard.press("Escape");
		else await provenance(page).getByRole("button", { name: "Close" }).press("Enter");
		await expect(provenance(page)).toBeHidden();
		await expect(opener).toBeFocused();
	});
}

test("a row is entered by its link, and the reader stays at the picture", async ({ page }) => {
	await openPlace(page, "west-midlands");
	await table(page).locator("tr.first a").first().press("Enter");
	await expect(page).toHaveURL(/#.*cut=/);
	await expect(focused(page)).toHaveCount(1);
	expect(await focused(page).evaluate((element) => element !== document.body)).toBe(true);
});

test("the list of places is searched and followed", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("searchbox").fill("solihull");
	await expect(page.locator("main li a:visible")).toHaveCount(1);
	await page.getByRole("searchbox").press("Enter");
	await expect(page).toHaveURL(/coventry-solihull-warwickshire\/$/);
});
