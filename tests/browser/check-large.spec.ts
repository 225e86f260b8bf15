// Files that are large enough to be read by two workers at once.
import { readdirSync } from "node:fs";
import { choose, openCheck, sentence } from "./check-page";
import { expect, openPlace, root, test } from "./site";

test("a large file is read by two workers, to the penny", async ({ page }) => {
	test.slow();
	let [pence, text] = [0, "Body,Date,Supplier,Amount (£)\n"];
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
	// Both workers, and a thread beside the first that brings the bytes.
	if ((await page.evaluate(() => navigator.hardwareConcurrency)) > 1) expect(page.workers().length).toBe(3);
});

test("so are the payments of a large place, of which no page asks yet", async ({ page, watch }) => {
	const script = readdirSync(`${root}dist/assets`).find((name) => /^large-[^.]{8}\.js$/.test(name));
	await openPlace(page, "lewisham");
	const others = page.workers().length;
	const answers = await page.evaluate(async (address) => {
		const { openLarge }: typeof import("../../www/core/large") = await import(address);
		let text = "supplier,amount\n";
		for (let row = 0; text.length < 17 << 20; row++) {
			text += row === 500_000 ? "Acme,five\n" : `Supplier ${row % 999} of Lewisham,${row % 97}.05\n`;
		}
		const names = ["supplier", "amount"];
		const fields = names.map((name, at) => ({ name, columnType: ["recipient", "value"][at] }));
		const account = {
			name: "paid",
			role: "spending",
			path: "paid.csv",
			account: { covers: "All." },
			schema: { fields },
		};
		const descriptor = JSON.stringify({ name: "x", title: "X", resources: [account] });
		const answer = async (file: Blob) => {
			const files = { "datapackage.json": new Blob([descriptor]), "paid.csv": file };
			const { summary, issues, view } = await openLarge("x", { files });
			return { summary, issues, view: await view("by=supplier&top=20") };
		};
		const file = new Blob([text]);
		// One that is packed is read by one worker.
		const packed = new Response(file.stream().pipeThrough(new CompressionStream("gzip")));
		return [await answer(file), await answer(await packed.blob())];
	}, `/assets/${script}`);
	expect(answers[0]?.issues).toMatchObject([{ code: "bad-amount", line: 500_002 }]);
	expect(answers[0]).toEqual(answers[1]);
	if ((await page.evaluate(() => navigator.hardwareConcurrency)) === 1) return;
	// Both workers, and a thread beside the first that brings the bytes.
	expect(page.workers().length - others).toBe(3);
	// Only the second has a script to fetch.
	const asked = watch.requests.map((url) => url.replace(/^.*\//, ""));
	expect(asked.filter((name) => /worker.*\.js$/.test(name))).toEqual([expect.stringMatching(/^ahead-worker-/)]);
});
