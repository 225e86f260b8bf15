import type { Shape } from "./drawing";

/** What a stylesheet may have said, and a picture on its own must say itself. */
const painted = [
	"fill",
	"fill-opacity",
	"stroke",
	"stroke-width",
	"stroke-dasharray",
	"opacity",
	"font-size",
	"font-weight",
	"text-anchor",
	"paint-order",
];

/** Reads a picture of the page with the style that it really has. What is not shown is left out. */
export function read(element: Element): Shape {
	const style = getComputedStyle(element);
	const own = new Map(
		[...element.attributes].map((one) => [one.name, one.value]),
	);
	if (element.localName !== "g" && element.localName !== "svg")
		for (const name of painted)
			own.set(
				name,
				style
					.getPropertyValue(name)
					.replace(/url\("?[^")]*(#[^")]+)"?\)/, "url($1)"),
			);
	const children = [...element.childNodes].flatMap(
		(node): (Shape | string)[] => {
			if (node instanceof Text) return node.data.trim() ? [node.data] : [];
			if (!(node instanceof SVGElement) || hidden(node)) return [];
			return [read(node)];
		},
	);
	return { name: element.localName, attributes: [...own], children };
}

/** Rings of focus and cursors belong to the page. */
const hidden = (element: SVGElement): boolean =>
	element.matches(".ring, .cursor, .here") ||
	getComputedStyle(element).visibility === "hidden";
