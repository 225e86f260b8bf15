// Finds the Chromium that the browser tests run in; on Debian, as root, installs it.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attempt, run, Stop } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
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

/** Path of a Chromium, or null. The variable CHROMIUM comes before all that is found. */
export function findChromium() {
	if (process.env.CHROMIUM) return isProgram(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...candidates, ...elsewhere].find(isProgram) ?? null;
}

/** Path of a Chromium that is there afterwards. */
export async function addChromium() {
	const found = findChromium();
	if (found) return found;
	if (process.env.CHROMIUM) {
		throw new Stop(
			`The variable CHROMIUM names ${process.env.CHROMIUM}, which is not a program: name a Chromium or Chrome.`,
		);
	}
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		const env = { DEBIAN_FRONTEND: "noninteractive" };
		await attempt("apt-get", ["update", "-q"], { env });
		await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
	}
	const installed = findChromium();
	if (installed) return installed;
	throw new Stop(
		'The browser tests need Chromium or Chrome: install it (Debian: "sudo apt-get install chromium"), or name one in the variable CHROMIUM.',
	);
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

/** How Playwright starts the browser, in every test and in the bench. */
export function launchOptions() {
	const executablePath = findChromium();
	const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	return { args: [...quiet, ...root], ...(executablePath ? { executablePath } : {}) };
}
