import { expect, test } from "vitest";
import { activeIn } from "./drawing.mjs";

const svg = (inside, more = "") => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${more}>${inside}</svg>`);

test.each([
	["a script", svg("<script>alert(1)</script>")],
	["one under another prefix", svg("<x:script>alert(1)</x:script>", ' xmlns:x="http://www.w3.org/2000/svg"')],
	["a handler", svg("", "\nonload = 'alert(1)'")],
	["a link that runs", svg('<a href="java&#x73;cript&#58;alert(1)"/>')],
	["one with a break in it", svg('<a href="java\nscript:alert(1)"/>')],
	["HTML", svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
	["an entity, which may be any of these", Buffer.from('<!DOCTYPE svg [<!ENTITY a "x">]><svg>&a;</svg>')],
	["another encoding, where nothing is found", Buffer.from("\ufeff<svg><script/></svg>", "utf16le")],
])("%s is found", (_, bytes) => {
	expect(activeIn(bytes)).toBeTruthy();
});

test("a drawing is let in", () => {
	expect(
		activeIn(svg('<title>Town &amp; country &#169;</title><style>path{fill:#fff}</style><path d="M0 0h9"/>')),
	).toBe(null);
});
