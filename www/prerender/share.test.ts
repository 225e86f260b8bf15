// What is written beside a place's page can be fetched from anywhere once the site's address is known.
import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { loadCore } from "../core/module";
import { type OpenPlace, openPackage } from "../core/place";
import { compose, type Screen } from "../pages/place/screen";
import { cardOf } from "./card";
import { raster } from "./raster";
import { addressOf, oembed, shareTags, socialCard } from "./share";

const root = `${import.meta.dirname}/../..`;
const shared = { site: "Total Place", address: "", card: true };
let place: OpenPlace;
let screen: Screen;

beforeAll(async () => {
	const core = loadCore(await readFile(`${root}/pkg/total_place_bg.wasm`));
	const read = async (path: string) => new Uint8Array(await readFile(`${root}/www/places/lewisham/${path}`));
	place = await openPackage("lewisham", read, core);
	screen = await compose(place, "");
});

test.each([
	["https://example.org/money", "https://example.org/money/"],
	["https://example.org/", "https://example.org/"],
	["/money/", ""],
	[undefined, ""],
])("the address in SITE_BASE %s is %s", (base, address) => {
	expect(addressOf(base)).toBe(address);
});

test("with an address, oEmbed gives a frame of it, in a sandbox, with a title", () => {
	const { type, html, thumbnail_url } = JSON.parse(
		oembed(place, screen, { ...shared, address: "https://example.org/money/" }),
	);
	expect(type).toBe("rich");
	expect(html).toContain('<iframe src="https://example.org/money/embed/frame.html#kind=bars&amp;place=lewisham');
	expect(html).toMatch(/title="[^"]*Lewisham[^"]*".*sandbox="allow-scripts/);
	expect(thumbnail_url).toBe("https://example.org/money/lewisham/card.png");
});

test("without one, it gives the figures themselves, and names nothing that cannot be fetched", () => {
	const { type, html, thumbnail_url } = JSON.parse(oembed(place, screen, shared));
	expect(type).toBe("rich");
	expect(html).toContain("£815m");
	expect(html).toMatch(/<caption>.*Source: .*Figures: Total Place\.</s);
	expect(html).not.toMatch(/<iframe|<script|href="[^h]/);
	expect(thumbnail_url).toBeUndefined();
});

test("tags of a page are text, whatever stands in the data", () => {
	const tags = String(shareTags("x", '"><script>', "<b>", { card: true, address: "https://example.org/" }));
	expect(tags).not.toMatch(/<script|<b>/);
	expect(tags).toContain('href="https://example.org/x/oembed.json"');
});

test("the card says what the page says, and is a picture of the size that it names", async () => {
	const svg = socialCard(place, screen, shared.site);
	expect(svg.replace(/<[^>]*>/g, "")).toContain("£2.5 billion of public money was spent in Lewisham.");
	const png = Buffer.from((await raster(root))(svg));
	expect(png.subarray(1, 4).toString()).toBe("PNG");
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

test("a long sentence takes smaller letters and stays above the pound", () => {
	const sentence = "Words that go on and on about public money. ".repeat(6).trim();
	const lines = [
		...cardOf({ site: "Total Place", sentence, figures: [], pound: screen.pound, source: "" }).matchAll(
			/y="([\d.]+)" font-family="DejaVu Serif" font-size="(\d+)" fill/g,
		),
	];
	expect(lines.length).toBeGreaterThan(4);
	expect(Number(lines.at(-1)?.[1])).toBeLessThan(424);
});

test("a card is drawn whatever signs stand in the data", async () => {
	const sentence = 'A\u0000\u0001\u001b\ud800\uffff<b>&"\u{1f4b7}B';
	const svg = cardOf({ site: sentence, sentence, figures: [], pound: undefined, source: sentence });
	expect((await raster(root))(svg).length).toBeGreaterThan(0);
});
