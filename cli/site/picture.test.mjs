import { expect, test } from "vitest";
import { sizeOf } from "./picture.mjs";

const bytes = (...parts) => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
const of = (...values) => Buffer.from(values);
const svg = (attributes) =>
	sizeOf(Buffer.from(`<?xml version="1.0"?><svg xmlns="x" ${attributes}><rect width="1"/></svg>`), ".svg");
const webp = (kind, ...rest) =>
	sizeOf(bytes("RIFF0000WEBP", kind, Buffer.alloc(4), ...rest, Buffer.alloc(20)), ".webp");

test("each kind of picture says how large it is", () => {
	const png = bytes(Buffer.alloc(16), of(0, 0, 1, 44, 0, 0, 0, 100));
	expect(sizeOf(png, ".png")).toEqual({ width: 300, height: 100 });
	const jpeg = of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 100, 1, 44, 3, 0, 0, 0);
	expect(sizeOf(jpeg, ".jpg")).toEqual({ width: 300, height: 100 });
	expect(webp("VP8 ", Buffer.alloc(6), of(44, 0x41, 100, 0))).toEqual({ width: 300, height: 100 });
	expect(webp("VP8L", of(0x2f, 0x2b, 0xc1, 0x18, 0))).toEqual({ width: 300, height: 100 });
	expect(webp("VP8X", Buffer.alloc(4), of(43, 1, 0, 99, 0, 0))).toEqual({ width: 300, height: 100 });
});

test("an SVG says it in pixels, or by its box", () => {
	expect(svg('width="30" height="10px"')).toEqual({ width: 30, height: 10 });
	expect(svg('viewBox="0 0 1.5 0.5"')).toEqual({ width: 1500, height: 500 });
	expect(svg('width="100%" height="100%" viewBox="0,0,3,1"')).toEqual({ width: 3, height: 1 });
});

test("nothing is said of what cannot be read", () => {
	expect(svg("")).toBeNull();
	expect(sizeOf(Buffer.alloc(10), ".png")).toBeNull();
	expect(sizeOf(Buffer.from("not a picture, whatever its name says"), ".jpg")).toBeNull();
	expect(webp("ALPH")).toBeNull();
});
