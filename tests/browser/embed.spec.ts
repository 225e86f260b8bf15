// Elements in other people's pages: they stand whatever the page does, ask for their own files alone, and leave nothing behind.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { root } from "./site";
import { expect, read, serve, test, versions } from "./story";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const seven = ["figure", "control", "bars", "treemap", "time", "table", "scenario"];

/** What axe finds on a page, or in the dialog alone, whose preview has no heading of its own. */
async function findings(page: Page, within = "html"): Promise<string[]> {
	const axe = new AxeBuilder({ page }).include(within).withTags(tags);
	const { violations } = await (within === "html" ? axe : axe.disableRules("page-has-heading-one")).analyze();
	return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`));
}

const strict = (site: string) => {
	const { origin } = new URL(site);
	return `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; style-src 'self'`;
};

for (const width of [1280, 360]) {
	test(`all seven stand in a hostile page, ${width} pixels wide`, async ({ page, story, context }) => {
		await page.setViewportSize({ width, height: 900 });
		await story.open("hostile.html", strict(story.site));
		await read(page);
		for (const name of seven) await expect(page.locator(`total-place-${name} .box[data-state]`), name).toBeAttached();
		await expect(page.locator("total-place-figure")).toContainText("£2.5bn");
		await expect(page.locator("total-place-scenario .sentence")).toContainText("£");
		await expect(page.locator("total-place-table th").first()).toHaveCSS("font-size", "14px");
		expect(await story.shift()).toBe(0);
		expect(await findings(page)).toEqual([]);
		await page.screenshot({ path: `${root}test-results/embed-hostile-${width}.png`, fullPage: true });

		const own = /^(embed\/versions\.json|embed\/files\/[\w-]+\.(js|json|wasm))$/;
		expect(story.asked().filter((path) => !own.test(path))).toEqual([]);
		expect(story.asked().length).toBe(new Set(story.asked()).size);
		expect(await context.cookies()).toEqual([]);
		expect(
			await page.evaluate(async () => [
				localStorage.length,
				sessionStorage.length,
				(await indexedDB.databases()).length,
				document.cookie,
			]),
		).toEqual([0, 0, 0, ""]);
	});

	test(`a page of a content management system, ${width} pixels wide`, async ({ page, story }) => {
		await page.setViewportSize({ width, height: 900 });
		await story.open("cms.html");
		await read(page);
		await expect(page.locator("total-place-control .title")).toHaveText("Who decides in Lewisham");
		expect(await story.shift()).toBe(0);
		expect(await findings(page)).toEqual([]);
		// What cannot be drawn says so, and what stood there stays.
		const unknown = page.locator("total-place-table");
		await expect(unknown).toContainText("There is no place named “atlantis”");
		await expect(unknown.getByText("The fallback of a place that nobody knows.")).toBeVisible();
	});
}

test("React gives, changes and takes away", async ({ page, story, made }) => {
	const { output } = (await build({
		configFile: false,
		logLevel: "error",
		define: { "process.env.NODE_ENV": '"production"' },
		build: { write: false, rolldownOptions: { input: `${root}tests/embed/react.js` } },
	})) as unknown as { output: { code: string }[] };
	made["/react.bundle.js"] = output[0]?.code ?? "";
	await story.open("react.html");
	await read(page);
	const bars = page.locator("total-place-bars");
	await expect(bars.locator(".title")).toContainText("West Midlands");
	await page.getByRole("button", { name: "Lewisham instead" }).click();
	await expect(bars.locator(".title")).toContainText("Lewisham");
	await page.getByRole("button", { name: "Come or go" }).click();
	await expect(bars).toHaveCount(0);
	await page.getByRole("button", { name: "Come or go" }).click();
	await expect(bars.locator(".title")).toContainText("Lewisham");
	expect(await findings(page)).toEqual([]);
});

test.describe("what one element weighs", () => {
	const one = '<!doctype html><html lang="en"><title>One</title><script type="module" src="{{embed}}"></script><main>';
	test.use({
		made: { "/one.html": `${one}<total-place-control place="lewisham">Who decides</total-place-control></main>` },
	});

	test("is at most 150 kB with everything, and the second needs no module and no data again", async ({
		page,
		story,
	}) => {
		await story.open("one.html");
		await read(page);
		const first = story.asked();
		const weigh = (path: string) => brotliCompressSync(readFileSync(`${root}dist/${path}`)).length;
		const data = first.filter((path) => /lewisham-\w+\.json$/.test(path));
		expect(data).toHaveLength(1);
		expect(first.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
		const total = first.reduce((sum, path) => sum + weigh(path), 0);
		const bundles = Object.entries(versions.places).map(([slug, version]) => `embed/files/${slug}-${version}.json`);
		const bytes = (path: string) => readFileSync(`${root}dist/${path}`).length;
		const largest = weigh(bundles.toSorted((a, b) => bytes(b) - bytes(a))[0] ?? "");
		expect(total).toBeLessThanOrEqual(150_000);
		expect(total - weigh(data[0] ?? "") + largest, "of the largest place").toBeLessThanOrEqual(150_000);

		await page.evaluate(() => {
			const second = document.createElement("total-place-bars");
			second.setAttribute("place", "lewisham");
			document.querySelector("main")?.append(second);
		});
		await read(page);
		expect(
			story
				.asked()
				.slice(first.length)
				.filter((path) => !path.endsWith(".js")),
		).toEqual([]);
	});

	test("comes back to where it was after coming and going 300 times", async ({ page, story }) => {
		await story.open("one.html");
		await read(page);
		const client = await page.context().newCDPSession(page);
		const turns = (times: number) =>
			page.evaluate(async (count) => {
				const main = document.querySelector("main");
				for (let turn = 0; turn < count; turn++) {
					const element = document.createElement("total-place-control");
					element.setAttribute("place", "lewisham");
					main?.prepend(element);
					while (!element.shadowRoot?.querySelector(".box[data-state] svg"))
						await new Promise((done) => setTimeout(done));
					element.remove();
				}
			}, times);
		const used = async () => {
			for (let times = 0; times < 3; times++) await client.send("HeapProfiler.collectGarbage");
			const { usedSize } = await client.send("Runtime.getHeapUsage");
			const { nodes, jsEventListeners } = await client.send("Memory.getDOMCounters");
			return { usedSize, nodes, jsEventListeners };
		};
		await turns(100);
		const before = await used();
		await turns(200);
		const after = await used();
		expect(after.nodes).toBeLessThanOrEqual(before.nodes);
		expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
		// What the engine itself learns about code that runs often; one element that stayed would be as much.
		expect(after.usedSize - before.usedSize).toBeLessThan(200_000);
	});

	test("is drawn once where a page has two versions of the module", async ({ page, story, watch }) => {
		const other = await serve({ port: 0 });
		await story.open("one.html");
		await page.evaluate((address) => import(`${address}embed/embed.js`), other.address);
		await read(page);
		await expect(page.locator("total-place-control figure")).toHaveCount(1);
		expect(watch.requests.filter((address) => address.startsWith(other.address) && !address.endsWith(".js"))).toEqual(
			[],
		);
		await other.close();
	});
});

test("a frame takes the height that it asks for, and no other frame's word counts", async ({ page, story }) => {
	await story.open("frame.html");
	const [boxed, plain] = [page.frameLocator("#boxed"), page.frameLocator("#plain")];
	await expect(boxed.locator(".title")).toHaveText("Who decides");
	await expect(plain.locator(".title")).toContainText("Lewisham");
	for (const id of ["boxed", "plain"]) {
		const inside = page.frameLocator(`#${id}`).locator("html");
		await expect.poll(async () => inside.evaluate((html) => html.scrollHeight - innerHeight), id).toBe(0);
		expect(Number(await page.locator(`#${id}`).getAttribute("height"))).toBeGreaterThan(150);
	}
	await expect(page.locator("#stranger")).toHaveAttribute("height", "200");
	expect(await findings(page)).toEqual([]);
});

