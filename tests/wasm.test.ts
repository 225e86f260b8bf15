// The modules that ship give, field for field, what the core gives on the host: the files in tests/golden/.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCore } from "../cli/core.mjs";
import places from "../www/places/places.json";

const files = readdirSync("tests/golden").filter((file) => file.endsWith(".snap"));

/** A golden file is named after its place, then after what it shows. */
const placeOf = (file: string) => places.map(({ name }) => name).find((name) => file.startsWith(`${name}-`)) ?? file;

test("there are golden files to compare with", () => {
	expect(files.length).toBeGreaterThan(0);
});

/** A place in a folder, opened by a module from whole files. */
async function open(module: string, folder: string) {
	const read = (path: string) => new Uint8Array(readFileSync(`${folder}/${path}`));
	const descriptor = read("datapackage.json");
	const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as { resources: { path: string }[] };
	const { Place } = await loadCore(module);
	return Place.open(descriptor, Object.fromEntries(resources.map(({ path }) => [path, read(path)])));
}

describe.each(["pkg", "pkg-large", "pkg-packed"])("%s", (module) => {
	test.each(files)("%s", async (file) => {
		const golden = JSON.parse(readFileSync(`tests/golden/${file}`, "utf8").replace(/^---\n.*?\n---\n/s, ""));
		const place = await open(module, `www/places/${placeOf(file)}`);
		expect(place.view(golden.text)).toEqual(golden);
		place.free();
	});

	test("a headline that cuts to no row is said with the issues, and the place opens", async () => {
		const place = await open(module, "tests/fixtures/packages/headline_cuts_to_no_row");
		expect(place.view("").sentence).toBe("£3 was spent in Somewhere.");
		expect(place.issues()).toMatchObject([{ code: "bad-headline", file: "datapackage.json", line: 11 }]);
		place.free();
	});
});
