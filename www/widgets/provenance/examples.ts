import { askedPlace } from "../shared/example-place";
import type { Example } from "../shared/examples";

export const examples: Example[] = [
	{
		name: "opens on a choice of any amount",
		tag: "total-place-provenance",
		properties: { place: askedPlace },
	},
];
