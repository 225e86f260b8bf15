import { expect, test } from "vitest";
import { countTests } from "./report.mjs";

test.each([
	["nextest", "     Summary [   0.02s] 12 tests run: 11 passed, 1 failed, 2 skipped\n", 11, 1],
	[
		"cargo test",
		"test result: ok. 8 passed; 0 failed; 0 ignored\n\ntest result: FAILED. 2 passed; 3 failed; 0 ignored\n",
		10,
		3,
	],
	["vitest", " Test Files  2 passed (2)\n      Tests  1 failed | 12 passed (13)\n", 12, 1],
	["vitest in colour", "\u001b[2m      Tests \u001b[22m \u001b[32m5 passed\u001b[39m (5)\n", 5, 0],
	[
		"Playwright",
		"  1 failed\n    [chromium] › a.spec.ts:1:1 › 5 passed\n  1 flaky\n  3 did not run\n  20 passed (1.2m)\n",
		21,
		4,
		1,
	],
	["nothing", "error: could not compile\n", 0, 0],
])("the counts of %s are read", (_, output, passed, failed, unsteady = 0) => {
	expect(countTests(output)).toEqual({ passed, failed, unsteady });
});
