// The files of a large place, as a worker reads them: whole or in pieces, from a host or from memory.

import type { Bytes } from "./bytes";
import type { Origin } from "./large-messages";
import { inFile, pieces } from "./pieces";
import { said } from "./worker-messages";

/** A file that is in memory, or that comes in pieces. */
export interface InPieces {
	/** bytes of the file as it will be read, 0 where that is not known */
	bytes: number;
	pieces: AsyncIterable<Uint8Array>;
	/** where it can be read at any place */
	file?: Blob;
}

export interface Files {
	whole(path: string): Promise<Uint8Array>;
	inPieces(path: string): Promise<InPieces>;
}

/** Files that are packed with gzip are unpacked, whatever their names. */
export function filesOf(origin: Origin, bytes?: Bytes): Files {
	return "files" in origin ? inMemory(origin.files, bytes) : onHost(origin.address, origin.descriptor);
}

function inMemory(files: Record<string, Blob>, bytes?: Bytes): Files {
	const had = (path: string) => {
		const file = files[path];
		if (!file) throw said("missing-file", `The file “${path}” is missing.`, path);
		return file;
	};
	return {
		whole: async (path) => new Uint8Array(await had(path).arrayBuffer()),
		inPieces: async (path) => {
			const file = had(path);
			const each = async function* () {
				try {
					for await (const piece of pieces(file, bytes)) yield piece.bytes;
				} catch (error) {
					throw inFile(error, path);
				}
			};
			return { bytes: file.size, pieces: each(), file };
		},
	};
}

function onHost(address: string, descriptor: ArrayBuffer | undefined): Files {
	const had = async (path: string) => {
		const response = await fetch(new URL(path, address));
		if (!response.ok) {
			const message = `${path} could not be fetched: the server answered ${response.status}.`;
			throw said("not-fetched", message, path);
		}
		return response;
	};
	return {
		whole: async (path) => {
			const known = path === "datapackage.json" ? descriptor : undefined;
			return new Uint8Array(known ?? (await (await had(path)).arrayBuffer()));
		},
		inPieces: async (path) => {
			const response = await had(path);
			// Where the host packs a file on its way, it says how long it is packed.
			const length = response.headers.has("Content-Encoding") ? 0 : Number(response.headers.get("Content-Length"));
			const [isPacked, stream] = await begun(response);
			const plain = isPacked ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
			return { bytes: isPacked ? 0 : length, pieces: each(plain, path) };
		},
	};
}

type Chunk = Uint8Array<ArrayBuffer>;

/** Whether what comes is packed with gzip, and all of it. */
async function begun(response: Response): Promise<[boolean, ReadableStream<Chunk>]> {
	const reader = (response.body ?? new Blob([]).stream()).getReader();
	const first = await reader.read();
	const isPacked = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
	let next: Promise<ReadableStreamReadResult<Chunk>> | undefined = Promise.resolve(first);
	const stream = new ReadableStream<Chunk>({
		async pull(controller) {
			const { done, value } = await (next ?? reader.read());
			next = undefined;
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason),
	});
	return [isPacked, stream];
}

async function* each(stream: ReadableStream<Chunk>, path: string): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader();
	const next = () =>
		reader.read().catch((): never => {
			throw said("broken-off", `${path} broke off on its way. Load the page again.`, path);
		});
	try {
		for (let { done, value } = await next(); !done; { done, value } = await next()) yield value as Chunk;
	} finally {
		await reader.cancel().catch(() => {});
	}
}
