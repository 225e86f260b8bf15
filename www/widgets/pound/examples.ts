import {
	byControl,
	byOrganisation,
	byOrganisationAndService,
	type Example,
	hostile,
	nothingAtAll,
	unbroken,
} from "../shared/examples";

const tag = "total-place-pound";

export const examples: Example[] = [
	{ name: "by who spends", tag, properties: { view: byOrganisation } },
	{ name: "two levels", tag, properties: { view: byOrganisationAndService } },
	{ name: "not broken down", tag, properties: { view: unbroken } },
	{ name: "by who decides", tag, properties: { view: byControl } },
	{ name: "hostile text", tag, properties: { view: hostile } },
	{ name: "nothing", tag, properties: { view: nothingAtAll } },
];
