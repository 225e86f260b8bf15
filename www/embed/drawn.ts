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

interface Forms {
	wide: () => HTMLElement;
	/** in fewer than `below` pixels */
	narrow?: () => HTMLElement;
	/** where the other does not fit into the room that is kept free */
	low?: () => HTMLElement;
	below?: number;
}

/** Each form is made when it is first needed, and kept while the element stands. */
export function once({ wide, narrow = wide, low = wide, below = 0 }: Forms): Shown["body"] {
	const made = new Map<() => HTMLElement, HTMLElement>();
	return (room: Room) => {
		const form = room.width < below ? narrow : room.low ? low : wide;
		const element = made.get(form) ?? form();
		made.set(form, element);
		return element;
	};
}
