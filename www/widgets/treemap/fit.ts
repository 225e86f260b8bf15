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

const inset = 6;
const leading = 1.25;

/** Words in at most `most` lines that each fit in `room`; nothing where one would be cut through. */
export function wrapped(text: string, room: number, most: number, fits: (line: string) => number): string[] {
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
export function fitted(name: string, amount: string, width: number, height: number, measure: Measure): Line[] {
	const size = width > 150 && height > 90 ? 14 : 12;
	const room = width - 2 * inset;
	const lineHeight = size * leading;
	const rows = Math.floor((height - 2 * inset + (lineHeight - size)) / lineHeight);
	if (rows < 1 || room <= 0) return [];
	const plain = (line: string) => measure(line, size);
	const names = wrapped(name, room, Math.min(rows, 4), (line) => measure(line, size, true));
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

export interface Heading {
	lines: Line[];
	height: number;
}

/**
 * A group's name and amount over its parts: on one line, or the name in as few as it needs where they
 * leave the parts most of the room. Nothing where the name would be cut through.
 */
export function heading(name: string, amount: string, width: number, height: number, measure: Measure): Heading | null {
	const size = 13.5;
	const room = width - 2 * inset;
	const bold = (text: string) => measure(text, size, true);
	const most = Math.min(2, Math.floor((height * 0.4 - 7) / (size * leading)));
	const names = wrapped(name, room, most, bold);
	if (names.length === 0) return null;
	const lines = names.map((text, index) => ({
		text,
		size,
		bold: true,
		x: inset,
		y: 17 + index * size * leading,
	}));
	const last = lines.at(-1);
	const x = inset + bold(last?.text ?? "") + 8;
	if (last && x + measure(amount, size) <= width - inset) lines.push({ ...last, text: amount, x, bold: false });
	return { lines, height: 24 + (names.length - 1) * size * leading };
}
