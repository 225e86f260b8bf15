import { type SVGTemplateResult, svg } from "lit";
import { type Colour, colourOf, GREY } from "../../core/palette";
import type { View } from "../../core/types";
import type { Group, Part } from "./groups";

export type { Colour };

/** By the value of the first field; "" is the row "other". */
export type Colours = Map<string, Colour>;

/** The colour of a group. What no source states is always hatched. */
export function colourIn(colours: Colours, group: Pick<Group, "key" | "kind">): Colour {
	const { fill, hatch } = colours.get(group.key) ?? {
		fill: GREY,
		hatch: false,
	};
	return { fill, hatch: hatch || group.kind === "unknown" };
}

/** Over time it is the second field that colours tell apart; without one, all is one series with the empty key. */
export const seriesColours = (view: View): Colours =>
	colourOf({ ...view, by: view.by.slice(1), rows: view.rows.map((row) => ({ ...row, keys: row.keys.slice(1) })) });

/** The colours of a table's rows: as [`colourOf`], and over time as the lines of the picture. */
export function rowColours(view: View): (group: Group, part: Part | null) => Colour {
	if (view.by[0]?.key !== "year") {
		const colours = colourOf(view);
		return (group) => colourIn(colours, group);
	}
	const colours = seriesColours(view);
	const whole = { fill: view.by.length > 1 ? GREY : (colours.get("")?.fill ?? GREY), hatch: false };
	return (_group, part) => (part ? colourIn(colours, part) : whole);
}

/** What stands in `fill`. */
export const paint = (colour: Colour, hatch: string): string => (colour.hatch ? `url(#${hatch})` : colour.fill);

/** The hatching for "not stated". Its id must be the element's own. */
export const hatching = (id: string): SVGTemplateResult => svg`<defs>
	<pattern id=${id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
		<rect class="hatch-ground" width="7" height="7" fill="#f1efe9"></rect>
		<rect class="hatch-line" width="2" height="7" fill="#6b7478"></rect>
	</pattern>
</defs>`;
