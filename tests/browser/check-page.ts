// How a reader finds the parts of the page "Try your own data".
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { root } from "./site";

/** Files of our own making, with the totals that they come to when added up by hand. */
export const fixtures = {
	semicolons: { name: "semicolons_cp1252_decimal_commas.csv", total: "€69,378.77" },
	titles: { name: "titles_above_and_a_total_below.csv", total: "£690,650.40" },
	gross: { name: "gross_vat_and_net.csv", total: "£388,583.00", other: "£440,207.22" },
} as const;

export const pathOf = (name: string): string => `${root}tests/fixtures/check-page/${name}`;
export const contentOf = (name: string): Buffer => readFileSync(pathOf(name));

export interface Given {
	name: string;
	text: string | Buffer;
}

export async function openCheck(page: Page): Promise<void> {
	await page.goto("/check/");
	await expect(chooser(page)).toBeVisible();
}

export const chooser = (page: Page): Locator => page.getByLabel(/^(Drop files here, or choose them|Add files)$/);

/** Chooses files as a reader does. */
export async function choose(page: Page, ...files: (string | Given)[]): Promise<void> {
	const given = files.map((file) => (typeof file === "string" ? { name: file, text: contentOf(file) } : file));
	await chooser(page).setInputFiles(
		given.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
	);
}

/** Drops files somewhere on the page. */
export async function drop(page: Page, on: Locator, ...files: Given[]): Promise<void> {
	const given = files.map(({ name, text }) => ({ name, text: Buffer.from(text).toString("base64") }));
	const transfer = await page.evaluateHandle((all) => {
		const data = new DataTransfer();
		for (const { name, text } of all) {
			data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
		}
		return data;
	}, given);
	for (const type of ["dragenter", "dragover", "drop"]) await on.dispatchEvent(type, { dataTransfer: transfer });
}

/** The disclosure of one file. */
export const file = (page: Page, name: string): Locator =>
	page.locator("details.brought").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });

/** Opens a file's disclosure where it is closed. */
export async function unfold(page: Page, name: string): Promise<void> {
	await expect(file(page, name)).toBeVisible();
	if (!(await file(page, name).evaluate((details: HTMLDetailsElement) => details.open))) {
		await file(page, name).locator("summary").first().click();
	}
	await expect(sentence(page, name)).toBeVisible();
}

export const sentence = (page: Page, name: string): Locator => file(page, name).locator(".checked-sentence");
export const column = (page: Page, name: string, title: string): Locator =>
	file(page, name)
		.getByRole("table", { name: /^Columns of/ })
		.getByLabel(title, { exact: true });
export const explored = (page: Page): Locator => page.locator("#explored");

/** Explores what counts, and waits for the first view. */
export async function explore(page: Page): Promise<void> {
	await page.getByRole("button", { name: /^Explore th/ }).click();
	await expect(explored(page).locator("total-place-strip .sum").first()).toBeVisible();
}
