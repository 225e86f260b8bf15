// The grammar is read and printed by the core. Here a part is only put behind a text that the core printed.

/** Percent-encodes all but letters, digits and "-._~", as the core does. */
export const encoded = (text: string): string =>
	encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** The query with one more cut. */
export function cutTo(text: string, field: string, value: string): string {
	const cut = `cut=${encoded(field)}:${encoded(value)}`;
	return text ? `${text}&${cut}` : cut;
}
