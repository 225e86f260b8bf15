// A place that cannot be opened leaves the page usable, with the reason and a way on.
import type { Page } from "@playwright/test";
import { heading, trouble } from "./screen";
import { expect, openPlace, test } from "./site";

const figures = /\/embed\/files\/west-midlands-[0-9a-f]+\.json$/;
const bundle = (descriptor: string) =>
	JSON.stringify({ site: "Total Place", files: { "datapackage.json": descriptor } });

const broken = {
	"figures that are not there": { of: figures, status: 404, body: "" },
	"a file that is not there": { of: figures, status: 200, body: bundle('{ "resources": [{ "path": "a.csv" }] }') },
	"a descriptor that is no JSON": { of: figures, status: 200, body: bundle('{ "resources": [') },
	"a module that is no module": { of: /\.wasm$/, status: 200, body: "not wasm" },
};

/** A host that puts an element into the figures in the page: they are then asked for by their address. */
const changed = async (page: Page) =>
	page.route("/west-midlands/", async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace(/(<template id="figures"[^>]*>)/, "$1<a>hidden</a>");
		await route.fulfill({ response, body });
	});

for (const [what, { of, status, body }] of Object.entries(broken)) {
	test(`${what} is said, and the figures made in advance stay`, async ({ page, watch }) => {
		watch.expected.push(/404/, /wasm|WebAssembly/i);
		if (of === figures) await changed(page);
		await page.route(of, (route) => route.fulfill({ status, body }));
		await page.goto("/west-midlands/");
		await expect(trouble(page)).toBeVisible();
		await expect(trouble(page).getByRole("link").first()).toBeVisible();
		await expect(heading(page)).toContainText("£");
		await expect(page.locator("main table").first()).toBeVisible();
		await page.unroute(of);
		await trouble(page).getByRole("link").first().click();
		await expect(page.locator("total-place-strip .sum").first()).toBeVisible();
	});
}

test("figures that a host has changed in the page are taken from their file", async ({ page, watch }) => {
	await changed(page);
	await openPlace(page, "west-midlands");
	expect(watch.requests.filter((url) => figures.test(url))).toHaveLength(1);
});

test("figures in the page are asked for nowhere else", async ({ page, watch }) => {
	await openPlace(page, "west-midlands");
	expect(watch.requests.filter((url) => url.endsWith(".json"))).toEqual([]);
});

test("where the core says something else than was rehearsed, the core is shown", async ({ page }) => {
	await page.route("/west-midlands/", async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace(
			/(<template id="rehearsal">)([\s\S]*?)(?=<\/template>)/,
			(_, tag, text) => tag + text.replaceAll("£", "££"),
		);
		await route.fulfill({ response, body });
	});
	await openPlace(page, "west-midlands");
	await expect(page.locator("total-place-explore")).not.toContainText("££");
});

test("an address that leads nowhere says so and leads on", async ({ page, watch }) => {
	watch.expected.push(/404/);
	const response = await page.goto("/atlantis/");
	expect(response?.status()).toBe(404);
	await expect(heading(page)).toBeVisible();
	await page.locator("main").getByRole("link").first().click();
	await expect(heading(page)).toBeVisible();
	expect(new URL(page.url()).pathname).not.toBe("/atlantis/");
});
