// npm test: sets up, then proves everything, in the order in which a mistake is found soonest.
import { buildSite } from "./build.mjs";
import { buildWasm } from "./build-wasm.mjs";
import { addShell } from "./lib/browser.mjs";
import { Report } from "./lib/report.mjs";
import { attempt, main, program, step } from "./lib/run.mjs";
import { setUpTests } from "./lib/setup.mjs";

const benches = ["--manifest-path", "benches/Cargo.toml"];
const deny = ["--", "-D", "warnings"];
const [node, biome] = program("@biomejs/biome/bin/biome");
const [, tsc] = program("typescript/bin/tsc");
const [, vitest] = program("vitest/vitest.mjs");
const [, playwright] = program("@playwright/test/cli.js");

await main(async () => {
	await setUpTests();
	await step("Browser", addShell);
	const report = new Report();

	report.heading("Format");
	await report.check("Rust", "cargo", ["fmt", "--all", "--check"]);
	await report.check("Rust, benches", "cargo", ["fmt", "--check", ...benches]);
	await report.check("TypeScript, JSON, CSS", node, [biome, "format"]);

	report.heading("Build the core");
	const core = await report.build("WebAssembly", buildWasm);

	report.heading("Lint");
	await report.check("Rust", "cargo", ["clippy", "--all-targets", ...deny]);
	await report.check("Rust, as WebAssembly", "cargo", [
		...["clippy", "--package", "total-place", "--lib", "--features", "check,packed,scenario"],
		...["--target", "wasm32-unknown-unknown"],
		...deny,
	]);
	// They are compiled, so that they keep up with the core, and not run: a count belongs to one version of the compiler.
	await report.check("Rust, benches", "cargo", [
		...["clippy", "--all-targets", ...benches, "--target-dir", "target/benches"],
		...deny,
	]);
	await report.check("TypeScript", node, [biome, "lint", "--error-on-warnings"]);
	await report.check("Types", node, [tsc, "--noEmit"]);

	report.heading("Unit, golden, law and layer tests");
	await rustTests(report);
	await report.tests("TypeScript", node, [vitest, "run"]);

	report.heading("Build the site");
	const site = core && (await report.build("dist", buildSite));

	report.heading("Size");
	if (site) await report.check("First view", node, ["scripts/size.mjs"], true);
	else report.skipped("First view");

	report.heading("Browser");
	if (site) await report.tests("Chromium", node, [playwright, "test"]);
	else report.skipped("Chromium");

	process.exitCode = report.summary() ? 0 : 1;
});

async function rustTests(report) {
	const env = { INSTA_UPDATE: "no" };
	const nextest = await attempt("cargo", ["nextest", "--version"]);
	const runner = nextest.code === 0 ? ["nextest", "run"] : ["test", "--tests"];
	await report.tests("Rust", "cargo", [...runner, "--no-fail-fast"], env);
	await report.tests("Rust, examples in the documentation", "cargo", ["test", "--doc"], env);
}
