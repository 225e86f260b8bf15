import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
	vi.resetModules();
	vi.stubGlobal("addEventListener", () => undefined);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

test("until turns are taken, work is done at once", async () => {
	const { inTurn, takesTurns } = await import("./turns");
	let done = false;
	expect(
		inTurn(() => {
			done = true;
		}),
	).toBeUndefined();
	expect([done, takesTurns()]).toEqual([true, false]);
});

test("from then on, it is done later, in the order of asking, and what it asks for after that", async () => {
	const { inTurn, takeTurns } = await import("./turns");
	takeTurns();
	const order: string[] = [];
	const inner: (Promise<void> | undefined)[] = [];
	const first = inTurn(() => {
		order.push("first");
		inner.push(inTurn(() => order.push("inner")));
	});
	const second = inTurn(() => order.push("second"));
	expect(order).toEqual([]);
	await Promise.all([first, second]);
	await Promise.all(inner);
	expect(order).toEqual(["first", "second", "inner"]);
});

test("work that fails says so to who asked for it, and holds up nobody", async () => {
	const { inTurn, takeTurns } = await import("./turns");
	takeTurns();
	const failing = inTurn(() => {
		throw new Error("It cannot be drawn.");
	});
	const next = inTurn(() => undefined);
	await expect(failing).rejects.toThrow("It cannot be drawn.");
	await next;
});
