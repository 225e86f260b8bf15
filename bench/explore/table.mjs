// The results as a person reads them.
import { median } from "../table.mjs";
import { line } from "./line.mjs";

const names = {
	total: "total",
	group: "cut, group by two",
	scan: "no sums kept, no labels",
	drill: "a click",
	search: "search",
	top: "top 20",
	page: "rows behind",
};

/** Whether a place was asked, and could be. */
const isAnswered = (place) => place !== undefined && !place.failed;

const time = (number) => `${number < 10 ? number.toFixed(2) : Math.round(number).toLocaleString("en-GB")} ms`;

/** The number below which 95 in 100 of them lie. */
export function at95(numbers) {
	const sorted = [...numbers].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
}

function aligned(rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const line = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
	return rows.map((cells) => `${line(cells).join("  ").trimEnd()}\n`).join("");
}

/** Both our modules beside DuckDB-Wasm, before there are many rows. */
function besideDuck({ "duckdb-wasm": theirs, ...engines }) {
	if (!theirs) return "";
	const said = ["total-place", "total-place-every-page"]
		.filter((name) => engines[name])
		.map((name) => {
			const { bytes, ready } = engines[name];
			return `${name}: a ${(theirs.bytes / bytes).toFixed(1)}th of duckdb-wasm's bytes, ready ${(theirs.ready / ready).toFixed(1)} times as soon.\n`;
		});
	return `\n${said.join("")}`;
}

/** How our time and memory grow with the rows, where there are enough places to tell. */
function growth(places) {
	if (places.length < 3 || !places.every(isAnswered)) return "";
	const of = (value) => line(places.map((place) => [place.rows / 1e6, value(place)]));
	const [read, memory] = [of(({ read }) => median(read)), of(({ memory }) => memory / 1e6)];
	const off = (line) => `at most ${Math.round(line.off * 100)} % off`;
	return `
Along a straight line: a million rows are read in ${time(read.rise)} and ${time(read.start)} for any file (${off(read)}), and take ${memory.rise.toFixed(0)} MB and ${memory.start.toFixed(0)} MB for any (${off(memory)}).
`;
}

/** A row for each thing measured: the median and, of questions, the 95th percentile; in brackets how many times as long as ours. */
export function table({ machine, engines }) {
	const listed = Object.entries(engines);
	const ours = engines["total-place"];
	const row = (label, value, say) => [
		label,
		...listed.map(([, engine]) => {
			const own = value(engine);
			const times = ours && engine !== ours ? own / value(ours) : Number.NaN;
			const ratio = Number.isNaN(times) ? "" : ` (${times.toFixed(1)} ×)`;
			return `${say(own, engine)}${ratio}`;
		}),
	];
	const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
	const rows = [
		["", ...listed.map(([name, { version }]) => `${name} ${version}`.trim())],
		row("loads, packed", ({ bytes }) => bytes, megabytes),
		row("ready", ({ ready }) => ready, time),
	];
	const places = listed[0]?.[1].places.length ?? 0;
	for (let place = 0; place < places; place++) {
		const of = (engine) => engine.places[place];
		const count = of(listed[0][1]).rows.toLocaleString("en-GB");
		const measured = (value, say) => ({
			value: (engine) => (isAnswered(of(engine)) ? value(of(engine)) : Number.NaN),
			say: (own, engine) => (isAnswered(of(engine)) ? say(own, engine) : of(engine) ? "failed" : ""),
		});
		const add = (label, value, say) => {
			const each = measured(value, say);
			rows.push(row(`${count} rows: ${label}`, each.value, each.say));
		};
		add("memory", ({ memory }) => memory, megabytes);
		add("read, the first time", ({ first }) => median(first), time);
		add("read", ({ read }) => median(read), time);
		for (const [question, label] of Object.entries(names)) {
			// Who keeps no sums between questions has gone over the rows already.
			const times = ({ asked }) => asked[question] ?? asked.group;
			const said = (own, engine) => {
				const isWrong = of(engine).wrongly.includes(question) ? " wrong" : "";
				return `${time(own)} to ${time(at95(times(of(engine))))}${isWrong}`;
			};
			add(label, (place) => median(times(place)), said);
		}
	}
	const head = `${machine.processor}, ${machine.cores} cores; Chromium ${machine.browser}`;
	return `${head}\n\n${aligned(rows)}${besideDuck(engines)}${ours ? growth(ours.places) : ""}`;
}
