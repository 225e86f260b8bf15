// One line of a file as it stands, looked up when somebody asks for it. A report holds only some of them.

/** More of a line than this is not shown. */
export const LONGEST = 2000;

/** The line `number` (from 1) of a text that comes in pieces. CR, LF and CRLF each end a line. None: the text is shorter. */
export async function lineOf(pieces: AsyncIterable<string>, number: number): Promise<string | undefined> {
	let at = 1;
	let found = "";
	let carriage = false;
	for await (const piece of pieces) {
		let start = carriage && piece.startsWith("\n") ? 1 : 0;
		if (piece !== "") carriage = piece.endsWith("\r");
		while (start < piece.length) {
			const end = endOf(piece, start);
			if (at === number && found.length < LONGEST) found += piece.slice(start, end).slice(0, LONGEST - found.length);
			if (end === piece.length) break;
			if (at === number) return found;
			at += 1;
			start = end + (piece.startsWith("\r\n", end) ? 2 : 1);
		}
	}
	return at === number && found !== "" ? found : undefined;
}

function endOf(text: string, from: number): number {
	const feed = text.indexOf("\n", from);
	const carriage = text.slice(from, feed < 0 ? undefined : feed).indexOf("\r");
	return carriage >= 0 ? from + carriage : feed < 0 ? text.length : feed;
}

/** The text of a file, piece by piece. */
export async function* textOf(file: Blob, encoding: string): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	const reader = file.stream().getReader();
	try {
		for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
			yield decoder.decode(piece.value, { stream: true });
		}
		yield decoder.decode();
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
