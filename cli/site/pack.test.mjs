import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { sha256 } from "../pieces.mjs";
import { hashOf } from "./offline.mjs";
import { pack } from "./pack.mjs";

test("a file is packed both ways, whole or in pieces, and hashed in pieces as it is whole", async () => {
	const folder = mkdtempSync(join(tmpdir(), "total-place-pack-"));
	const files = ["small.csv", "large.csv", "tiny.csv", "card.png"].map((name) => join(folder, name));
	const [small, large, tiny] = files;
	const told = [];
	try {
		writeFileSync(small, "a,1\n".repeat(1000));
		writeFileSync(large, Array.from({ length: 200_000 }, (_, row) => `row ${row},${(row * 7919) % 10_007}\n`).join(""));
		for (const file of files.slice(2)) writeFileSync(file, "a");
		await pack(files, (done, of) => told.push(`${done} of ${of}`), 1_000_000);
		for (const file of [small, large]) {
			const bytes = readFileSync(file);
			expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(bytes)).toBe(true);
			expect(gunzipSync(readFileSync(`${file}.gz`)).equals(bytes)).toBe(true);
			expect(`sha256-${sha256(file).toString("base64")}`).toBe(hashOf(bytes));
		}
		expect(existsSync(`${tiny}.br`)).toBe(false);
		expect(told.at(-1)).toBe("3 of 3");
	} finally {
		rmSync(folder, { recursive: true });
	}
});
