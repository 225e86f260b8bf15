import { askedPlace } from "../shared/example-place";
import { byOrganisation, type Example } from "../shared/examples";

export const examples: Example[] = [
	{
		name: "rows, picture and link",
		tag: "total-place-download",
		properties: { view: byOrganisation, place: askedPlace },
	},
];
