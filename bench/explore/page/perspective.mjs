// Perspective: its engine in a worker, a table with the types given, a view for each question.
import perspective from "@perspective-dev/client";
import client from "@perspective-dev/client/dist/wasm/perspective-js.wasm?url";
import server from "@perspective-dev/server/dist/wasm/perspective-server.wasm?url";

const schema = {
	year: "string",
	organisation: "string",
	service: "string",
	nature: "string",
	supplier: "string",
	amount: "float",
};

export async function start({ nature, search, top, cell, page }) {
	perspective.init_client(fetch(client));
	perspective.init_server(fetch(server));
	const worker = await perspective.worker();
	let table;
	const view = async (config, window) => {
		const made = await table.view(config);
		const rows = await made.to_json(window);
		await made.delete();
		return rows;
	};
	const sums = (group_by, cuts = {}, more = {}) =>
		view({
			group_by,
			columns: ["amount"],
			aggregates: { amount: "sum" },
			filter: Object.entries(cuts).map(([field, value]) => [field, "==", value]),
			...more,
		});
	const deep = (rows, depth) => rows.filter((row) => row.__ROW_PATH__.length === depth);
	return {
		async read(file) {
			table = await worker.table(schema);
			await table.update(await file.text(), { format: "csv" });
			await table.size();
		},
		async clear() {
			await table.delete();
		},
		ask: {
			total: async () => (await sums(["year"]))[0],
			group: async () => deep(await sums(["organisation", "service"], { nature }), 2),
			click: async ({ by, ...cuts }) => deep(await sums([by], cuts), 1),
			search: async () => deep(await sums(["supplier"], {}, { filter: [["supplier", "contains", search]] }), 1),
			top: async () => deep(await sums(["supplier"], {}, { sort: [["amount", "desc"]] }), 1).slice(0, top),
			page: () =>
				view(
					{
						columns: ["supplier", "amount"],
						filter: Object.entries(cell).map(([field, value]) => [field, "==", value]),
					},
					{ start_row: 0, end_row: page },
				),
		},
		pence: ({ amount, supplier, __ROW_PATH__ }) => [supplier ?? __ROW_PATH__?.join("|"), Math.round(amount * 100)],
	};
}
