import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { root } from "./run.mjs";
import { unlessUpToDate } from "./stamp.mjs";
import { swapIn } from "./swap.mjs";

const output = ".tools/swap-test";
const page = join(root, output, "page.html");
const write = (text) => (folder) => {
	mkdirSync(folder);
	writeFileSync(join(folder, "page.html"), text);
};

afterEach(() => {
	rmSync(join(root, output), { recursive: true, force: true });
	rmSync(join(root, ".tools/stamps/swap-test"), { force: true });
});

test("a whole build takes the place of the old one", async () => {
	await swapIn(output, write("old"));
	await swapIn(output, write("new"));
	expect(readFileSync(page, "utf8")).toBe("new");
});

test("a build that fails leaves the old one untouched", async () => {
	await swapIn(output, write("old"));
	const failing = swapIn(output, (folder) => {
		write("half")(folder);
		throw new Error("broken");
	});
	await expect(failing).rejects.toThrow("broken");
	expect(readFileSync(page, "utf8")).toBe("old");
});

test("work is done once for the same inputs, and again when they change, when the output is gone, or when it failed", async () => {
	const input = ".tools/swap-test/input.txt";
	const made = ".tools/swap-test/made";
	mkdirSync(join(root, output), { recursive: true });
	let times = 0;
	const build = (fail = false) =>
		unlessUpToDate("swap-test", [input], made, async () => {
			times += 1;
			if (fail) throw new Error("broken");
			writeFileSync(join(root, made), "");
		});
	writeFileSync(join(root, input), "one");
	await build();
	await build();
	expect(times).toBe(1);
	writeFileSync(join(root, input), "two");
	await expect(build(true)).rejects.toThrow();
	await build();
	expect(times).toBe(3);
	rmSync(join(root, made));
	await build();
	expect(times).toBe(4);
	expect(existsSync(join(root, made))).toBe(true);
});
