// A place of many rows, as a council builds it: its columns are published beside its CSV, and its page shows the same sum.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { least } from "../../cli/site/column-packs.mjs";
import { hashOf } from "../../cli/site/offline.mjs";
import { serve } from "../../scripts/serve.mjs";
import { heading, tab, tableTotal } from "./screen";
import { drawn, expect, root, test } from "./site";
import { sumOf } from "./sum.mjs";

const folder = mkdtempSync(join(tmpdir(), "total-place-large-"));
const output = join(folder, "example", "public");

function run(...args: string[]) {
	const command = [join(root, "cli", "total-place.mjs"), ...args];
	return spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
}

// One after the other, as they share what is built once.
test.describe.configure({ mode: "default" });
test.beforeAll(() => {
	test.setTimeout(180_000);
	expect(run("new", "example").status).toBe(0);
	const file = join(folder, "example", "exampleton", "spending.csv");
	const small = readFileSync(file, "utf8");
	// As many pennies as make the file large.
	const penny = "2023-24,NHS in Exampleton,Hospitals,decided nationally,0.01,,1\n";
	writeFileSync(file, small + penny.repeat(Math.ceil((least - small.length) / penny.length)));
	expect(run("build", "example")).toMatchObject({
		status: 0,
		stderr: expect.stringContaining("spending.pack: its columns, "),
	});
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test("a large place is published with its columns, and they are all that is fetched of its payments", async ({
	page,
	watch,
}) => {
	const published = (path: string) => readFileSync(join(output, "places", "exampleton", path));
	const { resources } = JSON.parse(published("datapackage.json").toString());
	expect(resources[0]).toMatchObject({
		bytes: published("spending.csv").length,
		pack: { path: "spending.pack", bytes: published("spending.pack").length },
	});
	expect(published("spending.pack").length).toBeLessThan(least / 4);
	const listed = JSON.parse(readFileSync(join(output, "files.json"), "utf8"));
	expect(listed["places/exampleton/spending.pack"]).toBe(hashOf(published("spending.pack")));
	expect(Object.keys(listed)).toContain("places/exampleton/spending.pack.br");
	// Of the two that read large places, a browser keeps the one that the site has a use for.
	const readers = readFileSync(join(output, "offline.js"), "utf8").match(
		/(?<=assets\/)(?:large|packed)(?=-[\w-]{8}\.js)/g,
	);
	expect(readers).toEqual(["packed"]);

	const { address, close } = await serve({ folder: output, port: 0 });
	await page.goto(`${address}exampleton/`);
	await drawn(page);
	await expect(heading(page)).toContainText("£676 million");
	await expect(page.locator(".site-header"), "as the council chose").toHaveCSS("background-color", "rgb(59, 31, 91)");
	const pence = sumOf(join(output, "places", "exampleton"));
	expect(await tableTotal(page)).toBe(pence);
	const asked = watch.requests.filter((url) => !url.startsWith("blob:")).map((url) => url.replace(/^.*\//, ""));
	expect(asked).toContain("spending.pack");
	expect(asked).not.toContain("spending.csv");
	// What the page asks for at once is what its worker uses: nothing is fetched twice.
	const early = await page.locator("link[rel=preload], link[rel=modulepreload][href*='/packed-']").all();
	const names = await Promise.all(early.map(async (link) => (await link.getAttribute("href"))?.replace(/^.*\//, "")));
	expect(names).toEqual([
		expect.stringMatching(/^packed-[\w-]{8}\.js$/),
		expect.stringMatching(/^total_place_bg-.*\.wasm$/),
		"datapackage.json",
	]);
	expect(asked.filter((name) => /\.wasm$|^datapackage/.test(name))).toHaveLength(2);
	// Its script is a part of one of the page's: none comes that the page does not name.
	const scripts = readFileSync(join(output, "exampleton", "index.html"), "utf8").match(/[\w-]+\.js(?=")/g) ?? [];
	expect(asked.filter((name) => name.endsWith(".js")).sort()).toEqual(scripts.sort());
	expect(watch.requests.filter((url) => !url.startsWith(address) && !url.startsWith("blob:"))).toEqual([]);

	const before = watch.requests.length;
	await tab(page, "On what").click();
	await expect.poll(() => tableTotal(page)).toBe(pence);
	expect(watch.requests.length).toBe(before);
	await close();
});

test("where its columns are damaged, its payments are read", async ({ page, watch }) => {
	const pack = join(output, "places", "exampleton", "spending.pack");
	for (const packed of [`${pack}.br`, `${pack}.gz`]) rmSync(packed);
	writeFileSync(pack, readFileSync(pack).subarray(0, -1));
	const { address, close } = await serve({ folder: output, port: 0 });
	await page.goto(`${address}exampleton/`);
	await drawn(page);
	await expect(heading(page)).toContainText("£676 million");
	expect(watch.requests.some((url) => url.endsWith("/spending.csv"))).toBe(true);
	await close();
});
