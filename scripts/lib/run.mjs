// Runs commands and says what is being done, with what Node brings along: npm's packages may not be there yet.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Something a person can put right. It is shown as one sentence, without a stack. */
export class Stop extends Error {}

/** The time since, as people say it. */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a command and gives its exit code and output; `show` lets it write to the terminal as it goes. */
export function attempt(command, args, { show = false, env = {} } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ["ignore", "pipe", "pipe"],
			shell: process.platform === "win32",
		});
		let output = "";
		const take = (stream) => (chunk) => {
			output += chunk;
			if (show) stream.write(chunk);
		};
		child.stdout.setEncoding("utf8").on("data", take(process.stdout));
		child.stderr.setEncoding("utf8").on("data", take(process.stderr));
		child.on("error", () => resolve({ code: 127, output: `${command} was not found.\n` }));
		child.on("close", (code) => resolve({ code: code ?? 1, output }));
	});
}

/** As `attempt`, but a failure stops everything, and shows what the command said. */
export async function run(command, args, options = {}) {
	const { code, output } = await attempt(command, args, options);
	if (code === 0) return output;
	if (!options.show) process.stderr.write(`\n${output}`);
	throw new Stop(`${[command, ...args].join(" ")} failed (exit code ${code}).`);
}

/** The arguments that run a package's own program with this Node. */
export const program = (path) => [process.execPath, `${root}node_modules/${path}`];

/** Says one line, does the work, says how long it took. The work may give a word to say instead of the time. */
export async function step(label, work) {
	const since = Date.now();
	process.stdout.write(`${label} … `);
	const said = await work();
	process.stdout.write(`${typeof said === "string" ? said : seconds(since)}\n`);
}

/** Who reads the output may stop early, as `head` does. That is no error. */
export function endWithReader() {
	process.stdout.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
		process.exit(0);
	});
}

/** Runs a script's main function: a `Stop` ends it with its sentence. */
export async function main(work) {
	endWithReader();
	try {
		await work();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		process.stderr.write(`\n${error.message}\n`);
		process.exitCode = 1;
	}
}
