import type { Example } from "../shared/examples";
import type { Bar } from "./drawing";

export const bars: Bar[] = [
	{ label: "A key worker costs", low: "£5,214", high: "£20,000", at_low: "1187000.00", at_high: "-3100000.00" },
	{
		label: "Council spending no longer needed",
		low: "0 in 100",
		high: "30 in 100",
		at_low: "-940000.00",
		at_high: "1700000.00",
	},
];

export const examples: Example[] = [
	{
		name: "each range alone",
		tag: "total-place-tornado",
		properties: { bars, now: "379443.63", caption: "Net saving to public budgets, in today’s value" },
	},
];
