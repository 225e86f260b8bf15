// Contrast as the Web Content Accessibility Guidelines define it: from 1 (none) to 21 (black on white).

/** The colours of the site where nothing else is said; `warning`, `shade` and those of the charts cannot be chosen. */
export const standard = {
	text: "#16202a",
	quiet: "#4d585e",
	link: "#0b5a80",
	background: "#fbfaf6",
	panel: "#ffffff",
	header: "#ffffff",
	"header-text": "#16202a",
};
const fixed = { warning: "#83250e", shade: "#efede6", chart: "#947003" };

/** What stands on what, and the contrast that level AA asks for: 4.5 for text, 3 for what is drawn. */
const pairs = [
	...["background", "panel", "shade"].map((ground) => ["text", ground, 4.5]),
	...["background", "panel"].flatMap((ground) => [
		["quiet", ground, 4.5],
		["link", ground, 4.5],
		["warning", ground, 4.5],
		["chart", ground, 3],
	]),
	["header-text", "header", 4.5],
];

export const isColour = (text) => typeof text === "string" && /^#[0-9a-f]{6}$/i.test(text);

/** Of two colours such as "#0b5a80". */
export function contrast(one, other) {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
	const [red, green, blue] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What cannot be read by everybody: the two names, the two colours, the ratio, and what was asked. */
export function tooClose(chosen) {
	const colours = { ...standard, ...fixed, ...chosen };
	return pairs
		.map(([on, ground, asked]) => ({ on, ground, asked, ratio: contrast(colours[on], colours[ground]), colours }))
		.filter(({ ratio, asked }) => ratio < asked)
		.map(({ on, ground, asked, ratio }) => ({
			names: [on, ground],
			// Rounded down: 4.499 is not 4.5.
			message: `"${on}" (${colours[on]}) on "${ground}" (${colours[ground]}) has a contrast of ${Math.floor(ratio * 100) / 100}:1, and WCAG AA asks for ${asked}:1`,
		}));
}
