// A page on a slow line and a slow processor, with nothing in its cache: when its key sentence is painted, and when it can be used.

import { rest } from "../rest.mjs";

/** What DevTools calls “Slow 4G”, in its own numbers: 150 ms × 3.75, 1.6 Mbit/s × 0.9 and 750 kbit/s × 0.9, in bytes a second. */
export const slowLine = {
	offline: false,
	latency: 562.5,
	downloadThroughput: (1.6 * 1e6 * 0.9) / 8,
	uploadThroughput: (750 * 1e3 * 0.9) / 8,
};
export const slower = 4;

/**
 * In the page, before anything of it: notes what the browser says of painting and moving, and when the page is first usable.
 * The sentence is named as it is parsed, so that the browser tells when it was painted, and not just when it was there.
 */
function watch() {
	const found = { sentence: 0, shift: 0, long: [], usable: 0 };
	window.found = found;
	const observe = (type, note) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
	observe("element", (entry) => {
		found.sentence ||= entry.renderTime || entry.startTime;
	});
	observe("layout-shift", (entry) => {
		found.shift += entry.value;
	});
	observe("longtask", ({ startTime, duration }) => found.long.push([startTime, duration]));
	const ofCore = () => document.querySelector("total-place-strip .sum")?.checkVisibility({ visibilityProperty: true });
	const ofScript = () => document.documentElement.classList.contains("scripted");
	const watcher = new MutationObserver(() => {
		const sentence = document.querySelector("h1.sentence:not([elementtiming])");
		if (sentence) sentence.setAttribute("elementtiming", "sentence");
		if (found.usable !== 0 || !(document.getElementById("explore") ? ofCore() : ofScript())) return;
		found.usable = -1;
		// What a message brings after a frame has begun comes after that frame is painted, and when the page is free to answer.
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				found.usable = performance.now();
			};
			port2.postMessage(null);
		});
	});
	watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
}

/** One view of one page. Times in milliseconds since it was asked for; bytes as they came over the line, with what heads them. */
export async function firstView(browser, address, answering = true) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	try {
		const page = await context.newPage();
		await page.addInitScript(watch);
		const devtools = await context.newCDPSession(page);
		let [bytes, requests] = [0, 0];
		devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
			bytes += encodedDataLength;
			requests += 1;
		});
		await devtools.send("Network.enable");
		await devtools.send("Network.emulateNetworkConditions", slowLine);
		await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
		await page.waitForTimeout(rest);
		await page.goto(address, { waitUntil: "commit" });
		await page.waitForFunction(() => window.found.usable > 0, null, { timeout: 60_000, polling: 500 });
		await page.waitForTimeout(700);
		const found = await page.evaluate(() => ({
			...window.found,
			painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
		}));
		if (answering) await answers(page);
		const { painted, sentence, usable, shift, long } = found;
		const longest = Math.max(0, ...long.map(([, duration]) => duration));
		return { painted, sentence, usable, shift, longest, long, bytes, requests };
	} finally {
		await context.close();
	}
}

/** Usable is what answers: a tab is chosen, or the search finds. */
async function answers(page) {
	const tab = page.getByRole("tab", { name: "Over time" });
	if ((await tab.count()) > 0) {
		await tab.click();
		await page.locator('[role=tab][aria-selected="true"]', { hasText: "Over time" }).waitFor({ timeout: 20_000 });
		return;
	}
	await page.getByRole("searchbox").fill("manchester");
	await page.getByText("1 place", { exact: true }).waitFor({ timeout: 20_000 });
}
