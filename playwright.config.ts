import { defineConfig } from "@playwright/test";
import { findShell, launchOptions } from "./scripts/lib/browser.mjs";

export default defineConfig({
	testDir: "tests/browser",
	testMatch: "*.spec.ts",
	outputDir: "test-results",
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	// On a machine busy with other work a browser may be late. A test that passes only when tried again is named at the end.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [["list"]],
	use: {
		viewport: { width: 1280, height: 900 },
		locale: "en-GB",
		reducedMotion: "reduce",
		// Each test begins with an empty browser, which would fetch the whole site. What the worker does has a test of its own.
		serviceWorkers: "block",
		launchOptions: launchOptions(findShell()),
	},
});
