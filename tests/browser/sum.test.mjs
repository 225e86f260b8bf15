import { expect, test } from "vitest";
import { pence, pounds, readCsv } from "./sum.mjs";

test("quotes, commas, line ends and a missing last line end are read", () => {
	const text = 'a,b\r\n"x, ""y""",1\n"two\nlines",2';
	expect(readCsv(text)).toEqual([
		{ a: 'x, "y"', b: "1" },
		{ a: "two\nlines", b: "2" },
	]);
});

test("amounts keep their penny and their sign", () => {
	expect([pence("-12.5"), pence("7"), pence("-0.05")]).toEqual([-1250n, 700n, -5n]);
	expect([pounds(-1234567n), pounds(5n)]).toEqual(["−£12,345.67", "£0.05"]);
});
