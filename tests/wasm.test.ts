// The module that ships gives, field for field, what the core gives on the host: the files in tests/golden/.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openPlace } from "../cli/place.mjs";
import places from "../www/places/places.json";

const files = readdirSync("tests/golden").filter((file) => file.endsWith(".snap"));

/** A golden file is named after its place, then after what it shows. */
const placeOf = (file: string) => places.map(({ name }) => name).find((name) => file.startsWith(`${name}-`)) ?? file;

test("there are golden files to compare with", () => {
	expect(files.length).toBeGreaterThan(0);
});

test.each(files)("%s", async (file) => {
	const golden = JSON.parse(readFileSync(`tests/golden/${file}`, "utf8").replace(/^---\n.*?\n---\n/s, ""));
	const place = await openPlace(`www/places/${placeOf(file)}`);
	expect(place.view(golden.text)).toEqual(golden);
	place.free();
});
