import { afterEach, expect, test, vi } from "vitest";
import { bytesBeside } from "./bytes-beside";

/** A thread that answers the first reading too often, and too late. */
class Late {
	onmessage: (event: { data: unknown }) => void = () => {};
	onerror: (event: { preventDefault(): void }) => void = () => {};

	postMessage(message: { number: number; buffer?: ArrayBuffer; end?: true }): void {
		const answer = (length: number | null) =>
			queueMicrotask(() => this.onmessage({ data: { number: message.number, buffer: new ArrayBuffer(8), length } }));
		if (message.number === 1) {
			if (message.buffer) answer(null);
			// The stream that broke cannot be ended either.
			if (message.end) answer(8);
		} else if (message.buffer) answer(4);
	}
}

afterEach(() => vi.unstubAllGlobals());

test("what the thread brings beside what was asked for is left out", async () => {
	vi.stubGlobal("Worker", Late);
	const bytes = bytesBeside();
	const read = async (text: string, to = text.length) => {
		const found: number[] = [];
		for await (const piece of bytes(new Blob([text]), 0, to)) found.push(...piece);
		return found;
	};
	// Read here, as it could not be had there.
	expect(await read("abc")).toEqual([97, 98, 99]);
	expect(await read("abcd")).toEqual([0, 0, 0, 0]);
	// The thread reads on where it is asked for the beginning alone.
	expect(await read("abcd", 3)).toEqual([0, 0, 0]);
});
