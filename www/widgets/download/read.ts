import type { Entry, Shape } from "./drawing";

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
	const own = new Map([...element.attributes].map((one) => [one.name, one.value]));
	if (element.localName !== "g" && element.localName !== "svg")
		for (const name of painted)
			own.set(name, style.getPropertyValue(name).replace(/url\("?[^")]*(#[^")]+)"?\)/, "url($1)"));
	const children = [...element.childNodes].flatMap((node): (Shape | string)[] => {
		if (node instanceof Text) return node.data.trim() ? [node.data] : [];
		if (!(node instanceof SVGElement) || hidden(node)) return [];
		return [read(node)];
	});
	return { name: element.localName, attributes: [...own], children };
}

/** Rings of focus and cursors belong to the page. */
const hidden = (element: SVGElement): boolean =>
	element.matches(".ring, .cursor, .here") || getComputedStyle(element).visibility === "hidden";

/** The legend that stands under a picture: what its colours and marks mean. */
export function legendOf(picture: Element): Entry[] {
	const widget = (picture.closest(".chart") ?? picture).parentElement;
	return [...(widget?.querySelectorAll(".legend > li") ?? [])].flatMap((item) => {
		const swatch = item.querySelector("svg");
		return swatch ? [{ swatch: read(swatch), width: swatch.width.baseVal.value, text: textOf(item) }] : [];
	});
}

function textOf(item: Element): string {
	const seen = item.cloneNode(true) as Element;
	for (const hidden of seen.querySelectorAll(".visually-hidden")) hidden.remove();
	return (seen.textContent ?? "").replace(/\s+/g, " ").trim();
}
