// The site's own drawings, as elements of a shadow root. Their names are free ones, so that two versions can stand on one page.

import type { Room, Shown } from "./widget";

const named = new Set<CustomElementConstructor>();

export function drawn<T extends HTMLElement>(name: string, Drawing: new () => T, properties: Partial<T>): T {
	if (!named.has(Drawing)) {
		let tag = `total-place-drawn-${name}`;
		for (let nth = 2; customElements.get(tag); nth++) tag = `total-place-drawn-${name}-${nth}`;
		customElements.define(tag, Drawing);
		named.add(Drawing);
	}
	const element = new Drawing();
	element.className = `drawn drawn-${name}`;
	return Object.assign(element, properties);
}

/** Narrower or lower than this, a drawing shows its small form. */
const NARROW = 480;
const LOW = 220;

/** Each form is made when it is first needed, and kept while the element stands. */
export function once(forms: Record<"large" | "small", () => HTMLElement>): Shown["body"] {
	const made = new Map<string, HTMLElement>();
	return ({ width, height }: Room) => {
		const form =
			forms.large === forms.small || (width >= NARROW && (height === 0 || height >= LOW)) ? "large" : "small";
		const element = made.get(form) ?? forms[form]();
		made.set(form, element);
		return element;
	};
}
