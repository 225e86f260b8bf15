// The bytes of a file, in order.

/** Reads the bytes of a file from a place on. Each piece is there until the next is asked for. */
export type Bytes = (file: Blob, from: number) => AsyncGenerator<Uint8Array>;

/** Small enough that a stop is heard at once. */
const size = 4 << 20;

/** Reads them in this thread: while one piece is used, the next is on its way. */
export async function* bytesHere(file: Blob, from: number): AsyncGenerator<Uint8Array> {
	const ask = (from: number) => file.slice(from, from + size).arrayBuffer();
	let next = ask(from);
	for (let at = from; at < file.size; at += size) {
		const piece = new Uint8Array(await next);
		next = ask(at + size);
		// Where the reader stops before the end, nobody is left to hear that this failed.
		next.catch(() => {});
		yield piece;
	}
}
