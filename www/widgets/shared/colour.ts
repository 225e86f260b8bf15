import { type SVGTemplateResult, svg } from "lit";
import { type Colour, GREY } from "../../core/palette";
import type { Group } from "./groups";

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

/** What stands in `fill`. */
export const paint = (colour: Colour, hatch: string): string => (colour.hatch ? `url(#${hatch})` : colour.fill);

/** The hatching for "not stated". Its id must be the element's own. */
export const hatching = (id: string): SVGTemplateResult => svg`<defs>
	<pattern id=${id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
		<rect class="hatch-ground" width="7" height="7" fill="#f1efe9"></rect>
		<rect class="hatch-line" width="2" height="7" fill="#6b7478"></rect>
	</pattern>
</defs>`;
