// What the bench of exploring asks, and of what: a place of payments with six columns.

export const years = Array.from({ length: 10 }, (_, year) => `${2014 + year}-${15 + year}`);
export const organisations = Array.from({ length: 24 }, (_, number) => `Organisation ${number + 1}`);
export const services = Array.from({ length: 320 }, (_, number) => `Service ${number + 1}`);
export const natures = ["reactive", "preventative", "universal", "not stated"];
const words = ["Care", "Homes", "Travel", "Training", "Foods", "Legal", "Repairs", "Energy"];
export const suppliers = Array.from(
	{ length: 20_000 },
	(_, number) => `${words[number % 8]} of Town ${number + 1} Ltd`,
);

/** What is asked of every engine. Ten clicks drill down, back and down again. */
export const questions = {
	nature: natures[1],
	search: "town 12",
	top: 20,
	page: 50,
	cell: { organisation: organisations[4], service: services[17] },
	clicks: [
		{ by: "organisation" },
		{ by: "service", organisation: organisations[0] },
		{ by: "nature", organisation: organisations[0], service: services[3] },
		{ by: "service", organisation: organisations[0] },
		{ by: "year", organisation: organisations[0], service: services[40] },
		{ by: "organisation" },
		{ by: "service", organisation: organisations[11] },
		{ by: "nature", organisation: organisations[11] },
		{ by: "year", organisation: organisations[11], nature: natures[0] },
		{ by: "organisation" },
	],
};

/** The cut and the groups, as our query says them. */
export const groupQuery = `by=organisation,service&year=all&cut=nature:${questions.nature}`;

export const fields = ["year", "organisation", "service", "nature", "supplier"];
const columnTypes = {
	year: "date:fiscal-year",
	organisation: "administrator",
	service: "functional-classification",
	nature: "place:nature",
	supplier: "recipient",
	amount: "value",
};

export const descriptor = JSON.stringify({
	name: "bench",
	title: "Bench",
	resources: [
		{
			name: "payments",
			role: "spending",
			path: "payments.csv",
			title: "Payments",
			account: { year: "2014-15", covers: "All payments.", by: ["organisation"] },
			schema: {
				fields: Object.entries(columnTypes).map(([name, columnType]) => ({ name, type: "string", columnType })),
			},
		},
	],
});
