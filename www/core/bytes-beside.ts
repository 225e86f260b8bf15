// The bytes of a file, read on a thread of their own: the worker that reads rows would hear of them only between two pieces. The
// memory of a piece is used again where it is given back: the system takes as long to hand out fresh memory as to read a file.

import { type Bytes, bytesHere } from "./bytes";

/** Of a piece: smaller ones are handed on more often, and of larger ones a worker waits longer for the last. */
const size = 2 << 20;
/** Pieces that are read ahead, or are on their way through the workers. */
const ahead = 7;

/** What the thread is told of a reading: its file and what of it, memory to fill with the next bytes, or that no more is wanted. */
type ToThread = { number: number } & (
	| { file: Blob; from: number; to: number }
	| { buffer: ArrayBuffer }
	| { end: true }
);

/** Memory, and how many bytes of the file are in it; none: they could not be had. */
interface Filled {
	/** of the reading */
	number: number;
	buffer: ArrayBuffer;
	length: number | null;
}

/**
 * All that the thread does, as text: it needs no file of its own, and nothing from here. A file is read from its beginning as it is:
 * of 80 MB in memory a browser takes 6 ms to make a part. The reader stands where all of the thread sees it: Chromium may clear away
 * one that nothing else holds while it waits, and what it was asked for never comes.
 */
const script = `let reader, last = Promise.resolve();
const fill = async (number, buffer) => {
	let length = 0;
	for (const size = buffer.byteLength; length < size; ) {
		const { done, value } = await reader.read(new Uint8Array(buffer, length));
		buffer = value.buffer;
		if (done) break;
		length += value.length;
	}
	postMessage({ number, buffer, length }, [buffer]);
};
onmessage = ({ data: { number, file, from, to, buffer } }) => {
	last = last.then(async () => {
		if (file) reader = undefined;
		if (file) reader = (from > 0 ? file.slice(from, to) : file).stream().getReader({ mode: "byob" });
		else if (buffer) await fill(number, buffer);
		else await reader.cancel();
	}).catch(() => postMessage({ number, buffer: new ArrayBuffer(0), length: null }));
};`;

/** Reads files on a thread of their own, one after the other; what cannot be had there is read here, where the reason is known. */
export function bytesBeside(): Bytes {
	const thread = start();
	if (!thread) return bytesHere;
	const { read, reuse } = thread;
	async function* bytes(file: Blob, from: number, to: number) {
		let at = from;
		for await (const piece of read(file, from, to)) {
			at += piece.length;
			yield piece;
		}
		if (at < to) yield* bytesHere(file, at, to);
	}
	return Object.assign(bytes, { reuse });
}

/** None where the browser gives a worker none. What the thread reads ends where it cannot go on. */
function start(): { read: Bytes; reuse(memory: ArrayBuffer): void } | undefined {
	let worker: Worker;
	try {
		worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })), {
			name: "total-place-file",
		});
	} catch {
		return undefined;
	}
	let number = 0;
	let filled: Filled[] = [];
	/** Pieces of memory that the thread has. */
	let filling = 0;
	let isReading = false;
	let hear = () => {};
	let isOver = false;
	worker.onmessage = ({ data }: MessageEvent<Filled>) => {
		// What was still on its way for another file is no part of this one.
		if (data.number !== number) return;
		filled.push(data);
		filling -= 1;
		hear();
	};
	worker.onerror = (event) => {
		event.preventDefault();
		isOver = true;
		hear();
	};
	const tell = (message: ToThread, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer);
	const fill = (buffer: ArrayBuffer) => {
		filling += 1;
		tell({ number, buffer }, [buffer]);
	};
	const next = async () => {
		if (filled.length === 0 && !isOver) {
			if (filling === 0) fill(new ArrayBuffer(size));
			await new Promise<void>((resolve) => {
				hear = resolve;
			});
		}
		return filled.shift() ?? { number, buffer: new ArrayBuffer(0), length: null };
	};
	async function* read(file: Blob, from: number, to: number) {
		if (isOver) return;
		number += 1;
		filled = [];
		filling = 0;
		isReading = true;
		tell({ number, file, from, to });
		const pieces = Math.min(ahead, Math.ceil((to - from) / size));
		for (let index = 0; index < pieces; index++) fill(new ArrayBuffer(size));
		try {
			for (let at = from; at < to; ) {
				const { buffer, length } = await next();
				if (!length) return;
				const wanted = Math.min(length, to - at);
				at += wanted;
				yield new Uint8Array(buffer, 0, wanted);
			}
		} finally {
			isReading = false;
			tell({ number, end: true });
		}
	}
	const reuse = (memory: ArrayBuffer) => {
		if (isReading && memory.byteLength === size) fill(memory);
	};
	return { read, reuse };
}
