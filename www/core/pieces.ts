// The bytes of a file, piece by piece, unpacked where it is packed with gzip.

/** Small enough that a stop is heard at once. */
const size = 4 << 20;
/** Bytes that are asked for at once: each time four times as many, for asking costs as much as reading some megabytes. */
const [first, most] = [4 << 20, 64 << 20];

/** Why a file could not be had. The message begins with the verb: whose file it is, the caller knows. */
export class PieceError extends Error {
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}

const gone = new PieceError(
	"file-gone",
	"could not be read: it was moved or changed since it was chosen. Choose it again.",
);
const damaged = new PieceError("bad-gzip", "is packed with gzip and damaged: download it again.");

/** Reads the bytes of a file from one place to another. */
export type Ask = (file: Blob, from: number, to: number) => Promise<ArrayBuffer>;

const here: Ask = (file, from, to) => file.slice(from, to).arrayBuffer();

/** Hands over each piece in turn, then the bytes read of the file so far. While one is used, the next is on its way. */
export async function* pieces(file: Blob, ask: Ask = here): AsyncGenerator<[piece: Uint8Array, done: number]> {
	if (await isGzip(file)) yield* unpacked(file);
	else yield* plain(file, ask);
}

async function isGzip(file: Blob): Promise<boolean> {
	const [first, second] = new Uint8Array(await had(file.slice(0, 2).arrayBuffer(), gone));
	return first === 0x1f && second === 0x8b;
}

const had = <T>(value: Promise<T>, otherwise: PieceError) =>
	value.catch((): never => {
		throw otherwise;
	});

async function* plain(file: Blob, ask: Ask): AsyncGenerator<[Uint8Array, number]> {
	let bytes = first;
	let next = ask(file, 0, bytes);
	for (let from = 0; from < file.size; ) {
		const block = new Uint8Array(await had(next, gone));
		const begin = from;
		from += block.length;
		bytes = Math.min(bytes * 4, most);
		next = from < file.size ? ask(file, from, from + bytes) : next;
		// Where the reader stops before the end, nobody is left to hear that this failed.
		next.catch(() => {});
		for (let at = 0; at < block.length; at += size) {
			const piece = block.subarray(at, at + size);
			yield [piece, begin + at + piece.length];
		}
	}
}

async function* unpacked(file: Blob): AsyncGenerator<[Uint8Array, number]> {
	let done = 0;
	const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform(chunk, controller) {
			done += chunk.length;
			controller.enqueue(chunk);
		},
	});
	const reader = file.stream().pipeThrough(counting).pipeThrough(new DecompressionStream("gzip")).getReader();
	try {
		for (;;) {
			const { value, done: ended } = await had(reader.read(), damaged);
			if (ended) return;
			yield [value, done];
		}
	} finally {
		await reader.cancel().catch(() => {});
	}
}
