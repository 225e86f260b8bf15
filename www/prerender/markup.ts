// HTML as text, where there is no DOM. Whatever is put in is text and is escaped; only markup is not.

export class Markup {
	constructor(readonly html: string) {}
	toString(): string {
		return this.html;
	}
}

type Value = string | number | Markup | null | undefined | false | readonly Value[];

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function asText(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

export function markup(strings: TemplateStringsArray, ...values: Value[]): Markup {
	return new Markup(strings.reduce((html, string, at) => html + written(values[at - 1]) + string));
}

function written(value: Value): string {
	if (value === null || value === undefined || value === false) return "";
	if (value instanceof Markup) return value.html;
	if (typeof value === "string" || typeof value === "number") return asText(String(value));
	return value.map(written).join("");
}

/** A link only where the address is one that a browser can open without running anything. */
export function link(address: string, text: string): Markup {
	return /^https?:\/\//i.test(address) ? markup`<a href="${address}">${text}</a>` : markup`${text}`;
}
