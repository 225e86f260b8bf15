// A page of the built site, behind a server that sends the strict policy, with everything that it does written down.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));

interface PlaceName {
	name: string;
	title: string;
	kind: string;
}

export const places: PlaceName[] = JSON.parse(readFileSync(`${root}www/places/places.json`, "utf8"));

/** What a page asked for and complained of. */
export interface Watch {
	requests: string[];
	/** console errors, uncaught errors, breaches of the policy */
	errors: string[];
	/** Errors that a test brings about on purpose. Any other fails it. */
	expected: RegExp[];
}

export const test = base.extend<{ watch: Watch }, { site: string }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
		async ({}, use) => {
			const { address, close } = await serve({ port: 0 });
			await use(address);
			await close();
		},
		{ scope: "worker" },
	],
	baseURL: async ({ site }, use) => use(site),
	watch: [
		async ({ page }, use) => {
			const watch = record(page);
			await use(watch);
			const unexpected = watch.errors.filter((error) => !watch.expected.some((known) => known.test(error)));
			expect(unexpected, "the page complains of nothing").toEqual([]);
		},
		{ auto: true },
	],
});

/** Writes down what a page does. */
export function record(page: Page): Watch {
	const watch: Watch = { requests: [], errors: [], expected: [] };
	page.on("request", (request) => watch.requests.push(request.url()));
	page.on("console", (message) => {
		if (message.type() === "error") watch.errors.push(message.text());
	});
	page.on("pageerror", (error) => watch.errors.push(String(error)));
	return watch;
}

/** Opens a place and waits until the core has drawn it. */
export async function openPlace(page: Page, slug: string, query = ""): Promise<void> {
	await page.goto(`/${slug}/${query ? `#${query}` : ""}`);
	await drawn(page);
}

/** Waits until what stands on the page comes from the core. */
export async function drawn(page: Page): Promise<void> {
	const explore = page.locator("total-place-explore:not([aria-busy])");
	await expect(explore.locator("total-place-strip .sum").first()).toBeVisible();
	await expect(explore.locator(".section-sources")).toBeVisible();
}

export { expect };
