// Arquero: a table in memory, columns of the types that are given.
import { desc, fromCSV, escape as given, op } from "arquero";

const parse = Object.fromEntries(
	["year", "organisation", "service", "nature", "supplier"].map((name) => [name, String]),
);

export async function start({ nature, search, top, cell, page }) {
	let table;
	const sum = { amount: op.sum("amount") };
	return {
		async read(file) {
			table = fromCSV(await file.text(), { parse: { ...parse, amount: Number }, autoType: false });
		},
		clear() {
			table = undefined;
		},
		ask: {
			total: async () => table.rollup(sum).objects()[0],
			group: async () =>
				table
					.filter(given((row) => row.nature === nature))
					.groupby("organisation", "service")
					.rollup(sum)
					.objects(),
			click: async ({ by, ...cuts }) => {
				const cut = Object.entries(cuts);
				const left =
					cut.length > 0 ? table.filter(given((row) => cut.every(([field, value]) => row[field] === value))) : table;
				return left.groupby(by).rollup(sum).objects();
			},
			search: async () =>
				table
					.groupby("supplier")
					.rollup(sum)
					.filter(given(({ supplier }) => supplier.toLowerCase().includes(search)))
					.objects(),
			top: async () =>
				table.groupby("supplier").rollup(sum).orderby(desc("amount"), "supplier").slice(0, top).objects(),
			page: async () =>
				table
					.filter(given((row) => row.organisation === cell.organisation && row.service === cell.service))
					.slice(0, page)
					.select("supplier", "amount")
					.objects(),
		},
		pence: ({ amount, ...labels }) => [Object.values(labels).join("|"), Math.round(amount * 100)],
	};
}
