import type { Example } from "../shared/examples";
import type { Agency } from "./drawing";

const agency = (name: string, cost: string, saving: string, net: string): Agency => ({
	...{ name, cost, saving, net },
	cashable: "0.00",
});

export const agencies: Agency[] = [
	agency("Council", "22800000.00", "20900000.00", "-1900000.00"),
	agency("Police", "0.00", "11100000.00", "11100000.00"),
	agency("Schools", "400000.00", "0.00", "-400000.00"),
];

export const examples: Example[] = [
	{
		name: "who pays and who saves",
		tag: "total-place-agencies",
		properties: {
			agencies,
			total: agency("", "23200000.00", "32000000.00", "8800000.00"),
			caption: "Who pays, who saves",
		},
	},
];
