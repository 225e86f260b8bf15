import { expect, test } from "vitest";
import { link, markup } from "./markup";

test("hostile data is only ever text", () => {
	const hostile = `<img src=x onerror="alert('1')">&`;
	expect(markup`<p title="${hostile}">${[hostile]}</p>`.html).not.toMatch(/<img|="alert/);
	expect(markup`<p>${"a & b"}</p>`.html).toBe("<p>a &amp; b</p>");
});

test("markup inside markup is not escaped twice, and nothing is written for nothing", () => {
	expect(markup`<ul>${[markup`<li>${1}</li>`, null, false]}</ul>`.html).toBe("<ul><li>1</li></ul>");
});

test("an address that would run a script is no link", () => {
	expect(link("javascript:alert(1)", "Report").html).toBe("Report");
	expect(link("https://example.org/?a=1&b=2", "Report").html).toBe(
		'<a href="https://example.org/?a=1&amp;b=2">Report</a>',
	);
});
