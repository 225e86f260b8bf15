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

export interface Piece {
	bytes: Uint8Array<ArrayBuffer>;
	/** bytes read of the file so far */
	done: number;
	/** whether the file is packed, and this was in it */
	isPacked: boolean;
}

/** Hands over the pieces of a file from one place to another; of one that is packed, all of it. */
export async function* pieces(file: Blob, bytes: Bytes = bytesHere, from = 0, to = file.size): AsyncGenerator<Piece> {
	if (from >= to) return;
	const reader = bytes(file, from, to);
	let done = from;
	try {
		for (;;) {
			const { value } = await had(reader.next(), gone);
			if (!value) return;
			if (done === 0 && isGzip(value)) break;
			done += value.length;
			yield { bytes: value, done, isPacked: false };
		}
	} finally {
		await reader.return(undefined);
	}
	yield* unpacked(file);
}

const isGzip = ([first, second]: Uint8Array) => first === 0x1f && second === 0x8b;

const had = <T>(value: Promise<T>, otherwise: PieceError) =>
	value.catch((): never => {
		throw otherwise;
	});

async function* unpacked(file: Blob): AsyncGenerator<Piece> {
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
			yield { bytes: value, done, isPacked: true };
		}
	} finally {
		await reader.cancel().catch(() => {});
	}
}
