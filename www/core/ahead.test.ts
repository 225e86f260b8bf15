import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { Ahead, Check, initSync } from "../../pkg-check/total_place.js";
import { type FarAhead, type FromAhead, readAhead, type ToAhead } from "./ahead";
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

/** Takes a file in, and does something else before each push. */
const takerOf = (check: Check, before: (bytes: Uint8Array) => void) => ({
	push: (bytes: Uint8Array) => {
		before(bytes);
		check.push(bytes);
	},
	tell_ahead: () => check.tell_ahead(),
	join: (rows: Uint8Array) => check.join(rows),
	taken: () => check.taken(),
});

/** Reads a file: what is said of it, bytes that were pushed, and how far it was told to be. */
async function read(blob: Blob, far?: FarAhead | (() => FarAhead), wait?: number) {
	const check = new Check("file.csv", "{}");
	let pushed = 0;
	const told: number[] = [];
	const taker = takerOf(check, (bytes) => {
		pushed += bytes.length;
	});
	const ahead = far && readAhead(typeof far === "function" ? far : () => far, wait);
	await pushFile(taker, blob, { bytes: inSmallPieces, ahead }, (done) => {
		told.push(done);
		return ownTask();
	});
	expect(check.finish()).toBe(true);
	const report = check.report();
	check.free();
	return { report, pushed, told };
}

/** As a thread beside brings them. */
async function* inSmallPieces(file: Blob, from: number, to: number) {
	for (let at = from; at < to; at += 1 << 20) {
		yield new Uint8Array(await file.slice(at, Math.min(at + (1 << 20), to)).arrayBuffer());
	}
}

/** Counts the pieces that a second worker is given, and how often it is told how to read them. */
function counted(far: FarAhead) {
	const counts = { pieces: 0, told: 0 };
	const post: FarAhead["post"] = (message, transfer) => {
		if ("piece" in message) counts.pieces += 1;
		else if (message.told) counts.told += 1;
		far.post(message, transfer);
	};
	return { counts, far: { ...far, post } };
}

test("a large file says the same, and half of it is read ahead", async () => {
	const alone = await read(file);
	const { counts, far } = counted(here());
	const both = await read(file, far);
	expect(both.report).toEqual(alone.report);
	expect(alone.pushed).toBe(file.size);
	// All but its first pieces, and rows that two pieces have in part.
	expect(both.pushed).toBeLessThan(file.size * 0.7);
	expect(counts).toEqual({ pieces: expect.any(Number), told: 1 });
	expect(counts.pieces).toBeGreaterThan(5);
	expect(both.told.at(-1)).toBe(file.size);
	expect(both.told).toEqual(both.told.toSorted((a, b) => a - b));
});

test("what was only looked at so far is read while the other reads", async () => {
	let answer = () => {};
	const waiting: FromAhead[] = [];
	const held = here((message) => {
		waiting.push(message);
		return [];
	});
	const hear: FarAhead["hear"] = (message, ended) => {
		held.hear(message, ended);
		answer = () => {
			for (const answer of waiting.splice(0)) message(answer);
		};
	};
	const check = new Check("file.csv", "{}");
	let joined = 0;
	// Only then does the other answer.
	const taker = takerOf(check, (bytes) => {
		if (bytes.length === 0) setTimeout(answer, 5);
	});
	const join = (rows: Uint8Array) => {
		joined += 1;
		return check.join(rows);
	};
	const ahead = readAhead(() => ({ post: held.post, hear }), 1_000);
	await pushFile({ ...taker, join }, file, { bytes: inSmallPieces, ahead }, () => ownTask());
	check.free();
	expect(joined).toBeGreaterThan(0);
});

test("whoever is slower is given less", async () => {
	const slow = here();
	const answers: (() => void)[] = [];
	const late = here((message) => {
		answers.push(() => slowly(message));
		return [];
	});
	let slowly = (_: FromAhead) => {};
	const hear: FarAhead["hear"] = (message, ended) => {
		slowly = message;
		late.hear(message, ended);
	};
	const timer = setInterval(() => answers.shift()?.(), 60);
	const { counts, far } = counted({ post: late.post, hear });
	const { counts: quick, far: other } = counted(slow);
	const both = [await read(file, far), await read(file, other)];
	clearInterval(timer);
	expect(both[0]?.report).toEqual(both[1]?.report);
	expect(counts.pieces).toBeLessThan(quick.pieces);
});

