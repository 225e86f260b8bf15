// npm run bench:native: how many instructions each layer takes, as callgrind counts them, held against what was recorded.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, main, root, run, Stop, step } from "../scripts/lib/run.mjs";
import { compare, counted, slower, table, tolerance } from "./instructions.mjs";

const manifest = join(root, "benches", "Cargo.toml");
const record = join(root, "bench", "results-native.json");
const folder = join(root, "target", "benches");

const usage = `Usage: npm run bench:native [-- --check]

--check   record nothing, and fail where a bench takes over ${tolerance * 100} % more instructions than was recorded
`;

/** The version that the runner must have: that of the library which the benches are built with. */
function wantedVersion() {
	const lock = readFileSync(join(root, "benches", "Cargo.lock"), "utf8");
	return /^name = "gungraun"\nversion = "(.+)"$/m.exec(lock)?.[1];
}

async function checkPrograms() {
	const [valgrind, wanted] = [await attempt("valgrind", ["--version"]), wantedVersion()];
	if (valgrind.code !== 0) {
		throw new Stop(
			"valgrind is needed to count instructions and was not found: install it with your system's packages (Debian: valgrind).",
		);
	}
	const runner = await attempt("gungraun-runner", ["--version"]);
	if (runner.code !== 0 || !runner.output.includes(wanted)) {
		const found = runner.code === 0 ? `this is ${runner.output.trim()}` : "it was not found";
		throw new Stop(
			`gungraun-runner ${wanted} is needed, and ${found}: run "cargo install gungraun-runner --version ${wanted}", then run this again.`,
		);
	}
	return valgrind.output.trim();
}

const bench = (...args) => ["bench", "--manifest-path", manifest, ...args];
// The caches of a processor are not played, as instructions alone are kept.
const env = { CARGO_TARGET_DIR: folder, GUNGRAUN_CALLGRIND_ARGS: "--cache-sim=no", GUNGRAUN_OUTPUT_FORMAT: "json" };

await main(async () => {
	const args = process.argv.slice(2);
	if (args.some((arg) => arg !== "--check")) throw new Stop(usage);
	const checks = args.length > 0;
	await step("Valgrind and its runner", checkPrograms);
	const compiler = (await run("rustc", ["--version"])).trim();
	await step("Building the benches (two minutes, the first time)", async () => {
		await run("cargo", bench("--no-run"), { env });
	});
	let output = "";
	await step("Counting instructions", async () => {
		output = await run("cargo", bench(), { env });
	});
	const now = { compiler, instructions: counted(output) };
	const before = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : { compiler, instructions: {} };
	const rows = compare(before.instructions, now.instructions);
	process.stdout.write(`\n${table(rows)}`);
	if (before.compiler !== compiler) {
		process.stdout.write(`\nThis is ${compiler}; it was ${before.compiler}: what changed may be the compiler's.\n`);
	}
	const found = slower(rows);
	if (checks && found.length > 0) throw new Stop(found.join("\n"));
	if (!checks) writeFileSync(record, `${JSON.stringify(now, null, "\t")}\n`);
});
