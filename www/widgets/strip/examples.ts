import { byOrganisation, type Example, unbroken, unpublished } from "../shared/examples";

const tag = "total-place-strip";

export const examples: Example[] = [
	{ name: "to the penny", tag, properties: { view: byOrganisation } },
	{ name: "sources disagree", tag, properties: { view: unbroken } },
	{ name: "nothing published", tag, properties: { view: unpublished } },
];
