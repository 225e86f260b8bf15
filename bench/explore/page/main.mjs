// What run.mjs asks of the page. An engine has a page to itself, and is loaded when it is started.
import { groupQuery, questions } from "../questions.mjs";

const engines = {
	"total-place": () => import("./total-place.mjs"),
	"total-place-every-page": () => import("./total-place-every-page.mjs"),
	"duckdb-wasm": () => import("./duckdb.mjs"),
	arquero: () => import("./arquero.mjs"),
	perspective: () => import("./perspective.mjs"),
	crossfilter: () => import("./crossfilter.mjs"),
	"sql.js": () => import("./sqlite.mjs"),
};
const small = new File(
	["year,organisation,service,nature,supplier,amount\n2014-15,Organisation 1,Service 1,reactive,A Ltd,1.00\n"],
	"small.csv",
);

let engine;
let file;

const timed = async (work) => {
	const since = performance.now();
	const value = await work();
	return { milliseconds: performance.now() - since, value };
};

window.bench = {
	/** Takes the chosen file into memory, so that no disk is read while the clock runs; one too large for that stays where it is. */
	async take() {
		const [chosen] = document.querySelector("input").files;
		file = chosen.size > 200_000_000 ? chosen : new File([await chosen.arrayBuffer()], chosen.name);
	},
	/** Milliseconds until the engine has loaded and answered of a first file. */
	async start(name) {
		const { milliseconds } = await timed(async () => {
			const { start } = await engines[name]();
			engine = await start(questions);
			await engine.read(small);
			await engine.ask.total();
		});
		await engine.clear();
		return { milliseconds, version: engine.version ?? "" };
	},
	async read() {
		return (await timed(() => engine.read(file))).milliseconds;
	},
	async clear() {
		await engine.clear();
	},
	/** How long each question takes, in each of so many rounds; a click of the drill-down counts by itself. */
	async ask(rounds) {
		const times = { total: [], group: [], drill: [], search: [], top: [], page: [] };
		for (let round = -1; round < rounds; round++) {
			for (const name of ["total", "group", "search", "top", "page"]) {
				const { milliseconds } = await timed(() => engine.ask[name]());
				if (round >= 0) times[name].push(milliseconds);
			}
			for (const click of questions.clicks) {
				const { milliseconds } = await timed(() => engine.ask.click(click));
				if (round >= 0) times.drill.push(milliseconds);
			}
		}
		return times;
	},
	/** How long the cut and the groups take our module over the rows themselves, and its answer. It needs no engine. */
	scan(rounds) {
		const worker = new Worker(new URL("./scan-worker.mjs", import.meta.url), { type: "module" });
		return new Promise((resolve, reject) => {
			worker.addEventListener("message", ({ data }) => resolve(data));
			worker.addEventListener("error", ({ message }) => reject(new Error(message)));
			worker.postMessage({ file, rounds, query: groupQuery });
		});
	},
	/** Every answer in pence by label, to be held against the obvious one. */
	async answers() {
		const { ask, pence } = engine;
		const pairs = (rows) => rows.map((row) => pence(row));
		const drill = [];
		for (const click of questions.clicks) drill.push(pairs(await ask.click(click)));
		return {
			total: pence(await ask.total())[1],
			group: pairs(await ask.group()),
			drill,
			search: pairs(await ask.search()),
			top: pairs(await ask.top()),
			page: pairs(await ask.page()),
		};
	},
};
