import {
	byOrganisation,
	byOrganisationAndService,
	byYear,
	type Example,
	hostile,
	nothingAtAll,
	unbroken,
} from "../shared/examples";

const tag = "total-place-table";

export const examples: Example[] = [
	{ name: "one level", tag, properties: { view: byOrganisation } },
	{
		name: "to the penny",
		tag,
		properties: { view: byOrganisation, exact: true },
	},
	{ name: "two levels", tag, properties: { view: byOrganisationAndService } },
	{ name: "not broken down", tag, properties: { view: unbroken } },
	{ name: "by year", tag, properties: { view: byYear } },
	{ name: "hostile text", tag, properties: { view: hostile } },
	{ name: "nothing", tag, properties: { view: nothingAtAll } },
];
