import {
	byOrganisation,
	byOrganisationAndService,
	type Example,
	hostile,
	nothingAtAll,
	unbroken,
} from "../shared/examples";

const tag = "total-place-treemap";

export const examples: Example[] = [
	{ name: "one level", tag, properties: { view: byOrganisation } },
	{ name: "two levels", tag, properties: { view: byOrganisationAndService } },
	{ name: "not broken down", tag, properties: { view: unbroken } },
	{ name: "hostile text", tag, properties: { view: hostile } },
	{ name: "nothing", tag, properties: { view: nothingAtAll } },
];
