// Keeps count of what passed and failed, over tools that each say it in their own way.
import { attempt, seconds } from "./run.mjs";

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
const colours = /\u001b\[[0-9;]*m/g;

/**
 * How many tests passed and failed, read from the output of nextest, cargo test, vitest or Playwright,
 * and how many of those that passed did so only when tried again.
 */
export function countTests(output) {
	const text = output.replace(colours, "");
	const lines = text
		.split("\n")
		.filter((line) =>
			/^\s*(Summary \[|test result:|Tests\s|\d+ (passed|failed|flaky|interrupted|did not run)\b)/.test(line),
		);
	const sum = (word) =>
		lines
			.flatMap((line) => [...line.matchAll(new RegExp(`(\\d+) ${word}`, "g"))])
			.reduce((total, match) => total + Number(match[1]), 0);
	return {
		passed: sum("(?:passed|flaky)"),
		failed: sum("(?:failed|interrupted|did not run)"),
		unsteady: sum("flaky"),
	};
}

export class Report {
	passed = 0;
	failed = 0;
	broken = [];
	unsteady = [];
	since = Date.now();

	heading(text) {
		this.part = text;
		process.stdout.write(`\n== ${text} ==\n`);
	}

	/** A command that is right when it ends well. Its output is shown when it does not, or when `show` says so. */
	async check(label, command, args, show = false) {
		const since = Date.now();
		const { code, output } = await attempt(command, args, { show });
		if (code !== 0 && !show) process.stdout.write(`${output}\n`);
		this.#count(label, code === 0 ? 1 : 0, code === 0 ? 0 : 1, since);
	}

	/** A command that runs tests and says how many. One that ends badly without a failed test counts as one. */
	async tests(label, command, args, env = {}) {
		const since = Date.now();
		const { code, output } = await attempt(command, args, { show: true, env });
		const { passed, failed, unsteady } = countTests(output);
		if (unsteady > 0) this.unsteady.push(`${this.part}: ${label}, ${unsteady} passed only when tried again`);
		this.#count(label, passed, code === 0 ? failed : Math.max(failed, 1), since);
	}

	/** A part of the build; says whether it stands. */
	async build(label, work) {
		const since = Date.now();
		try {
			await work();
			this.#count(label, 1, 0, since);
			return true;
		} catch (error) {
			process.stdout.write(`${error.message}\n`);
			this.#count(label, 0, 1, since);
			return false;
		}
	}

	/** Something that could not be tried because the build failed: it counts as failed. */
	skipped(label) {
		process.stdout.write("The site was not built, so this was not tried.\n");
		this.#count(label, 0, 1, Date.now());
	}

	#count(label, passed, failed, since) {
		this.passed += passed;
		this.failed += failed;
		if (failed > 0) this.broken.push(`${this.part}: ${label}`);
		const verdict = failed > 0 ? `${failed} failed` : "passed";
		process.stdout.write(`${label}: ${verdict}, ${seconds(since)}\n`);
	}

	/** The last lines; says whether all is well. */
	summary() {
		process.stdout.write(`\nAll of it took ${seconds(this.since)}.\n`);
		for (const name of this.broken) process.stdout.write(`Failed: ${name}\n`);
		for (const name of this.unsteady) process.stdout.write(`Unsteady: ${name}\n`);
		process.stdout.write(`${this.passed} passed, ${this.failed} failed\n`);
		return this.failed === 0;
	}
}
