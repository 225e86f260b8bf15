import { expect, test } from "vitest";
import { atLeast } from "./setup.mjs";

test.each([
	["20.19.0", "20.19", true],
	["20.9.0", "20.19", false],
	["22.1.0", "20.19", true],
	["1.95.0", "1.95", true],
	["1.100.0", "1.95", true],
	["0.15.1", "0.15", true],
	["0.14.9", "0.15", false],
])("%s is at least %s: %s", (version, least, is) => {
	expect(atLeast(version, least)).toBe(is);
});
