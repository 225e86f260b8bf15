// The picture that a link to a place brings along where people share it: its sentence, and its pound.

import { colourOf } from "../core/palette";
import { partsOf } from "../core/sentence";
import type { View } from "../core/types";
import { slices } from "../widgets/pound/drawing";
import { colourIn } from "../widgets/shared/colour";
import { byTable } from "../widgets/shared/measure";
import { type Markup, markup } from "./markup";

export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 64;
const ROOM = CARD.width - 2 * MARGIN;
const BAR = { top: 424, height: 84 };
const FIRST_LINE = 178;
const SIZES = [60, 54, 48, 42, 36, 30];

interface Word {
	text: string;
	bold: boolean;
}

export interface Told {
	site: string;
	sentence: string;
	figures: readonly string[];
	/** none where nothing could be read */
	pound: View | undefined;
	/** who says so */
	source: string;
}

/** Our own name in its two colours; of another site, its name. */
const nameOf = (site: string): Markup =>
	site === "Total Place" ? markup`Total <tspan fill="#0b5a80">Place</tspan>` : markup`${site}`;

export function cardOf({ site, sentence, figures, pound, source }: Told): string {
	const words = wordsOf(sentence, figures);
	const room = (pound ? BAR.top : 560) - FIRST_LINE;
	const size = SIZES.find((one) => linesOf(words, one).length * one * 1.25 <= room) ?? 30;
	const drawing =
		String(markup`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">
<rect width="100%" height="100%" fill="#fbfaf6"/>
<text x="${MARGIN}" y="96" font-family="DejaVu Serif" font-size="32" font-weight="700" fill="#16202a">${nameOf(site)}</text>
${linesOf(words, size).map((line, at) => lineAt(line, FIRST_LINE + at * size * 1.25, size))}
${pound && bar(pound)}
<text x="${MARGIN}" y="594" font-family="DejaVu Sans" font-size="22" fill="#4d585e">${short(`Source: ${source}`, 22)}</text>
</svg>`);
	// A package may hold signs that XML has not, not even escaped.
	return drawing.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
}

const wordsOf = (sentence: string, figures: readonly string[]): Word[] =>
	partsOf(sentence, figures).flatMap(({ text, figure }) =>
		text.split(/(?<=\s)/).map((word): Word => ({ text: word, bold: figure })),
	);

/** Words as full lines; a figure and the stop after it are not parted. */
function linesOf(words: readonly Word[], size: number): Word[][] {
	const lines: Word[][] = [[]];
	let used = 0;
	words.forEach((word, at) => {
		const before = words[at - 1];
		const joined = before !== undefined && !/\s$/.test(before.text);
		const length = byTable(word.text, size, word.bold);
		if (used + length > ROOM && used > 0 && !joined) {
			lines.push([]);
			used = 0;
		}
		lines.at(-1)?.push(word);
		used += length;
	});
	return lines;
}

const lineAt = (line: readonly Word[], y: number, size: number): Markup =>
	markup`<text x="${MARGIN}" y="${y}" font-family="DejaVu Serif" font-size="${size}" fill="#16202a" xml:space="preserve">${line.map(
		({ text, bold }) => markup`<tspan${bold && markup` font-weight="700"`}>${text}</tspan>`,
	)}</text>`;

/** The pound, its pence and names where they fit. */
function bar(view: View): Markup {
	const colours = colourOf(view);
	return markup`<defs><pattern id="hatch" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="12" height="12" fill="#f1efe9"/><rect width="4" height="12" fill="#6b7478"/></pattern></defs>
${slices(view).map((slice) => {
	const { fill, hatch } = colourIn(colours, slice.group);
	const [x, width] = [MARGIN + slice.start * ROOM, slice.length * ROOM];
	const words = `${slice.pence}p`;
	const fits = byTable(words, 32, true) + 28 <= width;
	return markup`<rect x="${x.toFixed(1)}" y="${BAR.top}" width="${Math.max(width - 3, 0.5).toFixed(1)}" height="${BAR.height}" fill="${hatch ? "url(#hatch)" : fill}"/>${
		fits &&
		markup`<text x="${(x + 14).toFixed(1)}" y="${BAR.top + 54}" font-family="DejaVu Sans" font-size="32" font-weight="700" ${hatch ? markup`fill="#1b232b" stroke="#f1efe9" stroke-width="8" paint-order="stroke"` : markup`fill="#fff"`}>${words}</text>`
	}${
		byTable(slice.group.label, 20) + 8 <= width &&
		markup`<text x="${x.toFixed(1)}" y="${BAR.top + BAR.height + 30}" font-family="DejaVu Sans" font-size="20" fill="#16202a">${slice.group.label}</text>`
	}`;
})}`;
}

/** As much of a line as there is room for. */
function short(text: string, size: number): string {
	let kept = text;
	while (kept.length > 1 && byTable(kept, size) > ROOM) kept = `${kept.slice(0, -2).trimEnd()}…`;
	return kept;
}
