// The bytes of a file, in order.

/** Reads the bytes of a file from one place to another. */
export interface Bytes {
	(file: Blob, from: number, to: number): AsyncGenerator<Uint8Array<ArrayBuffer>>;
	/** Takes back the memory of a piece that nobody needs any more, to bring others in it. */
	reuse?(memory: ArrayBuffer): void;
}

/** Small enough that a stop is heard at once. */
const size = 4 << 20;

/** Reads them in this thread: while one piece is used, the next is on its way. */
export async function* bytesHere(file: Blob, from: number, to: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const ask = (from: number) => file.slice(from, Math.min(from + size, to)).arrayBuffer();
	let next = ask(from);
	for (let at = from; at < to; at += size) {
		const piece = new Uint8Array(await next);
		next = ask(at + size);
		// Where the reader stops before the end, nobody is left to hear that this failed.
		next.catch(() => {});
		yield piece;
	}
}
