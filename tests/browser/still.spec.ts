// What stands before scripts run stays where it is when they do.
import { drawn, expect, test } from "./site";

const others = ["/", "/about/", "/check/", "/scenario/"];
const places = ["/lewisham/", "/manchester-warrington/", "/kent/"];

for (const width of [1280, 412]) {
	test(`nothing moves when scripts come, ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 823 });
		// Scripts come once the page has been painted, as they do on a slow line.
		let tell = () => {};
		await page.exposeFunction("painted", () => tell());
		await page.addInitScript(() => {
			const here = window as unknown as { moved: number; painted: () => void };
			here.moved = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) here.moved += (entry as unknown as { value: number }).value;
			}).observe({ type: "layout-shift", buffered: true });
			new PerformanceObserver(() => here.painted()).observe({ type: "paint", buffered: true });
		});
		for (const path of [...others, ...places]) {
			const painted = new Promise<void>((done) => {
				tell = done;
			});
			await page.route("**/assets/*.js", async (route) => {
				await painted;
				await route.continue();
			});
			await page.goto(path);
			await expect(page.locator("html.scripted")).toBeAttached();
			if (places.includes(path)) await drawn(page);
			await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
			expect(await page.evaluate(() => (window as unknown as { moved: number }).moved), path).toBe(0);
			await page.unroute("**/assets/*.js");
		}
	});
}
