import { expect, test } from "vitest";
import { begin, changed, redone, undone } from "./history";

test("each change is a step back and forward again", () => {
	const two = changed(changed(begin("a"), "b", "x", 0), "c", "y", 10);
	expect(undone(two).now).toBe("b");
	expect(undone(undone(two)).now).toBe("a");
	expect(undone(undone(undone(two))).now).toBe("a");
	expect(redone(undone(two)).now).toBe("c");
	expect(redone(two)).toBe(two);
});

test("moves of one slider that follow at once are one step", () => {
	let moved = begin("0");
	for (let at = 1; at < 50; at++) moved = changed(moved, String(at), "impact", 5000 + at * 20);
	expect(undone(moved).now).toBe("0");
	expect(undone(changed(moved, "later", "impact", 60_000)).now).toBe("49");
});

test("a change after a step back forgets what was ahead", () => {
	const back = undone(changed(begin("a"), "b", "x", 0));
	expect(redone(changed(back, "c", "x", 5000)).now).toBe("c");
});
