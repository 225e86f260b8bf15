// A place of many rows, as a council builds it: its columns are published beside its CSV, and its page shows the same sum.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { least } from "../../cli/site/column-packs.mjs";
import { hashOf } from "../../cli/site/offline.mjs";
import { serve } from "../../scripts/serve.mjs";
import { heading } from "./screen";
import { drawn, expect, root, test } from "./site";

const folder = mkdtempSync(join(tmpdir(), "total-place-large-"));
const output = join(folder, "example", "public");

function run(...args: string[]) {
	const command = [join(root, "cli", "total-place.mjs"), ...args];
	return spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
}

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

test("a large place is published with its columns, and stands", async ({ page }) => {
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

	const { address, close } = await serve({ folder: output, port: 0 });
	await page.goto(`${address}exampleton/`);
	await drawn(page);
	await expect(heading(page)).toContainText("£676 million");
	await close();
});
