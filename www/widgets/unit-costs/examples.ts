import { type Example, summaryOf } from "../shared/example-summary";

const tag = "total-place-unit-costs";

export const examples: Example[] = [
	{ name: "three", tag, properties: { summary: summaryOf() } },
	{ name: "none", tag, properties: { summary: summaryOf({ unit_costs: [] }) } },
];
