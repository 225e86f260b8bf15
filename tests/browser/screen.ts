// How a reader finds the parts of a place's page: by their roles and names.
import { expect, type Locator, type Page } from "@playwright/test";

/** The page while nothing in it is still being drawn. */
const still = (page: Page): Locator => page.locator(":root:not(:has(total-place-explore[aria-busy]))");

export const tab = (page: Page, name: string): Locator => page.getByRole("tab", { name });
export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });
export const table = (page: Page): Locator => still(page).locator("total-place-table table");
export const treemap = (page: Page): Locator => still(page).getByRole("tree");
export const strip = (page: Page): Locator => still(page).locator("total-place-strip");
export const provenance = (page: Page): Locator => page.getByRole("dialog", { name: "Where this comes from" });
export const measure = (page: Page, name: string): Locator =>
	page.getByRole("group", { name: "Show amounts" }).locator("label", { hasText: name });
export const trouble = (page: Page): Locator => page.getByRole("alert");

/** An exact amount, as "£1,234.50" or "−£12", in pence. */
export function penceIn(text: string): bigint {
	const [, sign, whole, rest = ""] = /([−-]?)£([\d,]+)(?:\.(\d{1,2}))?/.exec(text) ?? [];
	if (whole === undefined) throw new Error(`No amount in "${text}"`);
	const amount = BigInt(whole.replaceAll(",", "")) * 100n + BigInt(rest.padEnd(2, "0"));
	return sign ? -amount : amount;
}

/** The steps of the strip's first line, by name: "Shown", "not shown", "published total", "difference". */
export async function stripSteps(line: Locator): Promise<Map<string, bigint>> {
	const steps = new Map<string, bigint>();
	for (const text of await line.locator(".step").allInnerTexts()) {
		const name = /Shown|not shown|all lines|published total|difference/.exec(text)?.[0];
		if (name === undefined) throw new Error(`A step of the strip that is not known: "${text}"`);
		steps.set(name, penceIn(text));
	}
	return steps;
}

/** What the table says that its rows come to. */
export async function tableTotal(page: Page): Promise<bigint> {
	return penceIn(await table(page).locator("tr.match").innerText());
}

/** Opens a figure's provenance, checks that it stands, and closes it. */
export async function lookAtProvenance(page: Page): Promise<void> {
	await strip(page).getByRole("button", { name: "Where this comes from" }).click();
	await expect(provenance(page)).toBeVisible();
	await expect(provenance(page).getByRole("table")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(provenance(page)).toBeHidden();
}
