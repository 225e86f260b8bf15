// Takes the README's picture of the West Midlands from what stands in dist/: node scripts/picture.mjs
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./lib/browser.mjs";
import { main, root, Stop } from "./lib/run.mjs";
import { serve } from "./serve.mjs";

await main(async () => {
	const executablePath = findChromium();
	if (!executablePath)
		throw new Stop("A picture needs Chromium or Chrome: install one, or name it in the variable CHROMIUM.");
	const { address, close } = await serve({ port: 0 });
	const args = ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
	const browser = await chromium.launch({ executablePath, args });
	const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, reducedMotion: "reduce" });
	await page.goto(`${address}west-midlands/`);
	const treemap = await page.locator("total-place-treemap").boundingBox();
	const height = Math.ceil((treemap?.y ?? 1200) + (treemap?.height ?? 0) + 12);
	mkdirSync(join(root, "docs"), { recursive: true });
	await page.screenshot({ path: join(root, "docs", "picture.png"), clip: { x: 0, y: 0, width: 1280, height } });
	await browser.close();
	await close();
});
