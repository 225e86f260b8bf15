// A place's published figures to look at and to test with.

import type { Figure, Source, Summary, Theme, UnitCost } from "../../core/types";
import { type Example, source } from "./examples";

export type { Example };

const press = (id: string, title: string, publisher: string, url: string): Source => ({
	id,
	title,
	publisher,
	date: "2010-02",
	url,
	licence: "",
});

const localgov = press("localgov", "Study questions funding streams", "LocalGov.co.uk", "https://www.localgov.co.uk/");
const localis = press("localis", "Total Place pilots identify £10bn", "Localis", "http://localis.org.uk/news/");
const interim = press("interim", "Interim report on Total Place", "Leadership Centre", "");

const figure = (
	kind: string,
	label: string,
	amount: string,
	said: string,
	from: Source,
	more: Partial<Figure> = {},
): Figure => ({
	group: "",
	kind,
	year: "2008-09",
	label,
	amount,
	unit: "pounds",
	said,
	bound: "exact",
	source: from,
	locator: "",
	note: "",
	...more,
});

const theme = (name: string, organisation: string, amount: string, said: string, more: Partial<Theme> = {}): Theme => ({
	theme: name,
	year: "2008-09",
	organisation,
	label: organisation,
	nature: "not stated",
	amount,
	said,
	bound: "about",
	source: interim,
	note: "",
	...more,
});

const cost = (label: string, unit: string, amount: string, said: string, more: Partial<UnitCost> = {}): UnitCost => ({
	area: "Birmingham",
	year: "2008-09",
	label,
	unit,
	amount,
	said,
	bound: "about",
	organisations: "",
	source: interim,
	note: "",
	...more,
});

export function summaryOf(more: Partial<Summary> = {}): Summary {
	return {
		name: "birmingham",
		title: "Birmingham",
		kind: "pilot",
		code: "E08000025",
		statement: "",
		accounts: [],
		figures: [
			figure("total", "Total public expenditure", "7300000000.00", "£7.3bn", localis, {
				group: "total",
				locator: "paragraph 3",
			}),
			figure("total", "Total public expenditure", "7500000000.00", "£7.5bn", localgov, {
				group: "total",
				bound: "at least",
				note: "“over £7.5bn”",
			}),
			figure("organisation", "Jobcentre Plus", "699000000.00", "£699m", localgov),
			figure("saving", "Savings that alcohol services could make", "1200000.00", "£1.2m", interim, {
				bound: "about",
				year: "",
			}),
		],
		themes: [
			theme("alcohol", "Birmingham City Council", "30000000.00", "£30m", {
				nature: "reactive",
			}),
			theme("alcohol", "NHS", "135000000.00", "£135m"),
			theme("older people", "NHS", "400000000.00", "£400m"),
			theme("older people", "A body that could not say what it spends", "0.00", "£0"),
		],
		unit_costs: [
			cost("A child in care", "pounds a year", "37669.00", "£37,669 a year"),
			cost("A family known to seven agencies", "pounds a year", "250000.00", "£250,000 a year", {
				organisations: "Council, police, NHS, housing, probation, courts, schools",
				area: "Croydon",
			}),
			cost("An offender", "pounds a year", "448000.00", "£448,000 a year", {
				area: "Luton & Central Bedfordshire",
				year: "",
				note: "The source prints £44,000, but 250 offenders at £112m come to £448,000 each.",
			}),
		],
		sources: [source],
		population_years: [],
		deflator_years: [],
		...more,
	};
}
