import type { Measure } from "../shared/measure";

export interface Line {
	text: string;
	/** from the cell's left edge */
	x: number;
	/** baseline, from the cell's top edge */
	y: number;
	size: number;
	bold: boolean;
}

const inset = 7;
const leading = 1.25;

/** Words in at most `most` lines that each fit in `room`; nothing where one would be cut through. */
export function wrapped(
	text: string,
	room: number,
	most: number,
	fits: (line: string) => number,
): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && fits(longer) <= room) lines[lines.length - 1] = longer;
		else if (fits(word) <= room) lines.push(word);
		else return [];
	}
	return lines.length <= most ? lines : [];
}

/**
 * The fullest label that stands whole inside a cell: name and amount, name alone, amount alone, or nothing.
 */
export function fitted(
	name: string,
	amount: string,
	width: number,
	height: number,
	measure: Measure,
): Line[] {
	const size = width > 150 && height > 90 ? 14 : 12.5;
	const room = width - 2 * inset;
	const lineHeight = size * leading;
	const rows = Math.floor(
		(height - 2 * inset + (lineHeight - size)) / lineHeight,
	);
	if (rows < 1 || room <= 0) return [];
	const plain = (line: string) => measure(line, size);
	const names = wrapped(name, room, Math.min(rows, 4), (line) =>
		measure(line, size, true),
	);
	const amountFits = plain(amount) <= room;
	const texts: [string, boolean][] = names.map((line) => [line, true]);
	if (amountFits && names.length < rows) texts.push([amount, false]);
	return texts.map(([text, bold], index) => ({
		text,
		bold,
		size,
		x: inset,
		y: inset + size * 0.85 + index * lineHeight,
	}));
}

/** A group's name and amount on one line over its parts, or nothing where the name would be cut through. */
export function heading(
	name: string,
	amount: string,
	width: number,
	measure: Measure,
): Line[] {
	const size = 14;
	const room = width - 2 * inset;
	const nameWidth = measure(name, size, true);
	if (nameWidth > room) return [];
	const line = { size, y: 17 };
	const lines: Line[] = [{ ...line, text: name, x: inset, bold: true }];
	if (nameWidth + 8 + measure(amount, size) <= room)
		lines.push({
			...line,
			text: amount,
			x: inset + nameWidth + 8,
			bold: false,
		});
	return lines;
}
