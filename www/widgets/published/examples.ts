import { type Example, summaryOf } from "../shared/example-summary";

const tag = "total-place-published";

export const examples: Example[] = [
	{ name: "with a conflict", tag, properties: { summary: summaryOf() } },
	{
		name: "nothing published",
		tag,
		properties: { summary: summaryOf({ figures: [] }) },
	},
];
