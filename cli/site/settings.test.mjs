import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSettings } from "./settings.mjs";

const folder = mkdtempSync(join(tmpdir(), "total-place-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "logo.svg"), "<svg/>");
writeFileSync(join(folder, "active.svg"), '<svg onload="alert(1)"/>');
writeFileSync(join(folder, "statement.txt"), "# Heading\n\nWords.");

const file = join(folder, "total-place.json");
const read = (text) => {
	writeFileSync(file, text);
	return readSettings(folder);
};
const least = {
	title: "Money",
	contact: { name: "A council", email: "data@council.example" },
	accessibility: { file: "statement.txt" },
};
const withMore = (more) => JSON.stringify({ ...least, ...more }, null, 1);
const complaint = (text) => {
	try {
		read(text);
	} catch (error) {
		return error.message.replaceAll(file, "FILE");
	}
	return "none";
};

test("the least that is needed, and what stands in for the rest", () => {
	expect(read(withMore({}))).toMatchObject({
		...{ title: "Money", language: "en-GB", address: null, logo: null },
		contact: { name: "A council", email: "data@council.example", link: "" },
		accessibility: { text: "# Heading\n\nWords.", link: "" },
	});
});

test("an address ends in a slash, a logo is found", () => {
	const settings = read(
		withMore({ address: "https://council.example/money", logo: { file: "logo.svg", alternative: "A council" } }),
	);
	expect(settings.address).toBe("https://council.example/money/");
	expect(settings.logo).toEqual({ file: join(folder, "logo.svg"), alternative: "A council" });
});

describe("what is wrong is said with its line", () => {
	test.each([
		["no JSON", '{\n"title": "Money",\n}', /^FILE, line 3, column \d+: this is not JSON/],
		["no object", "[]", /^FILE, line 1: the file has to be an object/],
		["a key that is not known", withMore({ titel: "x" }), /^FILE, line 10: "titel" is not known: expected title, /],
		["one within another", withMore({ colours: { lnik: "#000000" } }), /"colours\.lnik" is not known: expected text, /],
		["a key that stands twice", '{\n"title": "a",\n"title": "b"}', /line 3: "title" stands twice/],
		["what is missing", '{"title": "a"}', /"contact" is missing.*\n.*"accessibility" is missing/],
		[
			"a contact that cannot be reached",
			withMore({ contact: { name: "A" } }),
			/line 3: "contact" needs "email" or "link"/,
		],
		["no e-mail address", withMore({ contact: { name: "A", email: "a@b" } }), /"contact\.email": expected an e-mail/],
		["an address that would run code", withMore({ address: "javascript:alert(1)" }), /"address": expected an address/],
		["no English", withMore({ language: "cy" }), /"language": expected "en"/],
		["no colour", withMore({ colours: { link: "red" } }), /"colours\.link": expected a colour such as/],
		["a number for words", withMore({ title: 5 }), /"title": expected words/],
		["a list for an object", withMore({ colours: [] }), /"colours" has to be an object/],
		[
			"a file that is not there",
			withMore({ accessibility: { file: "no.txt" } }),
			/"accessibility\.file": there is no /,
		],
		["a file of elsewhere", withMore({ accessibility: { file: "../no.txt" } }), /is outside of the folder/],
		["a picture that is none", withMore({ logo: { file: "statement.txt", alternative: "" } }), /has to end in \.svg/],
		[
			"a picture that could run something",
			withMore({ logo: { file: "active.svg", alternative: "" } }),
			/"logo\.file": active\.svg holds “onload=”, which could be a script/,
		],
		["a picture without words", withMore({ logo: { file: "logo.svg" } }), /"logo\.alternative" is missing/],
		[
			"a colour that cannot be read",
			withMore({ colours: { link: "#7fa9c4" } }),
			/"link" \(#7fa9c4\) on "background" \(#fbfaf6\) has a contrast of 2\.4:1.*4\.5:1/,
		],
	])("%s", (_, text, expected) => {
		expect(complaint(text)).toMatch(expected);
		expect(complaint(text)).toMatch(/^(FILE, line \d+(, column \d+)?: .+\n?)+$/);
	});

	test("all that is wrong at once", () => {
		expect(complaint(withMore({ titel: "x", language: "cy" })).split("\n")).toHaveLength(2);
	});

	test("a file that is not there", () => {
		expect(() => readSettings(join(folder, "nowhere"))).toThrow("there is no such file");
	});
});
