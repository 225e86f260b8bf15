// The policy is in force, and it bites.
import { headersIn } from "../../cli/site/policy.mjs";
import { expect, openPlace, root, test } from "./site";

const policy = headersIn(`${root}dist`)["Content-Security-Policy"];

const pages = ["/", "/about/", "/check/", "/scenario/", "/west-midlands/", "/nothing-here/"];

for (const path of pages) {
	test(`${path} comes under the strict policy`, async ({ page, watch }) => {
		if (path === "/nothing-here/") watch.expected.push(/404/);
		const response = await page.goto(path);
		expect(response?.headers()["content-security-policy"]).toBe(policy);
		expect(policy).not.toContain("unsafe-inline");
		expect(await response?.text()).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/);
	});
}

test("where a host still sends the policy of another version, the page has its style all the same", async ({
	page,
	watch,
}) => {
	watch.expected.push(/Content Security Policy/);
	await page.route("/lewisham/", async (route) => {
		const response = await route.fetch();
		const headers = { ...response.headers(), "content-security-policy": policy.replace(/ 'sha256-[^']+'/, "") };
		await route.fulfill({ response, headers });
	});
	await openPlace(page, "lewisham");
	const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink"));
	await expect.poll(ink).not.toBe("");
});

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
