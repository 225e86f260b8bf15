// Finds the Chromium that benches and browser tests run in; on Debian, as root, installs it.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attempt, Stop } from "./run.mjs";

/** The browser without its windows: pages are the same in it, and each opens in less than half the time. */
const shells = ["chromium-headless-shell", "chrome-headless-shell"];
const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function find(names) {
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

/** Path of a Chromium, or null. The variable CHROMIUM comes before all that is found. */
export function findChromium() {
	if (process.env.CHROMIUM) return isProgram(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
	return find(browsers) ?? elsewhere.find(isProgram) ?? null;
}

/** Path of what the tests run in, or null: a Chromium without windows where there is one. */
export const findShell = () => (process.env.CHROMIUM ? null : find(shells)) ?? findChromium();

/** Path of a Chromium that is there afterwards. */
export async function addChromium() {
	const found = findChromium();
	if (found) return found;
	if (process.env.CHROMIUM) {
		throw new Stop(
			`The variable CHROMIUM names ${process.env.CHROMIUM}, which is not a program: name a Chromium or Chrome.`,
		);
	}
	await install("chromium");
	const installed = findChromium();
	if (installed) return installed;
	throw new Stop(
		'The browser tests need Chromium or Chrome: install it (Debian: "sudo apt-get install chromium"), or name one in the variable CHROMIUM.',
	);
}

/** Path of what the tests run in, which is there afterwards. */
export async function addShell() {
	if (!process.env.CHROMIUM && !find(shells)) await install("chromium-headless-shell");
	return findShell() ?? addChromium();
}

/** Tries to, where that can be done without asking. */
async function install(name) {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	await attempt("apt-get", ["update", "-q"], { env });
	await attempt("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], { env });
}

// The flags keep Chromium from fetching anything of its own; --no-sandbox is what root needs.
const quiet = [
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** How Playwright starts the browser: a program, or the one that is found. */
export function launchOptions(executablePath = findChromium()) {
	const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	return { args: [...quiet, ...root], ...(executablePath ? { executablePath } : {}) };
}
