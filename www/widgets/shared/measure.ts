/** How wide a text is in pixels. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** Widths of a common sans-serif in thousandths of its size: for where no canvas is at hand. */
const narrow = new Set("iljtf.,:;'|! ()[]-");
const wide = new Set("mwMWQO@%—&");

export const byTable: Measure = (text, size, bold = false) => {
	let thousandths = 0;
	for (const letter of text) {
		if (narrow.has(letter)) thousandths += 380;
		else if (wide.has(letter)) thousandths += 960;
		else if (letter >= "A" && letter <= "Z") thousandths += 720;
		else thousandths += 610;
	}
	return (thousandths * size * (bold ? 1.09 : 1)) / 1000;
};

/** Measures with the font that the page really has, a little generously: a label is never cut through. */
export function byCanvas(family: string): Measure {
	const context = document.createElement("canvas").getContext("2d");
	if (!context) return byTable;
	// A font takes longer to set than most texts to draw.
	const known = new Map<string, number>();
	return (text, size, bold = false) => {
		const key = `${bold} ${size} ${text}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		if (known.size > 2000) known.clear();
		context.font = `${bold ? "700" : "400"} ${size}px ${family}`;
		const width = context.measureText(text).width * 1.03;
		known.set(key, width);
		return width;
	};
}
