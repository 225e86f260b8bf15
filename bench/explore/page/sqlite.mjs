// sql.js: SQLite, in memory, rows put in by one prepared statement within a transaction. Rows are read by Papa Parse.
import Papa from "papaparse";
import initSqlJs from "sql.js";
import wasm from "sql.js/dist/sql-wasm-browser.wasm?url";

export async function start({ nature, search, top, cell, page }) {
	const SQL = await initSqlJs({ locateFile: () => wasm });
	const db = new SQL.Database();
	const [[version]] = db.exec("SELECT sqlite_version()")[0].values;
	let prepared = new Map();
	const rows = async (sql, ...values) => {
		if (!prepared.has(sql)) prepared.set(sql, db.prepare(sql));
		const statement = prepared.get(sql);
		statement.bind(values);
		const found = [];
		while (statement.step()) found.push(statement.getAsObject());
		return found;
	};
	const sum = "sum(pence) AS pence";
	return {
		version: `SQLite ${version}`,
		async read(file) {
			db.run(
				"CREATE TABLE spending (year TEXT, organisation TEXT, service TEXT, nature TEXT, supplier TEXT, pence INTEGER)",
			);
			db.run("BEGIN");
			const insert = db.prepare("INSERT INTO spending VALUES (?, ?, ?, ?, ?, ?)");
			const { data } = Papa.parse(await file.text(), { skipEmptyLines: true });
			for (const row of data.slice(1)) insert.run([...row.slice(0, 5), Math.round(Number(row[5]) * 100)]);
			insert.free();
			db.run("COMMIT");
			db.run("CREATE INDEX cell ON spending (organisation, service)");
			db.run("ANALYZE");
		},
		clear() {
			for (const statement of prepared.values()) statement.free();
			prepared = new Map();
			db.run("DROP TABLE spending");
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
				rows(`SELECT supplier, ${sum} FROM spending WHERE supplier LIKE ? GROUP BY supplier`, `%${search}%`),
			top: () =>
				rows(`SELECT supplier, ${sum} FROM spending GROUP BY supplier ORDER BY pence DESC, supplier LIMIT ${top}`),
			page: () =>
				rows(
					`SELECT supplier, pence FROM spending WHERE organisation = ? AND service = ? ORDER BY rowid LIMIT ${page}`,
					cell.organisation,
					cell.service,
				),
		},
		pence: ({ pence, ...labels }) => [Object.values(labels).join("|"), pence],
	};
}
