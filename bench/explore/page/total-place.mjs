// Total Place, as the page of a place of many rows uses it.
import { openLarge } from "../../../www/core/large";
import { descriptor, groupQuery } from "../questions.mjs";

export async function start({ search, top, cell, page }) {
	let place;
	/** Plain values: the labels of each row, and pence. */
	const rows = async (query) => {
		const { by, amounts } = await place.cells(query);
		return Array.from(amounts, (pence, at) => ({ keys: by.map(({ labels, codes }) => labels[codes[at]]), pence }));
	};
	const cut = (cuts) =>
		Object.entries(cuts)
			.map(([field, value]) => `&cut=${field}:${encodeURIComponent(value)}`)
			.join("");
	return {
		async read(file) {
			const files = { "datapackage.json": new Blob([descriptor]), "payments.csv": file };
			place = await openLarge("bench", { files });
		},
		clear() {
			place.close();
		},
		ask: {
			total: async () => (await rows("year=all"))[0],
			group: () => rows(groupQuery),
			// All that the page shows of it.
			click: async ({ by, ...cuts }) => (await place.view(`by=${by}&year=all${cut(cuts)}`)).rows,
			search: () => rows(`by=supplier&year=all&search=${encodeURIComponent(search)}`),
			top: async () => (await rows(`by=supplier&year=all&top=${top}`)).slice(0, top),
			page: async () => {
				const { fields, lines } = await place.lines(`by=supplier&year=all${cut(cell)}`, 0);
				const supplier = fields.findIndex(({ key }) => key === "supplier");
				return lines.slice(0, page).map(({ cells, amount }) => ({ keys: [cells[supplier]], amount }));
			},
		},
		pence: ({ keys, pence, amount }) => [keys.join("|"), Number(pence ?? Math.round(Number(amount) * 100))],
	};
}
