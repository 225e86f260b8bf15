import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { zip } from "./zip";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a zip by its central directory, as programs do. */
async function read(blob: Blob): Promise<Record<string, string>> {
	const all = Buffer.from(await blob.arrayBuffer());
	const end = all.length - 22;
	expect(all.readUInt32LE(end)).toBe(0x06054b50);
	const found: Record<string, string> = {};
	let at = all.readUInt32LE(end + 16);
	expect(at + all.readUInt32LE(end + 12)).toBe(end);
	for (let left = all.readUInt16LE(end + 10); left > 0; left--) {
		expect(all.readUInt32LE(at)).toBe(0x02014b50);
		const [size, length, label] = [all.readUInt32LE(at + 20), all.readUInt32LE(at + 24), all.readUInt16LE(at + 28)];
		const local = all.readUInt32LE(at + 42);
		expect(all.readUInt32LE(local)).toBe(0x04034b50);
		expect(all.subarray(local + 4, local + 28)).toEqual(all.subarray(at + 6, at + 30));
		const name = all.toString("utf8", at + 46, at + 46 + label);
		const content = inflateRawSync(all.subarray(local + 30 + label, local + 30 + label + size));
		expect([content.length, crc32(content)]).toEqual([length, all.readUInt32LE(at + 16)]);
		found[name] = content.toString("utf8");
		at += 46 + label;
	}
	return found;
}

test("what goes in comes out, from pieces of any size", async () => {
	const rows = Array.from({ length: 5000 }, (_, row) => `supplier ${row},${row}.00\r\n`);
	const entries = [
		{ name: "datapackage.json", pieces: [bytes('{"name":"ü"}')] },
		{ name: "données/spending.csv", pieces: rows.map(bytes) },
		{ name: "empty.csv", pieces: [] },
	];
	expect(await read(await zip(entries))).toEqual({
		"datapackage.json": '{"name":"ü"}',
		"données/spending.csv": rows.join(""),
		"empty.csv": "",
	});
});

test("another program opens it and finds it whole", async (context) => {
	const python = (...args: string[]) => execFileSync("python3", args, { encoding: "utf8", stdio: "pipe" });
	try {
		python("--version");
	} catch {
		context.skip();
	}
	const file = join(mkdtempSync(join(tmpdir(), "total-place-zip-")), "package.zip");
	const blob = await zip([{ name: "données.csv", pieces: [bytes("a,b\r\n"), bytes("1,2\r\n")] }]);
	writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
	const script =
		"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), ascii(z.namelist()), z.read(z.namelist()[0]))";
	expect(python("-c", script, file).trim()).toBe(String.raw`None ['donn\xe9es.csv'] b'a,b\r\n1,2\r\n'`);
});

test("the same content makes the same zip", async () => {
	const make = async () => Buffer.from(await (await zip([{ name: "a", pieces: [bytes("a")] }])).arrayBuffer());
	expect(await make()).toEqual(await make());
});

test("an error while the pieces are made reaches who asked", async () => {
	async function* failing() {
		yield bytes("a");
		throw new Error("no more");
	}
	await expect(zip([{ name: "a", pieces: failing() }])).rejects.toThrow("no more");
});
