import { type SVGTemplateResult, svg } from "lit";

/** A point of a series: its shape tells series apart where colour does not. */
export function marker(index: number, x: number, y: number, fill: string): SVGTemplateResult {
	const at = (path: string) =>
		svg`<path class="point" transform="translate(${x},${y})" d=${path} fill=${fill} stroke="#fff" stroke-width="1"></path>`;
	const shapes = [
		"M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z",
		"M-4,-4h8v8h-8Z",
		"M0,-5L5,4H-5Z",
		"M0,-5.5L5.5,0L0,5.5L-5.5,0Z",
		"M0,5L5,-4H-5Z",
		"M-2,-5h4v3h3v4h-3v3h-4v-3h-3v-4h3Z",
		"M-5,-2.5h10v5h-10Z",
		"M-2.5,-5h5v10h-5Z",
	];
	return at(shapes[index % shapes.length] ?? "");
}
