// A sentence in parts, its figures apart from its words, so that they can be set in bold without any HTML in the data.

export interface Part {
	text: string;
	figure: boolean;
}

export function partsOf(sentence: string, figures: readonly string[]): Part[] {
	const parts: Part[] = [];
	let from = 0;
	while (from < sentence.length) {
		const next = nextFigure(sentence, figures, from);
		if (!next) break;
		if (next.at > from) parts.push({ text: sentence.slice(from, next.at), figure: false });
		parts.push({ text: next.figure, figure: true });
		from = next.at + next.figure.length;
	}
	if (from < sentence.length) parts.push({ text: sentence.slice(from), figure: false });
	return parts;
}

function nextFigure(sentence: string, figures: readonly string[], from: number) {
	let found: { at: number; figure: string } | undefined;
	for (const figure of figures) {
		const at = figure === "" ? -1 : sentence.indexOf(figure, from);
		const first = at >= 0 && (!found || at < found.at || (at === found.at && figure.length > found.figure.length));
		if (first) found = { at, figure };
	}
	return found;
}
