import { expect, test } from "vitest";
import { apache, netlify, nginx } from "./hosting.mjs";
import { headersOf, types } from "./policy.mjs";

const headers = headersOf("<style>p{color:red}</style>");

test.each([
	["Netlify", netlify(headers), (name, value) => `${name}: ${value}`],
	["Apache", apache(headers, "/money/"), (name, value) => `Header always set ${name} "${value}"`],
	["nginx", nginx(headers, "/money/"), (name, value) => `add_header ${name} "${value}" always;`],
])("%s is told every header", (_, text, line) => {
	for (const [name, value] of Object.entries(headers)) expect(text).toContain(line(name, value));
});

test("no header has what would end it in a host's own language", () => {
	for (const value of Object.values(headers)) expect(value).not.toMatch(/["\n\\$%]/);
});

test.each([
	["Apache", apache(headers, null)],
	["nginx", nginx(headers, null)],
])("%s is told every type", (_, text) => {
	for (const type of Object.values(types)) expect(text).toContain(type.split(";")[0]);
});

test("nginx sends headers in each of its locations, for an inner one takes none from the outer", () => {
	const blocks = nginx(headers, "/money/").split("location ").slice(1);
	expect(blocks).toHaveLength(4);
	for (const block of blocks) expect(block).toContain("Content-Security-Policy");
});

test("where the site's path is not known, Apache is told no page for what is missing: it would be another's", () => {
	expect(apache(headers, null)).not.toContain("ErrorDocument");
	expect(apache(headers, "/money/")).toContain("ErrorDocument 404 /money/404.html");
});

test("what stories load may be read from anywhere, and what is named by its content is kept", () => {
	const [, files] = nginx(headers, "/money/").split("location /money/embed/files/ ");
	for (const text of [netlify(headers), apache(headers, "/money/"), files]) {
		expect(text).toContain("Access-Control-Allow-Origin");
		expect(text).toContain("immutable");
	}
	expect(netlify(headers)).toContain("/embed/files/*\n  Cache-Control: public, max-age=31536000, immutable");
	expect(apache(headers, null)).toContain("m#/(?:assets/|embed/files/)#");
});
