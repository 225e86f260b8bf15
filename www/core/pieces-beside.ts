// The bytes of a file, read on a thread of their own: the worker that reads rows would hear of them only between two pieces.

import type { Ask } from "./pieces";

interface Answer {
	number: number;
	/** none: they could not be had */
	bytes: ArrayBuffer | null;
}

/** All that the thread does, as text: it needs no file of its own, and nothing from here. */
const script = `onmessage = async ({ data: { number, file, from, to } }) => {
	const bytes = await file.slice(from, to).arrayBuffer().catch(() => null);
	postMessage({ number, bytes }, bytes ? [bytes] : []);
};`;

/** Asks a thread of its own, or reads here where the browser gives a worker none. */
export function askBeside(): Ask {
	const waiting = new Map<number, (bytes: ArrayBuffer | null) => void>();
	let numbers = 0;
	let worker: Worker | undefined;
	const end = () => {
		worker = undefined;
		for (const resolve of waiting.values()) resolve(null);
		waiting.clear();
	};
	try {
		const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
		worker = new Worker(address, { name: "total-place-file" });
		worker.onmessage = ({ data: { number, bytes } }: MessageEvent<Answer>) => {
			waiting.get(number)?.(bytes);
			waiting.delete(number);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			end();
		};
	} catch {
		end();
	}
	return async (file, from, to) => {
		numbers += 1;
		const number = numbers;
		const bytes = await new Promise<ArrayBuffer | null>((resolve) => {
			if (!worker) return resolve(null);
			waiting.set(number, resolve);
			worker.postMessage({ number, file, from, to });
		});
		// What could not be had there is asked for here, where the reason is known.
		return bytes ?? file.slice(from, to).arrayBuffer();
	};
}
