import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pence, readCsv } from "../tests/browser/sum.mjs";
import { header, write } from "./generate.mjs";

describe("a generated file", () => {
	let folder;
	let known;
	let text;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "bench-"));
		known = write(join(folder, "spending.csv"), 20_000);
		text = readFileSync(join(folder, "spending.csv"), "utf8");
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test("is the same on every machine", () => {
		const hash = createHash("sha256").update(text).digest("hex");
		expect(hash).toBe("68aa266d6ba6c877c5c7235e5ea70639c942a5066cd31b14c6e4d481de97b21b");
		expect(known).toEqual({ rows: 20_000, bytes: Buffer.byteLength(text), pence: "59479646581" });
	});

	test("has the rows, the columns and the total that are said of it", () => {
		const rows = readCsv(text);
		const columns = header.split(",");
		expect(rows).toHaveLength(known.rows);
		expect(rows.every((row) => Object.keys(row).length === columns.length)).toBe(true);
		const sum = rows.reduce((total, row) => total + pence(row[columns[5]]), 0n);
		expect(String(sum)).toBe(known.pence);
		const different = columns.slice(1, 4).map((column) => new Set(rows.map((row) => row[column])).size);
		expect(different).toEqual([24, 320, 4]);
	});

	test("has credits, and labels in quotes for their commas", () => {
		expect(text).toMatch(/,-\d+\.\d{2}\r\n/);
		expect(text).toMatch(/,"[^"]+, [^"]+",/);
	});
});
