// Sheets of style that a policy without inline styles allows. One for each text, however many elements use it.

const made = new Map<string, CSSStyleSheet>();

export function styled(root: ShadowRoot, texts: readonly string[]): void {
	const sheets = texts.map((text) => {
		const known = made.get(text) ?? new CSSStyleSheet();
		if (!made.has(text)) known.replaceSync(text);
		made.set(text, known);
		return known;
	});
	root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
