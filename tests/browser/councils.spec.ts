// docs/councils.md, done as it says.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { known } from "../../cli/site/settings.mjs";
import { serve } from "../../scripts/serve.mjs";
import { argumentsOf, blocksOf } from "./guide";
import { tableTotal } from "./screen";
import { drawn, expect, root, test } from "./site";

const folder = mkdtempSync(join(tmpdir(), "total-place-councils-"));
test.afterAll(() => rmSync(folder, { recursive: true }));

test("from a ledger export to a website, as the guide says it", async ({ page }) => {
	let here = folder;
	const run = (args: string[]) => {
		const { status, stderr } = spawnSync(process.execPath, [join(root, "cli", "total-place.mjs"), ...args], {
			cwd: here,
			encoding: "utf8",
		});
		expect({ args, status, stderr }).toMatchObject({ status: 0 });
	};
	const commands = [];
	for (const { language, name, text } of blocksOf("councils.md")) {
		if (name !== "") writeFileSync(join(here, name), text);
		const lines = language === "sh" ? text.trim().split("\n") : (/npx --yes .*/.exec(text) ?? []);
		for (const line of lines) {
			const [program, ...args] = argumentsOf(line.replace("npx --yes ", "npx "));
			if (program === "cd") here = join(here, args[0] ?? "");
			else if (args[1] !== "serve") run(args.slice(1));
			commands.push(args[1]);
		}
	}
	expect(commands).toEqual(["new", undefined, "check", "check", "build", "serve", "build"]);

	const { address, close } = await serve({ folder: join(here, "public"), port: 0, under: "/public-money/" });
	await page.goto(address);
	await expect(page.locator("main")).toContainText("Exampleton's payments");
	await page.getByRole("link", { name: "Exampleton's payments" }).click();
	await drawn(page);
	expect(await tableTotal(page)).toBe(2_885_055n);
	expect(existsSync(join(here, "public", "payments.csv"))).toBe(false);
	await close();
});

test("the guide explains every key of total-place.json, and no other", () => {
	const text = readFileSync(join(root, "docs", "councils.md"), "utf8");
	const rows = text.slice(text.indexOf("## 4."), text.indexOf("## 5.")).matchAll(/^\| `(\w+)` \|(.*)$/gm);
	const explained = new Map([...rows].map(([, key = "", says = ""]) => [key, says]));
	expect([...explained.keys()]).toEqual(Object.keys(known));
	for (const [key, shape] of Object.entries(known))
		for (const name of typeof shape === "object" ? Object.keys(shape) : [])
			expect(explained.get(key)).toContain(`\`${name}\``);
});
