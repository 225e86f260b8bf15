// Reads a zip that was downloaded: its list of files, and each file whole. Written apart from what writes it.
import { crc32, inflateRawSync } from "node:zlib";

export function unzip(bytes: Buffer): Map<string, Buffer> {
	const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
	if (end < 0) throw new Error("This is no zip: it has no end of its list.");
	const count = bytes.readUInt16LE(end + 10);
	let at = bytes.readUInt32LE(end + 16);
	const files = new Map<string, Buffer>();
	for (let n = 0; n < count; n++) {
		const [method, crc, packed, size] = [
			...[bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)],
			...[bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)],
		];
		const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
		const name = bytes.toString("utf8", at + 46, at + 46 + (lengths[0] ?? 0));
		const head = bytes.readUInt32LE(at + 42);
		const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
		const raw = bytes.subarray(start, start + (packed ?? 0));
		const content = method === 0 ? raw : inflateRawSync(raw);
		if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is damaged in the zip.`);
		files.set(name, content);
		at += 46 + lengths.reduce((sum, length) => sum + length, 0);
	}
	return files;
}
