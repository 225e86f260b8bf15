// Amounts and tables as plain text. An amount stays a decimal string: no float ever holds it.

/** "43350149000.00" in pounds as "£43,350,149,000.00"; other units in their own way. */
export function formatAmount(amount, unit) {
	const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
	if (whole === undefined) return amount;
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	const number = `${grouped}${rest ?? ""}`;
	if (unit === "per cent") return `${sign}${number}%`;
	return unit.startsWith("pounds") ? `${sign}£${number}` : `${sign}${number}`;
}

/** Lines of cells in columns; the last `right` columns stand to the right. The first line is the head, the last the total. */
export function alignColumns(lines, right) {
	const columns = lines[0].length;
	const widths = lines[0].map((_, i) => Math.max(...lines.map((cells) => cells[i].length)));
	const print = (cells) =>
		cells
			.map((cell, i) => (i < columns - right ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
			.join("  ")
			.trimEnd();
	const rule = widths.map((width) => "-".repeat(width)).join("  ");
	const [head, ...body] = lines.map(print);
	return [head, rule, ...body.slice(0, -1), rule, body.at(-1)].join("\n");
}
