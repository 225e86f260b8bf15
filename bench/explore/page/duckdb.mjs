// DuckDB-Wasm, as its manual says: the bundle that it selects itself, every column's type given, statements prepared.
import * as duckdb from "@duckdb/duckdb-wasm";
import ehWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import mvpWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url";
import eh from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import mvp from "@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url";

const bundles = { mvp: { mainModule: mvp, mainWorker: mvpWorker }, eh: { mainModule: eh, mainWorker: ehWorker } };
const columns = ["year", "organisation", "service", "nature", "supplier"];
const types = [...columns.map((name) => `'${name}': 'VARCHAR'`), "'amount': 'DECIMAL(18,2)'"].join(", ");
const read = `CREATE TABLE spending AS SELECT * FROM read_csv('spending.csv', header = true, auto_detect = false, delim = ',',
	quote = '"', columns = { ${types} })`;
const sum = "sum(amount)::DOUBLE AS amount";

export async function start({ nature, search, top, cell, page }) {
	const bundle = await duckdb.selectBundle(bundles);
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(bundle.mainWorker));
	await db.instantiate(bundle.mainModule, bundle.pthreadWorker);
	const connection = await db.connect();
	let prepared = new Map();
	const rows = async (sql, ...values) => {
		if (!prepared.has(sql)) prepared.set(sql, await connection.prepare(sql));
		const table = await prepared.get(sql).query(...values);
		return table.toArray().map((row) => row.toJSON());
	};
	return {
		version: `DuckDB ${await db.getVersion()}`,
		async read(file) {
			await db.registerFileBuffer("spending.csv", new Uint8Array(await file.arrayBuffer()));
			await connection.query(read);
		},
		async clear() {
			for (const statement of prepared.values()) await statement.close();
			prepared = new Map();
			await connection.query("DROP TABLE spending");
			await db.dropFile("spending.csv");
		},
		ask: {
			total: async () => (await rows(`SELECT ${sum} FROM spending`))[0],
			group: () =>
				rows(
					`SELECT organisation, service, ${sum} FROM spending WHERE nature = ? GROUP BY organisation, service`,
					nature,
				),
			click: ({ by, ...cuts }) => {
				const where = Object.keys(cuts).map((field) => `${field} = ?`);
				const filter = where.length > 0 ? `WHERE ${where.join(" AND ")}` : "";
				return rows(`SELECT ${by} AS label, ${sum} FROM spending ${filter} GROUP BY ${by}`, ...Object.values(cuts));
			},
			search: () =>
				rows(`SELECT supplier, ${sum} FROM spending WHERE supplier ILIKE ? GROUP BY supplier`, `%${search}%`),
			top: () =>
				rows(
					`SELECT supplier, ${sum} FROM spending GROUP BY supplier ORDER BY sum(amount) DESC, supplier LIMIT ${top}`,
				),
			page: () =>
				rows(
					`SELECT supplier, amount::DOUBLE AS amount FROM spending WHERE organisation = ? AND service = ? ORDER BY rowid LIMIT ${page}`,
					cell.organisation,
					cell.service,
				),
		},
		pence: ({ amount, ...labels }) => [Object.values(labels).join("|"), Math.round(amount * 100)],
	};
}
