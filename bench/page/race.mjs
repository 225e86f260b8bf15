// What run.mjs asks of the page. Each runner is loaded when it is started, and not before.
const starts = {
	"total-place": () => import("./total-place.mjs"),
	"duckdb-wasm": () => import("./duckdb.mjs"),
};
const runners = new Map();
const small = `Payment Date,Organisation,Service Area,Expenditure Category,Supplier Name,Net Amount (£)
2020-04-01,Council,Housing,Revenue,Example Ltd,1.00
`;
let file;

window.bench = {
	/** Takes the chosen file into memory, so that no disk is read while the clock runs. */
	async take() {
		const [chosen] = document.querySelector("input").files;
		file = new File([await chosen.arrayBuffer()], chosen.name);
	},
	/** Loads and starts a runner, until it has read a first file. Gives what it says of itself. */
	async start(name) {
		const { start } = await starts[name]();
		const runner = await start();
		await runner.read(new File([small], "small.csv"));
		await runner.answer();
		await runner.clear();
		runners.set(name, runner);
		return runner.about;
	},
	/** Reads the file: milliseconds until it can be asked, then its rows and its total. */
	async read(name) {
		const runner = runners.get(name);
		const since = performance.now();
		await runner.read(file);
		const milliseconds = performance.now() - since;
		const answer = await runner.answer();
		await runner.clear();
		return { milliseconds, ...answer };
	},
};
