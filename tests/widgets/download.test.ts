import { describe, expect, it } from "vitest";
import { escaped, fileName, lined, markup, type Shape, standAlone } from "../../www/widgets/download/drawing";

const text = (content: string): Shape => ({ name: "text", attributes: [["x", "1"]], children: [content] });

describe("markup", () => {
	it("keeps hostile text text, in content and in attributes", () => {
		const shape: Shape = {
			name: "rect",
			attributes: [["fill", '"/><script>alert(1)</script>']],
			children: [],
		};
		expect(markup(shape)).not.toContain("<script");
		expect(markup(text("</text><script>alert(1)</script>&"))).toBe(
			'<text x="1">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</text>',
		);
	});

	it("leaves out what could act or load: scripts, foreign objects, images, links, handlers, classes", () => {
		for (const name of ["script", "foreignObject", "image", "use", "a", "style"])
			expect(markup({ name, attributes: [], children: ["x"] })).toBe("");
		const shape: Shape = {
			name: "g",
			attributes: [
				["onclick", "alert(1)"],
				["class", "item"],
				["tabindex", "0"],
				["href", "//x"],
				["transform", "translate(1,2)"],
			],
			children: [],
		};
		expect(markup(shape)).toBe('<g transform="translate(1,2)"/>');
	});

	it("drops what XML forbids", () => {
		expect(escaped("a\u0000b\u0008c\nd\ud800e")).toBe("abc\nde");
	});
});

describe("a picture that stands alone", () => {
	const picture: Shape = { name: "svg", attributes: [], children: [text("inside")] };
	const swatch: Shape = {
		name: "svg",
		attributes: [],
		children: [{ name: "rect", attributes: [["fill", "#123456"]], children: [] }],
	};
	const standing = standAlone(
		picture,
		{ width: 400, height: 200 },
		{
			title: "Who spends <here>",
			legend: Array.from({ length: 9 }, (_, index) => ({ swatch, width: 14, text: `Body number ${index}` })),
			notes: ["Source: HM Treasury.", "Licence: Open Government Licence v3.0."],
		},
	);

	it("holds its title, legend, source and licence", () => {
		for (const part of [
			"Who spends &lt;here&gt;",
			"Body number 8",
			"Source: HM Treasury.",
			"Open Government Licence v3.0.",
			"inside",
		])
			expect(standing.text).toContain(part);
		expect(standing.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
	});

	it("has room for all of it", () => {
		const low = [...standing.text.matchAll(/ y="([\d.]+)"/g)].map((one) => Number(one[1]));
		expect(Math.max(...low)).toBeLessThan(standing.height);
		const rows = new Set([...standing.text.matchAll(/translate\([\d.]+,([\d.]+)\)/g)].map((one) => one[1]));
		expect(rows.size).toBeGreaterThan(2);
	});

	it("opens and closes every element", () => {
		const opened = [...standing.text.matchAll(/<(\w+)(?:[^<>]*[^/])?>/g)].map((one) => one[1]);
		const closed = [...standing.text.matchAll(/<\/(\w+)>/g)].map((one) => one[1]);
		expect(opened.sort()).toEqual(closed.sort());
	});
});

it("breaks lines between words and loses none", () => {
	const words = "Country and Regional Analysis 2010, HM Treasury, October 2010";
	const lines = lined(words, 20);
	expect(lines.join(" ")).toBe(words);
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
});

it("names files for any system", () => {
	expect(fileName("Who spends, West Midlands: 2008-09", "csv")).toBe("who-spends-west-midlands-2008-09.csv");
	expect(fileName("<>/\\", "svg")).toBe("total-place.svg");
});
