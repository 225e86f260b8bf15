import { readFileSync } from "node:fs";
import { gzipSync, inflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { Check, initSync, open_checked, parse_query, print_query } from "../../pkg-check/total_place.js";
import { WorkerDesk } from "./desk";
import type { Calls } from "./desk-messages";
import { type CheckCore, DeskWork } from "./desk-work";
import { startHere } from "./worker-here";

const real: CheckCore = {
	read: (name, options) => new Check(name, options),
	open: (title, readings) => open_checked(title, readings as Check[]),
	parse: (text) => parse_query(text),
	print: (query) => print_query(query),
};

beforeAll(() => {
	initSync({ module: readFileSync("pkg-check/total_place_bg.wasm") });
});

/** A desk whose worker is in this thread. */
function deskOver(core: (started: number) => CheckCore = () => real) {
	const seen = { started: 0, stopped: 0 };
	let end = () => {};
	const start = startHere<Calls>(
		(post, ended) => {
			seen.started += 1;
			end = ended;
			return new DeskWork(core(seen.started), post);
		},
		() => {
			seen.stopped += 1;
		},
	);
	return { desk: new WorkerDesk(start), seen, end: () => end() };
}

const spending = "supplier,amount\nAcme,10.00\nBolt,2.50\n";
const file = (text: string | Uint8Array<ArrayBuffer> = spending) => new Blob([text]);
const quiet = () => {};
const large = () => file(`supplier,amount\n${"Acme Limited of Lewisham,1.00\n".repeat(700_000)}`);

describe("a file", () => {
	test("is read, with progress to its end", async () => {
		const { desk } = deskOver();
		const told: [number, number][] = [];
		const blob = large();
		const report = await desk.read("a", blob, "a.csv", {}, (done, of) => told.push([done, of]));
		expect(report).toMatchObject({ file: "a.csv", bytes: blob.size, balance: { rows_kept: 700_000 } });
		expect(told.at(-1)).toEqual([blob.size, blob.size]);
		expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
	});

	test("that is packed with gzip is unpacked, whatever its name", async () => {
		const { desk } = deskOver();
		const report = await desk.read("a", file(gzipSync(spending)), "a.csv", {}, quiet);
		expect(report.balance.rows_kept).toBe(2);
	});

	test("that is packed and cut off is refused in a sentence with its name", async () => {
		const { desk } = deskOver();
		const reading = desk.read("a", file(gzipSync(spending).subarray(0, 30)), "a.csv.gz", {}, quiet);
		await expect(reading).rejects.toMatchObject({
			code: "bad-gzip",
			file: "a.csv.gz",
			message: expect.stringMatching(/^a\.csv\.gz is packed/),
		});
	});

	test("that cannot be read rejects with the error of the core, field by field", async () => {
		const { desk } = deskOver();
		const reading = desk.read("a", file("%PDF-1.7"), "a.csv", {}, quiet);
		await expect(reading).rejects.toBeInstanceOf(Error);
		await expect(reading).rejects.toMatchObject({
			code: "pdf",
			message: expect.stringMatching(/PDF/),
			file: "a.csv",
			line: 1,
		});
	});
});

describe("a reading that is stopped", () => {
	test("rejects with an AbortError, and the next one is read", async () => {
		const { desk } = deskOver();
		const stop = new AbortController();
		const reading = desk.read("a", large(), "a.csv", {}, () => stop.abort(), stop.signal);
		await expect(reading).rejects.toMatchObject({ name: "AbortError" });
		expect((await desk.read("b", file(), "b.csv", {}, quiet)).balance.rows_kept).toBe(2);
	});

	test("stops the core, not only the page", async () => {
		let pushed = 0;
		const slow: CheckCore = {
			...real,
			read: (name, options) => {
				const reading = real.read(name, options);
				const push = (bytes: Uint8Array) => {
					pushed += bytes.length;
					for (const until = performance.now() + 30; performance.now() < until; );
				};
				return Object.assign(Object.create(reading), { push, free: () => reading.free() });
			},
		};
		const { desk } = deskOver(() => slow);
		const stop = new AbortController();
		const blob = large();
		const reading = desk.read("a", blob, "a.csv", {}, () => stop.abort(), stop.signal);
		await expect(reading).rejects.toThrow();
		await desk.remove("a");
		expect(pushed).toBeLessThan(blob.size);
	});
});

describe("a place of files", () => {
	test("answers as a place of a package does", async () => {
		const { desk } = deskOver();
		await desk.read("a", file(), "a.csv", {}, quiet);
		const place = await desk.open("My council", ["a"]);
		expect(place.summary.title).toBe("My council");
		const view = await place.view("by=supplier");
		expect([view.total, view.rows.map(({ label }) => label)]).toEqual(["12.50", ["Acme", "Bolt"]]);
		expect((await place.lines("by=supplier", 0)).lines.length).toBe(2);
		expect(new TextDecoder().decode(await place.exportCsv("by=supplier"))).toContain("Acme");
		expect(await place.print(await place.parse("by=supplier"))).toBe("by=supplier");
		await expect(place.view("by=colour")).rejects.toMatchObject({ code: expect.stringMatching(/./) });
	});

	test("stays open while files are read again, and opens anew with another choice of files", async () => {
		const { desk } = deskOver();
		await desk.read("a", file(), "a.csv", {}, quiet);
		const place = await desk.open("One", ["a"]);
		await desk.read("a", file("supplier,amount\nAcme,1.00\n"), "a.csv", {}, quiet);
		expect((await place.view("")).total).toBe("12.50");
		expect((await (await desk.open("One", ["a"])).view("")).total).toBe("1.00");
		place.close();
	});

	test("of files that are not on the desk is refused", async () => {
		const { desk } = deskOver();
		await desk.read("a", file(), "a.csv", {}, quiet);
		await desk.remove("a");
		await expect(desk.open("One", ["a"])).rejects.toMatchObject({ code: "not-on-desk" });
	});
});

test("what is saved is a zip of the descriptor and the file that it names", async () => {
	const { desk } = deskOver();
	await desk.read("a", file(), "a.csv", {}, quiet);
	const told: number[] = [];
	const blob = await desk.save("My council", ["a"], (done, of) => told.push(done / of));
	const bytes = Buffer.from(await blob.arrayBuffer());
	const first = bytes.subarray(30 + bytes.readUInt16LE(26), 30 + bytes.readUInt16LE(26) + bytes.readUInt32LE(18));
	const descriptor = JSON.parse(inflateRawSync(first).toString("utf8"));
	expect(descriptor.title).toBe("My council");
	expect(bytes.includes(descriptor.resources[0].path)).toBe(true);
	expect(told.at(-1)).toBe(1);
	const place = await desk.open("Again", ["a"]);
	expect((await place.view("")).total).toBe("12.50");
});

describe("a module that stops", () => {
	const failing = (started: number): CheckCore => ({
		...real,
		read: (name, options) => {
			if (started === 1 && name === "huge.csv") throw new WebAssembly.RuntimeError("unreachable");
			return real.read(name, options);
		},
	});

	test("is said in a sentence to all who wait, and a fresh one goes on with the files that were read", async () => {
		const { desk, seen } = deskOver(failing);
		await desk.read("a", file(), "a.csv", {}, quiet);
		const place = await desk.open("One", ["a"]);
		const readings = [desk.read("b", file(), "huge.csv", {}, quiet), desk.read("c", file(), "c.csv", {}, quiet)];
		for (const reading of readings) await expect(reading).rejects.toMatchObject({ code: "out-of-memory" });
		expect((await place.view("")).total).toBe("12.50");
		expect((await (await desk.open("Two", ["a"])).view("")).total).toBe("12.50");
		expect(seen).toEqual({ started: 2, stopped: 1 });
	});

	test("with its worker is noticed", async () => {
		const { desk, seen, end } = deskOver();
		await desk.read("a", file(), "a.csv", {}, quiet);
		const reading = desk.read("b", large(), "b.csv", {}, () => end());
		await expect(reading).rejects.toMatchObject({ code: "worker-ended" });
		expect((await desk.read("a", file(), "a.csv", {}, quiet)).balance.rows_kept).toBe(2);
		expect(seen.started).toBe(2);
	});

	test("and a desk that is closed leave nobody waiting", async () => {
		const { desk } = deskOver();
		const reading = desk.read("a", large(), "a.csv", {}, () => desk.close());
		await expect(reading).rejects.toMatchObject({ code: "closed" });
		await expect(desk.read("a", file(), "a.csv", {}, quiet)).rejects.toMatchObject({ code: "closed" });
	});
});
