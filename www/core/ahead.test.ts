import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { Ahead, Check, initSync } from "../../pkg-check/total_place.js";
import { type FarAhead, readAhead, type ToAhead } from "./ahead";
import { aheadHere, type Change } from "./ahead-here";
import type { AheadCore } from "./ahead-work";
import { pushFile } from "./file-read";
import { ownTask } from "./own-task";

beforeAll(() => {
	initSync({ module: readFileSync("pkg-check/total_place_bg.wasm") });
});

const core: AheadCore = { read: (told) => Ahead.told(told) };
const here = (change?: Change) => aheadHere(core, change);
const row = (number: number) =>
	`Council,${String((number % 28) + 1).padStart(2, "0")}/04/2020,Supplier ${number % 999},${number % 7}.50\n`;
const header = "Body,Date,Supplier,Amount\n";
const rows = Array.from({ length: 470_000 }, (_, number) => row(number)).join("");
const text = header + rows;
const file = new Blob([text]);

/** Reads a file: what is said of it, bytes that were pushed, and how far it was told to be. */
async function read(blob: Blob, far?: FarAhead | (() => FarAhead), share = 0.48, wait?: number) {
	const check = new Check("file.csv", "{}");
	let pushed = 0;
	const told: number[] = [];
	const push = (bytes: Uint8Array) => {
		pushed += bytes.length;
		check.push(bytes);
	};
	const taker = {
		push,
		tell_ahead: (from: number) => check.tell_ahead(from),
		join: (rows: Uint8Array) => check.join(rows),
		taken: () => check.taken(),
	};
	const ahead = far && readAhead(core, typeof far === "function" ? far : () => far, wait);
	await pushFile(taker, blob, { bytes: undefined, ahead, share }, (done) => {
		told.push(done);
		return ownTask();
	});
	expect(check.finish()).toBe(true);
	const report = check.report();
	check.free();
	return { report, pushed, told };
}

test("a large file says the same, and half of it is read ahead", async () => {
	const alone = await read(file);
	const both = await read(file, here());
	expect(both.report).toEqual(alone.report);
	expect([alone.pushed, both.pushed < file.size / 2]).toEqual([file.size, true]);
	expect(both.told.at(-1)).toBe(file.size);
	expect(both.told).toEqual(both.told.toSorted((a, b) => a - b));
});

test("it is read to its end where nobody can read ahead, or who does stops, fails, or tells of another file", async () => {
	const { report } = await read(file);
	const failing = () => {
		throw new Error("There are no workers.");
	};
	let handed = 0;
	const stopping = here((message) => {
		if ("rows" in message) handed += 1;
		return [handed > 3 ? { number: message.number, over: true } : message];
	});
	const ending: FarAhead = { post: () => {}, hear: (_, ended) => setTimeout(ended) };
	const broken = here((message) => ["rows" in message ? { ...message, rows: message.rows.subarray(9) } : message]);
	const late = here((message) => [{ number: message.number - 1, begin: 5 }, message]);
	for (const far of [failing, stopping, ending, broken, late]) expect((await read(file, far)).report).toEqual(report);
});

test("who keeps silent, or falls silent, is not waited for long", async () => {
	const { report } = await read(file);
	let asked = 0;
	const silent: FarAhead = { post: () => (asked += 1), hear: () => {} };
	expect((await read(file, silent, 0.48, 20)).report).toEqual(report);
	expect(asked).toBeGreaterThan(0);
	let isSilent = false;
	const falling = here((message) => {
		isSilent ||= "rows" in message && message.at > file.size * 0.7;
		return isSilent ? [] : [message];
	});
	expect((await read(file, falling, 0.48, 20)).report).toEqual(report);
	expect(isSilent).toBe(true);
});

test.each([
	["the first worker", 0.1, ["file", "told", "to", "end"]],
	["the second worker", 0.95, ["file", "told", "file", "told", "end", "end"]],
])("where %s is done sooner it takes half of what the other has left", async (_, share, asked) => {
	const thrice = new Blob([text, rows, rows]);
	const alone = await read(thrice);
	const far = here();
	const posted: string[] = [];
	const post = (message: ToAhead) => {
		posted.push(["file", "told", "end", "to"].find((kind) => kind in message) ?? "");
		far.post(message);
	};
	const both = await read(thrice, { ...far, post }, share);
	expect(both.report).toEqual(alone.report);
	expect(posted).toEqual(asked);
	expect(both.pushed).toBeLessThan(thrice.size * Math.min(share + 0.05, 0.8));
	expect(both.told.at(-1)).toBe(thrice.size);
	expect(both.told).toEqual(both.told.toSorted((a, b) => a - b));
});

test("small files and packed ones are left to one worker", async () => {
	const asked: ToAhead[] = [];
	const far: FarAhead = { post: (message) => asked.push(message), hear: () => {} };
	await read(new Blob([text.slice(0, 1 << 20)]), far);
	const packed = gzipSync(Buffer.from(text), { level: 0 });
	await read(new Blob([packed]), far);
	expect(asked).toEqual([]);
});
