// The results as a person reads them.

export const median = (numbers) => {
	const sorted = [...numbers].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const least = (numbers) => Math.min(...numbers);

const count = (number) => Math.round(number).toLocaleString("en-GB");
const times = (number) => `${number.toFixed(number < 10 ? 2 : 0)} ×`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`;
const milliseconds = (number) => `${count(number)} ms`;

/** Both, and how many times the one the other is. */
function row(label, ours, theirs, say) {
	return [label, say(ours), say(theirs), times(theirs / ours)];
}

function aligned(rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const line = (cells) =>
		cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ");
	return rows.map((cells) => `${line(cells).trimEnd()}\n`).join("");
}

export function table({ machine, ready, read, memory }) {
	const { engine, bundle } = read.about["duckdb-wasm"];
	const of = (found) => [found["total-place"], found["duckdb-wasm"]];
	const [ours, theirs] = of(ready);
	const rows = [
		["", "Total Place", "DuckDB-Wasm", ""],
		row("loads, packed", ours.bytes, theirs.bytes, megabytes),
		row("ready, median", median(ours.milliseconds), median(theirs.milliseconds), milliseconds),
	];
	for (const file of read.files) {
		const [mine, other] = of(file.times);
		const label = `${count(file.rows)} rows, ${megabytes(file.bytes)}`;
		rows.push(row(`${label}, the first time`, ...of(file.first), milliseconds));
		rows.push(row(`${label}, least`, least(mine), least(other), milliseconds));
		rows.push(row(`${label}, median`, median(mine), median(other), milliseconds));
		const pairs = mine.map((time, round) => other[round] / time);
		rows.push([`${label}, round by round`, "", "", times(median(pairs))]);
	}
	const head = [
		`${machine.processor}, ${machine.cores} cores; Chromium ${machine.browser}`,
		`Total Place beside DuckDB-Wasm (DuckDB ${engine}, its bundle “${bundle}”)`,
	];
	const totals = "Both read every file to the penny as it was written.\n";
	return `${head.join("\n")}\n\n${aligned(rows)}\n${totals}${memory ? memoryOf(memory) : ""}`;
}

function memoryOf({ bytes, rows, page, command }) {
	const seconds = (number) => `${number.toFixed(1)} s`;
	return `
A file of ${megabytes(bytes)}, ${count(rows)} rows, from the disk
  on the page: ${megabytes(page.renderers)} at most in the page's processes, ${megabytes(page.browser)} in the whole browser; read in ${seconds(page.read)}, explored ${seconds(page.explore)} later
  by the command: ${megabytes(command.most)} at most; ${seconds(command.seconds)}
`;
}
