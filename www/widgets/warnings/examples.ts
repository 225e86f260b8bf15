import { byYear, type Example, unbroken } from "../shared/examples";

const tag = "total-place-warnings";

export const examples: Example[] = [
	{ name: "many", tag, properties: { view: unbroken } },
	{ name: "a break", tag, properties: { view: byYear } },
];
