// crossfilter2: a dimension for each field, groups that follow its filters. Rows are read by Papa Parse.
import crossfilter from "crossfilter2";
import Papa from "papaparse";

const fields = ["year", "organisation", "service", "nature", "supplier"];

export async function start({ nature, search, top, cell, page }) {
	let payments;
	let dimensions;
	let groups;
	let all;
	let cells;
	const amount = (row) => row.amount;
	const none = () => {
		for (const dimension of Object.values(dimensions)) dimension.filterAll();
	};
	const filled = (group) => group.all().filter(({ value }) => Math.abs(value) > 0.001);
	const only = (cuts) => {
		none();
		for (const [field, value] of Object.entries(cuts)) dimensions[field].filterExact(value);
	};
	return {
		async read(file) {
			const { data } = Papa.parse(await file.text(), { header: true, skipEmptyLines: true });
			for (const row of data) row.amount = Number(row.amount);
			payments = crossfilter(data);
			dimensions = Object.fromEntries(fields.map((field) => [field, payments.dimension((row) => row[field])]));
			groups = Object.fromEntries(fields.map((field) => [field, dimensions[field].group().reduceSum(amount)]));
			cells = payments.dimension((row) => `${row.organisation}|${row.service}`);
			groups.cells = cells.group().reduceSum(amount);
			all = payments.groupAll().reduceSum(amount);
		},
		clear() {
			payments = dimensions = groups = all = cells = undefined;
		},
		ask: {
			total: async () => {
				none();
				return { key: "", value: all.value() };
			},
			group: async () => {
				only({ nature });
				return filled(groups.cells);
			},
			click: async ({ by, ...cuts }) => {
				only(cuts);
				return filled(groups[by]);
			},
			search: async () => {
				none();
				return groups.supplier.all().filter(({ key }) => key.toLowerCase().includes(search));
			},
			top: async () => {
				none();
				return groups.supplier.top(top);
			},
			page: async () => {
				only(cell);
				// In the order of the file.
				return payments
					.allFiltered()
					.slice(0, page)
					.map((row) => ({ key: row.supplier, value: row.amount }));
			},
		},
		pence: ({ key, value }) => [key, Math.round(value * 100)],
	};
}
