// Elements in other people's pages: they stand whatever the page does, ask for their own files alone, and leave nothing behind.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { root } from "./site";
import { expect, findings, holding, read, serve, test, versions } from "./story";

const seven = ["figure", "control", "bars", "treemap", "time", "table", "scenario"];

/** A page with elements that somebody wrote. */
const embedding = (elements: string) => holding(`${elements}<script type="module" src="{{embed}}"></script>`);

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
				(await caches.keys()).length,
				document.cookie,
			]),
		).toEqual([0, 0, 0, 0, ""]);
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

test("a drawing fits the room that is kept, or is unfolded when asked", async ({ page, story, made }) => {
	const kept = (kind: string, place: string, pixels: number) =>
		`<total-place-${kind} place="${place}" style="display:block;min-height:${pixels}px"></total-place-${kind}><p>After.</p>`;
	made["/rooms.html"] = embedding(
		kept("control", "lewisham", 380) + kept("bars", "kent", 160) + kept("time", "west-midlands", 300),
	);
	await page.setViewportSize({ width: 700, height: 1400 });
	await story.open("rooms.html");
	await read(page);
	await expect(page.getByRole("img", { name: /^One pound/ })).toBeVisible();
	await expect(page.locator("total-place-bars .bar")).toBeVisible();
	const more = page.getByRole("button", { name: "Show all of it" });
	await expect(more).toHaveCount(1);
	expect(await story.shift()).toBe(0);
	await more.click();
	await expect(more).toHaveCount(0);
	await expect(page.locator("total-place-time .foot button").first()).toBeFocused();
});

test("a fallback that is taller than the drawing gives its room back, where nobody sees it", async ({
	page,
	story,
	made,
}) => {
	const tall = "<p>The fallback.</p>".repeat(60);
	made["/tall.html"] = embedding(
		`<div style="height:900px"></div><total-place-bars place="lewisham">${tall}</total-place-bars><p>After.</p>
		<total-place-control place="lewisham">${tall}</total-place-control>`,
	);
	await page.setViewportSize({ width: 700, height: 900 });
	await story.open("tall.html");
	const height = () => page.locator("total-place-bars").evaluate((element) => element.clientHeight);
	await expect.poll(height).toBeLessThan(700);
	await read(page);
	expect(await story.shift()).toBe(0);
});

test("a policy without WebAssembly leaves what stands inside, and says why", async ({ page, story, watch }) => {
	watch.expected.push(/WebAssembly|Content Security Policy/i);
	await story.open("hostile.html", strict(story.site).replace("'wasm-unsafe-eval'", ""));
	await expect(page.locator("total-place-control .trouble")).toContainText("does not allow “wasm-unsafe-eval”");
	await expect(page.getByText("Who decides: the figures are at Total Place.")).toBeVisible();
});

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

test("hostile attributes are text, and ask for no other file", async ({ page, story, made, watch }) => {
	const bars = (attributes: string) => `<total-place-bars ${attributes}><p>The fallback.</p></total-place-bars>`;
	made["/hostile-attributes.html"] = embedding(
		[
			bars('place="../../elsewhere"'),
			bars('place="https://example.org/x"'),
			bars('place="lewisham" version="../../x"'),
			bars('place="lewisham" query="by=&lt;img src=x onerror=alert(1)&gt;"'),
			bars('place="__proto__"'),
			'<total-place-scenario query="s=!!!"><p>The fallback.</p></total-place-scenario>',
			bars('place="lewisham" title="&lt;img src=x onerror=alert(1)&gt;"'),
		].join(""),
	);
	let asked = false;
	page.on("dialog", (dialog) => {
		asked = true;
		void dialog.dismiss();
	});
	await story.open("hostile-attributes.html");
	await read(page);
	const elements = page.locator("main > *:not(h1)");
	for (let nth = 0; nth < 6; nth++) {
		await expect(elements.nth(nth).locator(".trouble")).toContainText(/could not be drawn\. \w+ .*\w/);
		await expect(elements.nth(nth).getByText("The fallback.")).toBeVisible();
	}
	await expect(elements.nth(6).locator(".title")).toHaveText("<img src=x onerror=alert(1)>");
	await expect(page.locator("img")).toHaveCount(0);
	expect(asked).toBe(false);
	const strangers = watch.requests.filter(
		(address) => !address.startsWith(story.site) && !address.startsWith(story.address),
	);
	expect(strangers).toEqual([]);
	expect(story.asked().filter((path) => path.endsWith(".json"))).toEqual([
		"embed/versions.json",
		`embed/files/lewisham-${versions.places.lewisham}.json`,
	]);
});

test("a drawing is explored from the keyboard, and says where its figures come from", async ({ page, story, made }) => {
	made["/keyboard.html"] = embedding('<total-place-treemap place="west-midlands"></total-place-treemap>');
	await story.open("keyboard.html");
	await read(page);
	const title = page.locator("total-place-treemap .title");
	const before = await title.innerText();
	await page.keyboard.press("Tab");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("Enter");
	await expect(title).not.toHaveText(before);
	await expect(page.getByRole("button", { name: "Back" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(title).toHaveText(before);
	await page.getByRole("button", { name: "Table", exact: true }).click();
	await page.getByRole("button", { name: /NHS.*: where this comes from/ }).click();
	await expect(page.getByRole("group", { name: "Where this comes from" })).toContainText("HM Treasury");
	expect(await findings(page)).toEqual([]);
});
