// The policy is in force, and it bites.
import { policy } from "../../scripts/serve.mjs";
import { expect, openPlace, test } from "./site";

const pages = ["/", "/about/", "/check/", "/scenario/", "/west-midlands/", "/nothing-here/"];

for (const path of pages) {
	test(`${path} comes under the strict policy`, async ({ page, watch }) => {
		if (path === "/nothing-here/") watch.expected.push(/404/);
		const response = await page.goto(path);
		expect(response?.headers()["content-security-policy"]).toBe(policy);
		expect(await response?.text()).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/);
	});
}

test("a script that is put into the page does not run", async ({ page, watch }) => {
	watch.expected.push(/Content Security Policy/);
	await openPlace(page, "west-midlands");
	await page.evaluate(() => {
		const script = document.createElement("script");
		script.textContent = "document.title = 'taken over'";
		document.body.append(script);
	});
	await expect(page).not.toHaveTitle("taken over");
	expect(watch.errors.filter((error) => /Content Security Policy/.test(error))).not.toEqual([]);
});

test("a request to another host is stopped before it leaves", async ({ page, watch }) => {
	watch.expected.push(/Content Security Policy/);
	await openPlace(page, "west-midlands");
	const reached = await page.evaluate(() =>
		fetch("https://example.org/").then(
			() => true,
			() => false,
		),
	);
	expect(reached).toBe(false);
	expect(watch.errors.filter((error) => /Content Security Policy/.test(error))).not.toEqual([]);
});

test("text is never made into code", async ({ page, watch }) => {
	watch.expected.push(/Content Security Policy/);
	await openPlace(page, "west-midlands");
	// Later, on the page's own time: what the test itself evaluates stands above the policy.
	const refused = await page.evaluate(
		() =>
			new Promise((resolve) => {
				setTimeout(() => {
					try {
						new Function("return 1")();
						resolve(false);
					} catch {
						resolve(true);
					}
				});
			}),
	);
	expect(refused).toBe(true);
});
