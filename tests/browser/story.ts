// A story on another origin, with everything that its elements do written down.
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";
import { serveStory } from "../embed/story.mjs";
import { test as base, expect, root } from "./site";

export interface Story {
	/** where the story is served */
	address: string;
	/** where the site is: another origin */
	site: string;
	open(page: string, policy?: string): Promise<void>;
	/** what the elements asked the site for, by path */
	asked(): string[];
	/** how much the page moved, as the browser reckons it */
	shift(): Promise<number>;
}

export const versions = JSON.parse(readFileSync(`${root}dist/embed/versions.json`, "utf8"));

export const test = base.extend<{ story: Story; made: Record<string, string> }>({
	made: [{}, { option: true }],
	story: async ({ page, site, watch, made }, use) => {
		const closing: (() => void)[] = [];
		const story: Story = {
			address: "",
			site,
			open: async (name, policy = "") => {
				const values = {
					site,
					embed: `${site}embed/embed.js`,
					script: `${site}embed/${versions.script.path}`,
					integrity: versions.script.integrity,
				};
				const { address, close } = await serveStory(values, { policy, made });
				closing.push(close);
				story.address = address;
				await page.goto(address + name);
			},
			asked: () =>
				watch.requests.filter((address) => address.startsWith(site)).map((address) => address.slice(site.length)),
			shift: () => page.evaluate(() => (window as unknown as { moved: number }).moved),
		};
		await page.addInitScript(() => {
			const here = window as unknown as { moved: number };
			here.moved = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) here.moved += (entry as unknown as { value: number }).value;
			}).observe({ type: "layout-shift", buffered: true });
			// What a page would be told of as an error is none of a reader's, and is none of ours.
			addEventListener("error", (event) => console.error(event.message));
		});
		await use(story);
		for (const close of closing) close();
	},
});

/** Reads a story from its beginning to its end, so that every element comes near. */
export async function read(page: Page): Promise<void> {
	const elements = page
		.locator("main")
		.locator(
			":is(total-place-figure, total-place-bars, total-place-treemap, total-place-control, total-place-time, total-place-table, total-place-scenario)",
		);
	for (const element of await elements.all()) {
		await element.scrollIntoViewIfNeeded();
		await expect(element.locator(".box[data-state], .trouble").first()).toBeAttached();
	}
	// A shift is told with the next frame that is painted.
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe finds on a page, or in the dialog alone, whose preview has no heading of its own. */
export async function findings(page: Page, within = "html"): Promise<string[]> {
	const axe = new AxeBuilder({ page }).include(within).withTags(tags);
	const { violations } = await (within === "html" ? axe : axe.disableRules("page-has-heading-one")).analyze();
	return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`));
}

/** A page with what the dialog gave. */
export const holding = (snippet: string) =>
	`<!doctype html><html lang="en"><head><title>A story</title></head><body><main><h1>A story</h1>${snippet}<p>After.</p></main></body></html>`;

export { expect, serve };
