// The bytes of a file, in order.

/** Reads the bytes of a file from one place to another. Each piece is there until the next is asked for. */
export type Bytes = (file: Blob, from: number, to: number) => AsyncGenerator<Uint8Array>;

/** Small enough that a stop is heard at once. */
const size = 4 << 20;

/** Reads them in this thread: while one piece is used, the next is on its way. */
export async function* bytesHere(file: Blob, from: number, to: number): AsyncGenerator<Uint8Array> {
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
