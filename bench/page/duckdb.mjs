// DuckDB-Wasm, as its manual says: the bundle that it selects itself, the file registered, every column's type given.
import * as duckdb from "@duckdb/duckdb-wasm";
import ehWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import mvpWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url";
import eh from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import mvp from "@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url";

const bundles = {
	mvp: { mainModule: mvp, mainWorker: mvpWorker },
	eh: { mainModule: eh, mainWorker: ehWorker },
};

const read = `CREATE TABLE spending AS SELECT * FROM read_csv('spending.csv', header = true, auto_detect = false, delim = ',',
	quote = '"', columns = { 'date': 'DATE', 'organisation': 'VARCHAR', 'service': 'VARCHAR', 'category': 'VARCHAR',
	'supplier': 'VARCHAR', 'amount': 'DECIMAL(18,2)' })`;

export async function start() {
	const bundle = await duckdb.selectBundle(bundles);
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(bundle.mainWorker));
	await db.instantiate(bundle.mainModule, bundle.pthreadWorker);
	const connection = await db.connect();
	return {
		about: { engine: await db.getVersion(), bundle: bundle.mainModule === eh ? "eh" : "mvp" },
		/** From the file to a table that answers. */
		async read(file) {
			await db.registerFileBuffer("spending.csv", new Uint8Array(await file.arrayBuffer()));
			await connection.query(read);
		},
		async answer() {
			const [row] = (
				await connection.query("SELECT count(*)::INT AS rows, sum(amount)::VARCHAR AS total FROM spending")
			).toArray();
			return { rows: row.rows, total: row.total };
		},
		async clear() {
			await connection.query("DROP TABLE spending");
			await db.dropFile("spending.csv");
		},
	};
}
