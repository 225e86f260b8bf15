import { byYear, byYearAndOrganisation, type Example, nothingAtAll } from "../shared/examples";

const tag = "total-place-time";
const gaps = ["2010-11", "2011-12", "2015-16", "2016-17"];

export const examples: Example[] = [
	{
		name: "one series with gaps and a break",
		tag,
		properties: { view: byYear, gaps },
	},
	{
		name: "several series",
		tag,
		properties: { view: byYearAndOrganisation, gaps },
	},
	{ name: "nothing", tag, properties: { view: nothingAtAll } },
];
