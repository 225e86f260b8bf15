// The results as a person reads them.

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))];

export function spread(times) {
	const sorted = times.toSorted((a, b) => a - b);
	const round = (time) => Math.round(time);
	return { count: times.length, p50: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)), most: round(sorted.at(-1)) };
}

const cells = (values) => values.map((value) => String(value).padStart(13)).join("");
const both = ({ p50, p95 }) => `${p50} / ${p95}`;

export function text({ machine, processor_slowed, first_views, interactions }) {
	const lines = [
		"",
		`${machine.processor}, ${machine.cores} cores; Chromium ${machine.browser}; load ${machine.load ?? "not known"}`,
		`“Slow 4G”, processor ${processor_slowed} times slower; milliseconds, median / 95th percentile`,
		"",
		`${"First view".padEnd(26)}${cells(["painted", "sentence", "watched", "usable", "task", "requests", "bytes", "shift"])}`,
	];
	for (const [page, view] of Object.entries(first_views)) {
		const { first_contentful_paint: painted, first_contentful_paint_watched: watched } = view;
		const times = [painted, view.sentence_painted, watched, view.usable, view.longest_task].map(both);
		lines.push(`${page.padEnd(26)}${cells([...times, view.requests, view.bytes, round(view.layout_shift)])}`);
	}
	lines.push(
		"",
		`${"Input to paint".padEnd(26)}${cells(["number", "median", "p95", "most", "shift"])}  longest task, p50 / p95 / most`,
	);
	for (const [page, { input_to_paint: paint, longest_task: task, worst, layout_shift }] of Object.entries(
		interactions,
	)) {
		const numbers = [paint.count, paint.p50, paint.p95, paint.most, round(layout_shift.all)];
		lines.push(`${page.padEnd(26)}${cells(numbers)}  ${task.p50} / ${task.p95} / ${task.most}`);
		lines.push(`  worst: ${worst.name} (${worst.event}), ${worst.milliseconds}`);
	}
	return `${lines.join("\n")}\n`;
}

const round = (number) => Math.round(number * 10_000) / 10_000;
