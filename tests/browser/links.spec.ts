// A link brings another person to the very same view; a hostile one does no harm.
import { heading, measure, strip, stripSteps, tab, table, tableTotal, trouble } from "./screen";
import { drawn, expect, openPlace, test } from "./site";

test("a drill-down is in the address, and a fresh page shows the same", async ({ page, browser, site }) => {
	await openPlace(page, "west-midlands");
	await tab(page, "On what").click();
	await table(page).locator("tr.first a").first().click();
	await expect(page).toHaveURL(/#.*cut=/);
	await measure(page, "Per head").click();
	await expect(page).toHaveURL(/measure=per-head/);
	await drawn(page);
	const words = await heading(page).innerText();
	const rows = await table(page).locator("tbody").allInnerTexts();
	const fresh = await browser.newPage({ baseURL: site });
	await fresh.goto(page.url());
	await drawn(fresh);
	await expect(heading(fresh)).toHaveText(words);
	await expect.poll(() => table(fresh).locator("tbody").allInnerTexts()).toEqual(rows);
	await fresh.close();
});

test("back leads back up, forward down again", async ({ page }) => {
	await openPlace(page, "west-midlands");
	const whole = await tableTotal(page);
	await table(page).locator("tr.first a").first().click();
	await expect(page).toHaveURL(/#.*cut=/);
	await expect.poll(() => tableTotal(page)).toBeLessThan(whole);
	const part = await tableTotal(page);
	await page.goBack();
	await expect.poll(() => tableTotal(page)).toBe(whole);
	await page.goForward();
	await expect.poll(() => tableTotal(page)).toBe(part);
});

test("the parts of a drill-down come to what was entered", async ({ page }) => {
	await openPlace(page, "west-midlands");
	const first = table(page).locator("tr.first").first();
	await first.locator("a").click();
	await expect(page).toHaveURL(/#.*cut=/);
	await expect.poll(async () => (await stripSteps(strip(page).locator(".sum").first())).get("not shown")).not.toBe(0n);
	const steps = await stripSteps(strip(page).locator(".sum").first());
	expect(await tableTotal(page)).toBe(steps.get("Shown"));
});

const hostile = {
	"a script": "by=<script>document.title='taken over'</script>",
	"a script, encoded": "by=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
	"an image that would run code": 'cut=organisation:"><img src=x onerror=alert(1)>',
	"a zero byte": "%00",
	"half an escape": "cut=organisation:%E0%A4%A",
	"a field that is not there": "by=nothing",
	"an account that is not there": "account=nothing",
	"a year that is none": "year=1999-98",
	"a part that is not known": "colour=red",
	"very long text": `by=${"a".repeat(100_000)}`,
	"a prototype's name": "by=__proto__",
};

for (const [what, fragment] of Object.entries(hostile)) {
	test(`${what} in the address shows an error and a way on`, async ({ page }) => {
		let asked = false;
		page.on("dialog", (dialog) => {
			asked = true;
			void dialog.dismiss();
		});
		await page.goto(`/west-midlands/#${fragment}`);
		await expect(trouble(page)).toBeVisible();
		await expect(trouble(page)).toContainText(/\w+ \w+ \w+/);
		await expect(page).not.toHaveTitle("taken over");
		expect(asked).toBe(false);
		await expect(page.locator("img[src=x], main script")).toHaveCount(0);
		await trouble(page).getByRole("link").first().click();
		await drawn(page);
		await expect(trouble(page)).toBeHidden();
	});
}
