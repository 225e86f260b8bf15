// A second opinion: reads a package's CSV naively and adds its amounts with BigInt. It shares no code with the core.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Rows of a CSV file as objects by heading. */
export function readCsv(text) {
	const rows = [];
	let [row, cell, inQuotes] = [[], "", false];
	const endCell = () => {
		row.push(cell);
		cell = "";
	};
	for (let i = 0; i < text.length; i++) {
		const c = text[i];
		if (inQuotes && c === '"' && text[i + 1] === '"') cell += text[++i];
		else if (c === '"') inQuotes = !inQuotes;
		else if (c === "," && !inQuotes) endCell();
		else if (c === "\n" && !inQuotes) {
			endCell();
			rows.push(row);
			row = [];
		} else if (c !== "\r" || inQuotes) cell += c;
	}
	if (cell !== "" || row.length > 0) {
		endCell();
		rows.push(row);
	}
	const [head, ...body] = rows.filter((cells) => cells.length > 1 || cells[0] !== "");
	return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
}

/** "-12.5" as -1250n. */
export function pence(amount) {
	const [, sign, pounds, rest = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount.trim());
	const whole = BigInt(pounds) * 100n + BigInt(rest.padEnd(2, "0"));
	return sign ? -whole : whole;
}

/** 1250n as "£12.50", with commas. */
export function pounds(amount) {
	const size = amount < 0n ? -amount : amount;
	const whole = String(size / 100n).replace(/\B(?=(\d{3})+$)/g, ",");
	return `${amount < 0n ? "−" : ""}£${whole}.${String(size % 100n).padStart(2, "0")}`;
}

/** What the descriptor says of the account that a place shows first, or of the one that is named. */
export function accountOf(folder, name) {
	const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
	const accounts = resources.filter((resource) => (resource.role ?? resource.name) === "spending");
	const resource = name ? accounts.find((account) => account.name === name) : accounts[0];
	const column = (type) => resource.schema.fields.find(({ columnType }) => columnType?.startsWith(type))?.name;
	const rows = readCsv(readFileSync(join(folder, resource.path), "utf8").replace(/^\uFEFF/, ""));
	const [year, amount] = [column("date:fiscal-year"), column("value")];
	const lines = rows.map((row) => ({ row, year: year ? row[year] : "", amount: pence(row[amount]) }));
	const years = lines.map((line) => line.year).sort();
	return { name: resource.name, year: resource.account?.year || years.at(-1), column, lines };
}

/** The sum in pence of the account and year that a place shows first, or of those that are named. */
export function sumOf(folder, { account, year } = {}) {
	const { lines, year: first } = accountOf(folder, account);
	return lines.filter((line) => line.year === (year ?? first)).reduce((total, line) => total + line.amount, 0n);
}

/** The totals that sources publish for a whole account, in the order of their file. */
export function totalsOf(folder, account) {
	return readCsv(readFileSync(join(folder, "totals.csv"), "utf8"))
		.filter((row) => row.account === account && row.organisation === "")
		.map(({ year, amount }) => ({ year, amount: pence(amount) }));
}
