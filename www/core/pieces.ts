// The bytes of a file, piece by piece, unpacked where it is packed with gzip.

import { type Bytes, bytesHere } from "./bytes";
import { said } from "./worker-messages";

/** Why a file could not be had. The message begins with the verb: whose file it is, the caller knows. */
export class PieceError extends Error {
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}

/** An error of the pieces with the name of the file; any other as it is. */
export function inFile(error: unknown, file: string): unknown {
	return error instanceof PieceError ? said(error.code, `${file} ${error.message}`, file) : error;
}

const gone = new PieceError(
	"file-gone",
	"could not be read: it was moved or changed since it was chosen. Choose it again.",
);
const damaged = new PieceError("bad-gzip", "is packed with gzip and damaged: download it again.");

/**
 * Hands over each piece in turn, then the bytes read of the file so far. Each is there until the next is asked for. A file that is
 * packed is always read whole.
 */
export async function* pieces(
	file: Blob,
	bytes: Bytes = bytesHere,
	from = 0,
	to = file.size,
): AsyncGenerator<[piece: Uint8Array, done: number]> {
	if (from >= to) return;
	if (from === 0 && (await isGzip(file))) yield* unpacked(file);
	else yield* plain(to < file.size ? file.slice(0, to) : file, bytes, from);
}

export async function isGzip(file: Blob): Promise<boolean> {
	const [first, second] = new Uint8Array(await had(file.slice(0, 2).arrayBuffer(), gone));
	return first === 0x1f && second === 0x8b;
}

const had = <T>(value: Promise<T>, otherwise: PieceError) =>
	value.catch((): never => {
		throw otherwise;
	});

async function* plain(file: Blob, bytes: Bytes, from: number): AsyncGenerator<[Uint8Array, number]> {
	const reader = bytes(file, from);
	let done = from;
	try {
		for (;;) {
			const { value } = await had(reader.next(), gone);
			if (!value) return;
			done += value.length;
			yield [value, done];
		}
	} finally {
		await reader.return(undefined);
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