test("it is read to its end where nobody can read ahead, or who does stops, fails, or tells of another file", async () => {
	const { report } = await read(file);
	const failing = () => {
		throw new Error("There are no workers.");
	};
	let answers = 0;
	let end = () => {};
	const stopping = here((message) => {
		answers += 1;
		if (answers > 3) end();
		return answers > 3 ? [] : [message];
	});
	const hear: FarAhead["hear"] = (message, ended) => {
		end = ended;
		stopping.hear(message, ended);
	};
	const ending: FarAhead = { post: () => {}, hear: (_, ended) => setTimeout(ended) };
	const broken = here((message) => [{ ...message, rows: message.rows?.subarray(9) }]);
	const empty = here((message) => [{ ...message, rows: undefined }]);
	const late = here((message) => [{ ...message, number: message.number - 1 }, message]);
	for (const far of [failing, { ...stopping, hear }, ending, broken, empty, late]) {
		expect((await read(file, far)).report).toEqual(report);
	}
});

test("rows that do not follow are read by the first, and then it goes on as before", async () => {
	// Cells that hold lines like rows, over the ends of some pieces: what the other takes for rows is within one.
	const cell = `Council,01/04/2020,"${row(1).repeat(15)}end",5.00\n`;
	const parts: string[] = [];
	let [from, before] = [0, 0];
	for (const end of [5, 6, 7, 8, 9]) {
		const at = text.lastIndexOf("\n", end * (1 << 20) - before - 250) + 1;
		parts.push(text.slice(from, at), cell);
		[from, before] = [at, before + cell.length];
	}
	const odd = new Blob([...parts, text.slice(from)]);
	const alone = await read(odd);
	const { counts: refused, far: other } = counted(here());
	expect((await read(odd, other)).report).toEqual(alone.report);
	expect(refused.told).toBeGreaterThan(1);
	expect(refused.pieces).toBeGreaterThan(5);
	let number = 0;
	const { counts, far } = counted(
		here((message) => {
			number += 1;
			return [number === 3 ? { ...message, rows: undefined } : message];
		}),
	);
	expect((await read(odd, far)).report).toEqual(alone.report);
	expect(counts.told).toBeGreaterThan(1);
});

test("where what is read ahead never follows, it is soon left", async () => {
	const thrice = new Blob([text, rows, rows]);
	const { report } = await read(thrice);
	const { counts, far } = counted(here((message) => [{ ...message, rows: message.rows && new Uint8Array([0]) }]));
	expect((await read(thrice, far)).report).toEqual(report);
	expect(counts.pieces).toBeGreaterThan(2);
	expect(counts.pieces).toBeLessThan(16);
});

test("who keeps silent, or falls silent, is not waited for long", async () => {
	const { report } = await read(file);
	let asked = 0;
	const silent: FarAhead = { post: () => (asked += 1), hear: () => {} };
	expect((await read(file, silent, 20)).report).toEqual(report);
	expect(asked).toBeGreaterThan(0);
	let answers = 0;
	const falling = here((message) => {
		answers += 1;
		return answers > 4 ? [] : [message];
	});
	expect((await read(file, falling, 20)).report).toEqual(report);
	expect(answers).toBeGreaterThan(4);
});

test("a file that is refused on the way is left before the next is read", async () => {
	let isOpen = false;
	async function* late(file: Blob, from: number, to: number) {
		isOpen = true;
		try {
			for await (const piece of inSmallPieces(file, from, to)) {
				await new Promise((resolve) => setTimeout(resolve, 5));
				yield piece;
			}
		} finally {
			isOpen = false;
		}
	}
	const { counts, far } = counted(here());
	const ahead = readAhead(() => far);
	let pushes = 0;
	const check = new Check("file.csv", "{}");
	const taker = takerOf(check, () => {
		pushes += 1;
		if (pushes > 6) throw new Error("refused");
	});
	await expect(pushFile(taker, file, { bytes: late, ahead }, () => ownTask())).rejects.toThrow("refused");
	check.free();
	expect(isOpen).toBe(false);
	const given = counts.pieces;
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(counts.pieces).toBe(given);
	expect((await read(file, far)).report).toEqual((await read(file)).report);
});

test("small files and packed ones are left to one worker", async () => {
	const asked: ToAhead[] = [];
	const far: FarAhead = { post: (message) => asked.push(message), hear: () => {} };
	await read(new Blob([text.slice(0, 1 << 20)]), far);
	const packed = gzipSync(Buffer.from(text), { level: 0 });
	await read(new Blob([packed]), far);
	expect(asked.filter((message) => "piece" in message)).toEqual([]);
});