test.describe("the dialog of a place's page", () => {
	const snippetIn = (page: Page) => page.getByRole("textbox", { name: "What to put into your page" });
	const preview = (page: Page) => page.frameLocator('iframe[title^="Preview"]');
	const page_ = (snippet: string) =>
		`<!doctype html><html lang="en"><head><title>A story</title></head><body><main><h1>A story</h1>${snippet}<p>After.</p></main></body></html>`;

	for (const width of [1280, 360]) {
		test(`shows what a reader will see, and gives what draws it, ${width} pixels wide`, async ({
			page,
			story,
			made,
		}) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto("/west-midlands/");
			await page.getByRole("button", { name: "Embed" }).click();
			await expect(preview(page).locator(".title")).toHaveText("Who spends, West Midlands, 2008-09");
			expect(await findings(page, "#embed-dialog")).toEqual([]);
			await page.getByRole("combobox", { name: "Width of your column" }).selectOption("320");
			await page.getByRole("combobox", { name: "Width of your column" }).selectOption("640");
			await expect
				.poll(async () => {
					const height = await page.locator('iframe[title^="Preview"]').getAttribute("height");
					return (await snippetIn(page).inputValue()).includes(`min-height:${height}px`);
				})
				.toBe(true);
			await page.screenshot({ path: `${root}test-results/embed-dialog-${width}.png` });
			const snippet = await snippetIn(page).inputValue();
			made["/copied.html"] = page_(snippet);
			await page.keyboard.press("Escape");
			await expect(page.getByRole("button", { name: "Embed" })).toBeFocused();

			await story.open("copied.html");
			await read(page);
			await expect(page.locator("total-place-bars .title")).toHaveText("Who spends, West Midlands, 2008-09");
			expect(await story.shift()).toBe(0);
			expect(await findings(page)).toEqual([]);
		});
	}

	test("gives a scenario with the numbers that were moved", async ({ page, story, made }) => {
		await page.goto("/scenario/#early-help");
		await page.getByRole("button", { name: "Embed" }).click();
		await expect(snippetIn(page)).toHaveValue(/<total-place-scenario query="early-help"/);
		await page.keyboard.press("Escape");
		await page.getByRole("slider").first().press("ArrowRight");
		const words = await page.getByRole("heading", { level: 1 }).innerText();
		await page.getByRole("button", { name: "Embed" }).click();
		await expect(snippetIn(page)).toHaveValue(/<total-place-scenario query="s=/);
		await expect(preview(page).locator(".sentence")).toContainText("It would cost");
		made["/copied.html"] = page_(await snippetIn(page).inputValue());
		await story.open("copied.html");
		await read(page);
		const sentence = await page.locator("total-place-scenario .sentence").innerText();
		expect(words).toContain(sentence);
	});

	test("freezes script and figures, as frame and as plain table too", async ({ page, story, made }) => {
		await page.goto("/lewisham/#by=control");
		await page.getByRole("button", { name: "Embed" }).click();
		await page.getByRole("radio", { name: /^Freeze/ }).check();
		await expect(snippetIn(page)).toHaveValue(/integrity="sha384-/);
		const frozen = await snippetIn(page).inputValue();
		expect(frozen).toContain(versions.script.path);
		expect(frozen).toContain(`version="${versions.places.lewisham}"`);
		await page.getByRole("radio", { name: /^Frame/ }).check();
		const frame = await snippetIn(page).inputValue();
		expect(frame).toContain(versions.frame);
		await page.getByRole("radio", { name: /^Plain table/ }).check();
		const plain = await snippetIn(page).inputValue();
		expect(plain).not.toMatch(/<script|<iframe|style=/);
		made["/copied.html"] = page_(frozen + frame + plain);
		const before = story.asked().length;
		await story.open("copied.html");
		await read(page);
		await expect(page.locator("total-place-control .title")).toContainText("Lewisham");
		await expect(page.frameLocator("iframe").locator(".title")).toContainText("Lewisham");
		await expect(page.locator("main > figure table")).toContainText("Ring-fenced");
		expect(story.asked().slice(before)).not.toContain("embed/versions.json");
	});
});

test("what docs/embed.md says to write is drawn", async ({ page, story, made }) => {
	const blocks = [...readFileSync(`${root}docs/embed.md`, "utf8").matchAll(/```html\n([\s\S]*?)```/g)].map(
		([, html]) => html,
	);
	expect(blocks).toHaveLength(3);
	const body = blocks.join("\n").replaceAll("https://example.org/money/", story.site);
	made["/docs.html"] =
		`<!doctype html><html lang="en"><head><title>Docs</title></head><body><main><h1>Docs</h1>${body}</main></body></html>`;
	await story.open("docs.html");
	await read(page);
	await expect(page.locator("total-place-figure button")).toContainText("£2.5bn");
	await expect(page.locator("total-place-control .title")).toHaveText("Who decides in Lewisham");
	await expect(page.frameLocator("iframe").locator(".title")).toHaveText("Who spends");
	expect(await story.shift()).toBe(0);
	expect(await findings(page)).toEqual([]);
});
