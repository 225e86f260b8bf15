// Sets up a machine that has only Rust and Node. Each step looks first and does nothing where all is there.
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { attempt, root, run, Stop, step } from "./run.mjs";

export const target = "wasm32-unknown-unknown";

/** Everything that `npm run build` needs. */
export async function setUp() {
	usePaths();
	await step("Checking Node and Rust", checkPrerequisites);
	await step("WebAssembly target of Rust", addTarget);
	await step("wasm-bindgen (half a minute, the first time)", buildBind);
	await step("Packages of npm", () => addPackages());
}

/** What the tests need besides. */
export async function setUpTests() {
	await setUp();
	await step("rustfmt and clippy", addComponents);
}

function usePaths() {
	const cargo = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
	process.env.PATH = [process.env.PATH, join(cargo, "bin")].join(delimiter);
}

/** Whether a version like "1.95.0" is at least another like "1.95". */
export function atLeast(version, least) {
	const numbers = (text) => text.split(".").map((part) => Number.parseInt(part, 10) || 0);
	const [have, want] = [numbers(version), numbers(least)];
	for (let i = 0; i < want.length; i++) {
		if ((have[i] ?? 0) !== want[i]) return (have[i] ?? 0) > want[i];
	}
	return true;
}

async function versionOf(command, args = ["--version"]) {
	const { code, output } = await attempt(command, args);
	return code === 0 ? (/\d+\.\d+(\.\d+)?/.exec(output)?.[0] ?? null) : null;
}

async function checkPrerequisites() {
	const node = process.versions.node;
	if (!atLeast(node, "20.19")) {
		throw new Stop(`Node 20.19 or newer is needed, and this is ${node}: install a newer one from https://nodejs.org.`);
	}
	const least = /^rust-version = "(.+)"/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1] ?? "1.95";
	const [cargo, rust] = [await versionOf("cargo"), await versionOf("rustc")];
	if (!cargo || !rust)
		throw new Stop("Rust is needed and was not found: install it from https://rustup.rs, then run this again.");
	if (!atLeast(rust, least)) {
		throw new Stop(
			`Rust ${least} or newer is needed, and this is ${rust}: run "rustup update stable", then run this again.`,
		);
	}
	return `Node ${node}, Rust ${rust}`;
}

async function addTarget() {
	const sysroot = (await run("rustc", ["--print", "sysroot"])).trim();
	if (existsSync(join(sysroot, "lib", "rustlib", target, "lib"))) return "there";
	if (!(await versionOf("rustup"))) {
		throw new Stop(
			`Rust's target ${target} is needed and rustup is not there to add it: install it with your system's packages (Debian: libstd-rust-dev-wasm32), or install Rust from https://rustup.rs.`,
		);
	}
	await run("rustup", ["target", "add", target]);
}

/** Builds the program that writes the JavaScript beside the module. */
async function buildBind() {
	const args = ["build", "--manifest-path", "scripts/bind/Cargo.toml", "--target-dir", "target/bind"];
	await run("cargo", args);
}

/** That program. */
export const bind = join(root, "target", "bind", "debug", process.platform === "win32" ? "bind.exe" : "bind");

/** Puts into a folder's node_modules what its lock says. */
export async function addPackages(folder = root) {
	if (packagesMatchLock(folder)) return "up to date";
	const npm = process.env.npm_execpath;
	const args = ["ci", "--no-audit", "--no-fund", "--prefix", folder];
	await (npm ? run(process.execPath, [npm, ...args]) : run("npm", args));
}

/** Whether every package of the lock stands in node_modules in its version; npm keeps a list of what it put there. */
function packagesMatchLock(folder) {
	const installed = join(folder, "node_modules", ".package-lock.json");
	if (!existsSync(installed)) return false;
	const there = JSON.parse(readFileSync(installed, "utf8")).packages;
	const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
	return Object.entries(packages).every(
		([path, wanted]) => path === "" || wanted.optional || there[path]?.version === wanted.version,
	);
}

async function addComponents() {
	const missing = [];
	for (const component of ["rustfmt", "clippy"]) {
		if (!(await versionOf("cargo", [component === "rustfmt" ? "fmt" : component, "--version"])))
			missing.push(component);
	}
	if (missing.length === 0) return "there";
	if (!(await versionOf("rustup"))) {
		throw new Stop(
			`${missing.join(" and ")} are needed and rustup is not there to add them: install them with your system's packages.`,
		);
	}
	await run("rustup", ["component", "add", ...missing]);
}
