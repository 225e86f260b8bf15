import { type Example, summaryOf } from "../shared/example-summary";

const tag = "total-place-themes";

export const examples: Example[] = [
	{ name: "two that overlap", tag, properties: { summary: summaryOf() } },
	{ name: "none", tag, properties: { summary: summaryOf({ themes: [] }) } },
];
