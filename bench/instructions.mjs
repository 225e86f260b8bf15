// Instructions of the native benches: from what the runner says to a table, and what is slower than it was.

/** How much more a bench may take before it is slower. */
export const tolerance = 0.05;

/** Instructions by bench, from what the runner prints: a line of JSON for each bench, among lines of cargo. */
export function counted(output) {
	const lines = output.split("\n").filter((line) => line.startsWith("{"));
	return Object.fromEntries(
		lines.map((line) => {
			const { module_path, id, profiles } = JSON.parse(line);
			const { new: alone, both } = profiles[0].data.total.metrics.Ir.values;
			return [`${module_path.replace("layers::", "")} ${id}`, alone ?? both[0]];
		}),
	);
}

/** Each bench of either, with its instructions before and now; none where it is not there. */
export function compare(before, now) {
	const names = new Set([...Object.keys(now), ...Object.keys(before)]);
	return [...names].map((name) => ({ name, before: before[name], now: now[name] }));
}

/** A sentence for each bench that takes more instructions than it may, or is gone. */
export function slower(rows) {
	return rows.flatMap(({ name, before, now }) => {
		if (before === undefined) return [];
		if (now === undefined) return [`${name} was recorded and is gone: run it again without --check.`];
		const more = ((now / before - 1) * 100).toFixed(2);
		return now > before * (1 + tolerance) ? [`${name} takes ${more} % more instructions than was recorded.`] : [];
	});
}

function said({ before, now }) {
	if (before === undefined) return "new";
	if (now === undefined) return "gone";
	const change = (now / before - 1) * 100;
	return `${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(2)} %`;
}

export function table(rows) {
	const widest = Math.max(...rows.map(({ name }) => name.length));
	const count = (number) => (number?.toLocaleString("en-GB") ?? "").padStart(14);
	const line = (row) => `${row.name.padEnd(widest)}${count(row.now)}${said(row).padStart(11)}\n`;
	return rows.map(line).join("");
}
