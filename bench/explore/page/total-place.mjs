// Total Place, as the page of a place uses it.

import { loadCore } from "../../../www/core/module";
import { openPackage } from "../../../www/core/place";
import { descriptor } from "../questions.mjs";

const text = new TextEncoder();

export async function start({ nature, search, top, cell, page }) {
	let place;
	const rows = async (query) => (await place.view(query)).rows;
	const cut = (cuts) =>
		Object.entries(cuts)
			.map(([field, value]) => `&cut=${field}:${encodeURIComponent(value)}`)
			.join("");
	return {
		async read(file) {
			const read = async (path) =>
				path === "datapackage.json" ? text.encode(descriptor) : new Uint8Array(await file.arrayBuffer());
			place = await openPackage("bench", read, loadCore());
		},
		clear() {
			place.close();
		},
		ask: {
			total: async () => (await rows("year=all"))[0],
			group: () => rows(`by=organisation,service&year=all&cut=nature:${nature}`),
			click: ({ by, ...cuts }) => rows(`by=${by}&year=all${cut(cuts)}`),
			search: () => rows(`by=supplier&year=all&search=${encodeURIComponent(search)}`),
			top: async () => (await rows(`by=supplier&year=all&top=${top}`)).slice(0, top),
			page: async () => {
				const { fields, lines } = await place.lines(`by=supplier&year=all${cut(cell)}`, 0);
				const supplier = fields.findIndex(({ key }) => key === "supplier");
				return lines.slice(0, page).map(({ cells, amount }) => ({ keys: [cells[supplier]], amount }));
			},
		},
		pence: ({ keys, amount }) => [keys.join("|"), Math.round(Number(amount) * 100)],
	};
}
