import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["{www,data,scripts,cli,bench}/**/*.test.{ts,mjs}", "tests/**/*.test.{ts,mjs}"],
		testTimeout: 30_000,
	},
});
