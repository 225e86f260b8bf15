import { byControl, type Example, withoutRingFences } from "../shared/examples";

const tag = "total-place-control";

export const examples: Example[] = [
	{ name: "all classes", tag, properties: { view: byControl } },
	{ name: "no ring-fences", tag, properties: { view: withoutRingFences } },
];
