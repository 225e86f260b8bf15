import { expect, test } from "vitest";
import { dress, only, type Settings } from "./dress";

const page = `<html lang="en-GB"><head><meta name="theme-color" content="#0f2b62" /><title>About: {{site}}</title></head>
<!--site-name--> <!--shipped-->pilots<!--/shipped--><!--elsewhere-->places<!--/elsewhere--> <!--accessibility--><!--contact--><!--footer-->`;
const settings: Settings = {
	...{ title: "A & B", language: "en-IE", top: "/", address: "", style: "assets/site-x.css", bar: "#123456" },
	contact: { name: "<b>Council</b>", email: "data@council.example", link: "" },
	accessibility: { link: "", text: "# How\n\nOne\ntwo.\n\n- <i>three</i>\n- four" },
	logo: { path: "assets/logo-x.svg", alternative: 'A "council"', size: { width: 300, height: 100 } },
};

test("our own site has its own name and words, and no other's", () => {
	const html = dress(page, "../", null);
	expect(html).toContain("<title>About: Total Place</title>");
	expect(html).toContain("pilots");
	expect(html).not.toMatch(/places|stylesheet|<!--|\{\{/);
});

test("another's site has theirs", () => {
	const html = dress(page, "../", settings);
	expect(html).toContain('<html lang="en-IE">');
	expect(html).toContain('content="#123456"');
	expect(html).toContain("<title>About: A &amp; B</title>");
	expect(html).toContain('<link rel="stylesheet" href="../assets/site-x.css">');
	expect(html).toContain('src="../assets/logo-x.svg" alt="A &quot;council&quot;" width="300" height="100"');
	expect(html).toContain("<h3>How</h3>\n<p>One two.</p>\n<ul><li>&lt;i&gt;three&lt;/i&gt;</li><li>four</li></ul>");
	expect(html).toContain('href="mailto:data@council.example"');
	expect(html).not.toMatch(/pilots|<b>Council|<!--|\{\{/);
});

test("a line of its own goes whole", () => {
	expect(only("a\n\t<!--shipped-->b<!--/shipped-->\nc", "elsewhere")).toBe("a\nc");
});
