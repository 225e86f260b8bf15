import type { Example } from "../shared/examples";
import type { Control } from "./drawing";

export const control: Control = {
	label: "A key worker costs",
	unit: "pounds",
	meaning: "What the council spends on the key worker for one family, once.",
	...{ low: "2000", high: "30000", step: "100" },
};

export const examples: Example[] = [
	{
		name: "a number with its evidence",
		tag: "total-place-slider",
		properties: { control, value: "8000", evidence: { low: "5214", high: "20000" }, note: "Taken as 2009-10 prices." },
	},
];
