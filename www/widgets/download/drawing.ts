// A picture that stands alone: no stylesheet, no script, its title, source and licence inside.

import { byTable } from "../shared/measure";

/** An SVG element as plain data: what it is drawn with stands in its attributes. */
export interface Shape {
	name: string;
	attributes: [string, string][];
	children: (Shape | string)[];
}

/** What a colour, hatching or mark stands for. */
export interface Entry {
	swatch: Shape;
	/** width of the swatch */
	width: number;
	text: string;
}

export interface Caption {
	title: string;
	legend: Entry[];
	/** "Source: …", "Licence: …" */
	notes: string[];
}

const escapes: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Line breaks and tabs, and whatever is no control character: the rest XML forbids. */
const lawful = (letter: string): boolean => /[\t\n\r]/.test(letter) || !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(letter);

/** Text that cannot become markup. */
export const escaped = (text: string): string =>
	[...text]
		.filter(lawful)
		.map((letter) => escapes[letter] ?? letter)
		.join("");

/** What a picture needs on its own; everything else (handlers, classes, focus) stays in the page. */
const kept =
	/^(id|x|y|x1|x2|y1|y2|cx|cy|r|d|width|height|viewBox|transform|points|fill|fill-opacity|stroke|stroke-width|stroke-dasharray|stroke-linejoin|opacity|font-size|font-weight|font-family|text-anchor|paint-order|patternUnits|patternTransform)$/;

const shapes = new Set(["svg", "g", "defs", "pattern", "rect", "path", "line", "circle", "text", "tspan", "title"]);

/** Markup of a shape. Elements that draw nothing by themselves are left out. */
export function markup(shape: Shape): string {
	if (!shapes.has(shape.name)) return "";
	const attributes = shape.attributes
		.filter(([name]) => kept.test(name))
		.map(([name, value]) => ` ${name}="${escaped(value)}"`)
		.join("");
	const inside = shape.children.map((one) => (typeof one === "string" ? escaped(one) : markup(one))).join("");
	return inside ? `<${shape.name}${attributes}>${inside}</${shape.name}>` : `<${shape.name}${attributes}/>`;
}

/** Words in lines of at most `most` letters. */
export function lined(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && longer.length <= most) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

const family = "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const margin = 16;

export interface Standing {
	text: string;
	width: number;
	height: number;
}

/** The picture between its title and its notes, with its legend, as a whole SVG file. */
export function standAlone(picture: Shape, size: { width: number; height: number }, caption: Caption): Standing {
	const room = Math.max(320, size.width);
	const width = room + 2 * margin;
	const titles = lined(caption.title, Math.floor(room / 11.6));
	const notes = caption.notes.flatMap((note) => lined(note, room / 7.2));
	const legend = placed(caption.legend, room);
	const top = margin + titles.length * 24 + 8;
	const under = top + size.height + 12;
	const below = under + legend.height;
	const height = below + 8 + notes.length * 17 + margin;
	const line = (text: string, y: number, rest: string) =>
		`<text x="${margin}" y="${y}" ${rest}>${escaped(text)}</text>`;
	const text = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}" role="img">`,
		`<title>${escaped(caption.title)}</title>`,
		`<rect width="${width}" height="${height}" fill="#fff"/>`,
		...titles.map((one, index) =>
			line(one, margin + 18 + index * 24, 'font-size="19" font-weight="700" fill="#1b232b"'),
		),
		`<g transform="translate(${margin},${top})">${drawing(picture)}</g>`,
		...legend.entries.map(
			({ entry, x, y }) =>
				`<g transform="translate(${margin + x},${under + y})">${drawing(entry.swatch)}<text x="${entry.width + 6}" y="12" font-size="13" fill="#1b232b">${escaped(entry.text)}</text></g>`,
		),
		...notes.map((one, index) => line(one, below + 20 + index * 17, 'font-size="12" fill="#4a5459"')),
		"</svg>",
	].join("\n");
	return { text, width, height };
}

const drawing = (shape: Shape): string =>
	shape.children.map((one) => (typeof one === "string" ? "" : markup(one))).join("");

/** The legend in rows as wide as there is room. */
function placed(legend: Entry[], room: number) {
	let [x, y] = [0, 0];
	const entries = legend.map((entry) => {
		const width = entry.width + 6 + byTable(entry.text, 13);
		if (x > 0 && x + width > room) [x, y] = [0, y + 22];
		const at = { entry, x, y };
		x += width + 18;
		return at;
	});
	return { entries, height: entries.length ? y + 22 : 0 };
}

/** A name that every file system takes. */
export const fileName = (title: string, ending: string): string =>
	`${
		title
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, "-")
			.replace(/^-|-$/g, "")
			.slice(0, 80) || "total-place"
	}.${ending}`;
