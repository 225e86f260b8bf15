// A file that is large enough to be read by two workers at once.
import { choose, openCheck, sentence } from "./check-page";
import { expect, test } from "./site";

test("a large file is read by two workers, to the penny", async ({ page }) => {
	test.slow();
	let [pence, text] = [0, "Body,Date,Supplier,Amount\n"];
	for (let row = 0; text.length < 17 << 20; row++) {
		const amount = 100 + (row % 9973) * 7;
		pence += amount;
		const supplier = row % 5000 === 77 ? "Total Hygiene Ltd" : `Supplier ${row % 999}`;
		const cents = String(amount % 100).padStart(2, "0");
		text += `Council,${String((row % 28) + 1).padStart(2, "0")}/04/2020,${supplier},${Math.floor(amount / 100)}.${cents}\n`;
	}
	await openCheck(page);
	await choose(page, { name: "large.csv", text });
	const total = (pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
	await expect(sentence(page, "large.csv")).toContainText(`£${total} in all`);
	// Each has a thread beside it that brings the bytes.
	if ((await page.evaluate(() => navigator.hardwareConcurrency)) > 1) expect(page.workers().length).toBe(4);
});
