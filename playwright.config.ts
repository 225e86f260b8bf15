import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/lib/browser.mjs";

// The flags keep Chromium from fetching anything of its own; --no-sandbox is what root needs.
const quiet = [
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const executablePath = findChromium();

export default defineConfig({
	testDir: "tests/browser",
	testMatch: "*.spec.ts",
	outputDir: "test-results",
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [["list"]],
	use: {
		viewport: { width: 1280, height: 900 },
		locale: "en-GB",
		reducedMotion: "reduce",
		launchOptions: { args: [...quiet, ...root], ...(executablePath ? { executablePath } : {}) },
	},
});
