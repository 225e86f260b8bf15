// A package from elsewhere publishes its data, and nothing else of the computer that builds.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readData } from "./package";

const folder = mkdtempSync(join(tmpdir(), "total-place-package-"));
const own = join(folder, "own");
mkdirSync(join(own, "more"), { recursive: true });
for (const path of ["a.csv", "more/b.CSV", "page.html", "code.js", ".htaccess", ".hidden.csv", "../secret.csv"])
	writeFileSync(join(own, path), path);
symlinkSync(join(folder, "secret.csv"), join(own, "link.csv"));
symlinkSync(join(own, "a.csv"), join(own, "near.csv"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(["a.csv", "./a.csv", "more/b.CSV", "near.csv"])("%s is data of the package", async (path) => {
	expect((await readData(own, path)).length).toBeGreaterThan(0);
});

test.each([
	["page.html", "no-data"],
	["code.js", "no-data"],
	[".htaccess", "no-data"],
	[".hidden.csv", "no-data"],
	["link.csv", "outside"],
	["nowhere.csv", "missing-file"],
])("%s is refused: %s", async (path, code) => {
	await expect(readData(own, path)).rejects.toMatchObject({ code, file: "datapackage.json" });
});
