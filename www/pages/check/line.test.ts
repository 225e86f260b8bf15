import { expect, test } from "vitest";
import { LONGEST, lineOf, textOf } from "./line";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const text = "one\r\ntwo\rthree\n\nfive, \r\nsix";
const lines = ["one", "two", "three", "", "five, ", "six"];

for (const size of [1, 2, 3, 4, 5, 100]) {
	test(`each line is found, whatever ends it, in pieces of ${size}`, async () => {
		for (const [at, line] of lines.entries()) expect(await lineOf(inPieces(text, size), at + 1)).toBe(line);
		expect(await lineOf(inPieces(text, size), 7)).toBeUndefined();
		expect(await lineOf(inPieces("one\n", size), 2)).toBeUndefined();
	});
}

test("a line without an end is cut", async () => {
	expect(await lineOf(inPieces("x".repeat(LONGEST * 3), 700), 1)).toHaveLength(LONGEST);
});

test("a line is decoded as its file is", async () => {
	const file = new Blob([Uint8Array.from([0x61, 0x0a, 0xa3, 0x31, 0x0d, 0x0a])]);
	expect(await lineOf(textOf(file, "windows-1252"), 2)).toBe("£1");
});
