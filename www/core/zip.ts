// A zip of a few files, made from pieces that come one after another: no file is ever held whole.

export interface ZipEntry {
	name: string;
	pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

// A browser may put blobs on disk, and no array.
const held = 8 << 20;
const most = 0xffff_ffff;
const text = new TextEncoder();

/** A zip that every program of today and of thirty years ago can open: deflate, names in UTF-8, no entry over 4 GiB. */
export async function zip(entries: Iterable<ZipEntry>): Promise<Blob> {
	const parts: BlobPart[] = [];
	const directory: Uint8Array<ArrayBuffer>[] = [];
	let at = 0;
	for (const { name, pieces } of entries) {
		const { body, checksum, length } = await deflate(pieces);
		if (length > most || at + body.size > most)
			throw new Error(`${name} is too large for a zip: save fewer files at a time.`);
		const label = text.encode(name);
		// Version 2.0, names in UTF-8, deflate; then the first moment that the format knows: the same content, the same zip.
		const facts = [2, 20, 2, 0x0800, 2, 8, 2, 0, 2, 0x21, 4, checksum, 4, body.size, 4, length, 2, label.length];
		const head = numbers(4, 0x04034b50, ...facts, 2, 0);
		parts.push(head, label, body);
		directory.push(numbers(4, 0x02014b50, 2, 20, ...facts, 2, 0, 2, 0, 2, 0, 2, 0, 4, 0, 4, at), label);
		at += head.length + label.length + body.size;
	}
	const length = directory.reduce((sum, part) => sum + part.length, 0);
	const count = directory.length / 2;
	const end = numbers(4, 0x06054b50, 2, 0, 2, 0, 2, count, 2, count, 4, length, 4, at, 2, 0);
	return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/** Gzip is deflate between a head of ten bytes and, at its end, the very checksum and length that a zip wants. */
async function deflate(pieces: ZipEntry["pieces"]): Promise<{ body: Blob; checksum: number; length: number }> {
	const packing = new CompressionStream("gzip");
	const packed = gather(packing.readable);
	const writer = packing.writable.getWriter();
	let length = 0;
	try {
		for await (const piece of pieces) {
			length += piece.length;
			await writer.write(piece as Uint8Array<ArrayBuffer>);
		}
		await writer.close();
	} catch (error) {
		await writer.abort(error).catch(() => {});
		await packed.catch(() => {});
		throw error;
	}
	const whole = await packed;
	const tail = new DataView(await whole.slice(-8).arrayBuffer());
	return { body: whole.slice(10, -8), checksum: tail.getUint32(0, true), length };
}

async function gather(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
	const blobs: Blob[] = [];
	let chunks: Uint8Array<ArrayBuffer>[] = [];
	let waiting = 0;
	const reader = stream.getReader();
	for (;;) {
		const { value, done } = await reader.read();
		if (value) {
			chunks.push(value);
			waiting += value.length;
		}
		if (done || waiting > held) {
			blobs.push(new Blob(chunks));
			chunks = [];
			waiting = 0;
		}
		if (done) return new Blob(blobs);
	}
}

/** Pairs of width in bytes and value, little end first. */
function numbers(...pairs: number[]): Uint8Array<ArrayBuffer> {
	const bytes: number[] = [];
	for (let i = 0; i < pairs.length; i += 2) {
		let value = pairs[i + 1] ?? 0;
		for (let width = pairs[i] ?? 0; width > 0; width--) {
			bytes.push(value & 0xff);
			value >>>= 8;
		}
	}
	return new Uint8Array(bytes);
}
