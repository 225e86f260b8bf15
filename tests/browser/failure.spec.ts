// A place that cannot be opened leaves the page usable, with the reason and a way on.
import { heading, trouble } from "./screen";
import { expect, test } from "./site";

const figures = /\/embed\/files\/west-midlands-[0-9a-f]+\.json$/;
const bundle = (descriptor: string) =>
	JSON.stringify({ site: "Total Place", files: { "datapackage.json": descriptor } });

const broken = {
	"figures that are not there": { of: figures, status: 404, body: "" },
	"a file that is not there": { of: figures, status: 200, body: bundle('{ "resources": [{ "path": "a.csv" }] }') },
	"a descriptor that is no JSON": { of: figures, status: 200, body: bundle('{ "resources": [') },
	"a module that is no module": { of: /\.wasm$/, status: 200, body: "not wasm" },
};

for (const [what, { of, status, body }] of Object.entries(broken)) {
	test(`${what} is said, and the figures made in advance stay`, async ({ page, watch }) => {
		watch.expected.push(/404/, /wasm|WebAssembly/i);
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

test("an address that leads nowhere says so and leads on", async ({ page, watch }) => {
	watch.expected.push(/404/);
	const response = await page.goto("/atlantis/");
	expect(response?.status()).toBe(404);
	await expect(heading(page)).toBeVisible();
	await page.locator("main").getByRole("link").first().click();
	await expect(heading(page)).toBeVisible();
	expect(new URL(page.url()).pathname).not.toBe("/atlantis/");
});
