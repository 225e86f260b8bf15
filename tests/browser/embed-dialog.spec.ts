// What the dialog shows is what a reader will see; what it gives draws it, on another origin.
import type { Page } from "@playwright/test";
import { root } from "./site";
import { expect, findings, holding, read, test, versions } from "./story";

test.describe("the dialog of a place's page", () => {
	const snippetIn = (page: Page) => page.getByRole("textbox", { name: "What to put into your page" });
	const preview = (page: Page) => page.frameLocator('iframe[title^="Preview"]');

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
			// Whoever tries a site at home would copy an address that no reader can reach.
			await expect(page.getByText("Copy from where it is published.")).toBeVisible();
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
			made["/copied.html"] = holding(snippet);
			await page.keyboard.press("Escape");
			await expect(page.getByRole("button", { name: "Embed" })).toBeFocused();

			await story.open("copied.html");
			await read(page);
			await expect(page.locator("total-place-bars .title")).toHaveText("Who spends, West Midlands, 2008-09");
			expect(await story.shift()).toBe(0);
		});
	}

	test("gives a scenario with the numbers that were moved", async ({ page, story, made }) => {
		await page.goto("/scenario/#early-help");
		await page.getByRole("button", { name: "Embed" }).click();
		await expect(snippetIn(page)).toHaveValue(/<total-place-scenario query="early-help"/);
		await page.keyboard.press("Escape");
		await expect(snippetIn(page)).toBeHidden();
		await page.getByRole("slider").first().press("ArrowRight");
		await page.getByRole("button", { name: "Embed" }).click();
		await expect(snippetIn(page)).toHaveValue(/<total-place-scenario query="s=/);
		const words = await page.getByRole("heading", { level: 1, includeHidden: true }).first().innerText();
		await expect(preview(page).locator(".sentence")).toContainText("It would cost");
		made["/copied.html"] = holding(await snippetIn(page).inputValue());
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
		await expect(snippetIn(page)).toHaveValue(/<iframe/);
		const frame = await snippetIn(page).inputValue();
		expect(frame).toContain(versions.frame);
		await page.getByRole("radio", { name: /^Plain text/ }).check();
		await expect(snippetIn(page)).not.toHaveValue(/<script|<iframe|style=/);
		const plain = await snippetIn(page).inputValue();
		await page.getByRole("radio", { name: /^Picture/ }).check();
		await expect(snippetIn(page)).toHaveValue(/<img src="who-decides-[^"]*\.png" alt="Who decides, [^"]*£715m/);
		const saved = page.waitForEvent("download");
		await page.getByRole("button", { name: "Save the picture (PNG)" }).click();
		expect((await saved).suggestedFilename()).toMatch(/^who-decides-.*\.png$/);
		made["/copied.html"] = holding(frozen + frame + plain);
		const before = story.asked().length;
		await story.open("copied.html");
		await read(page);
		await expect(page.locator("total-place-control .title")).toContainText("Lewisham");
		await expect(page.frameLocator("iframe").locator(".title")).toContainText("Lewisham");
		await expect(page.locator("main > figure table")).toContainText("Ring-fenced");
		expect(story.asked().slice(before)).not.toContain("embed/versions.json");
	});
});
