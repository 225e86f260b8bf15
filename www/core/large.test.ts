import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import {
	account_paths,
	initSync,
	Opening,
	OpeningAhead,
	Place,
	parse_query,
	print_query,
} from "../../pkg-packed/total_place.js";
import { type FarAhead, readAhead, type ToAhead } from "./ahead";
import { aheadHere } from "./ahead-here";
import type { AheadCore } from "./ahead-work";
import type { Bytes } from "./bytes";
import type { Calls, Origin } from "./large-messages";
import { type LargeCore, LargeWork } from "./large-work";
import { type Asking, WorkerCalls } from "./worker-calls";
import { startHere } from "./worker-here";
import { placeBeside } from "./worker-place";

const real: LargeCore = {
	accountPaths: (descriptor) => account_paths(descriptor),
	open: (descriptor, files) => new Opening(descriptor, files),
	openPacked: (descriptor, files, packs) => Place.open_packed(descriptor, files, packs),
	parse: (text) => parse_query(text),
	print: (query) => print_query(query),
};

const aheadCore: AheadCore = { read: (told) => OpeningAhead.told(told) };

beforeAll(() => {
	initSync({ module: readFileSync("pkg-packed/total_place_bg.wasm") });
});

/** Opens a place whose worker is in this thread. */
async function open(origin: Origin, asking: Asking = {}, core = real, bytes?: Bytes, far?: FarAhead) {
	const ahead = far && readAhead(() => far);
	const calls = new WorkerCalls<Calls>(startHere((post) => new LargeWork(core, post, bytes, ahead)));
	const again = () => calls.ask("open", { origin });
	return placeBeside(calls, await calls.ask("open", { origin }, asking), again);
}

const kent = "www/places/kent/";
const bytesOf = (path: string) => new Uint8Array(readFileSync(kent + path));
const descriptor = bytesOf("datapackage.json");
const paths = JSON.parse(new TextDecoder().decode(descriptor)).resources.map(({ path }: { path: string }) => path);
const filesOfKent = () =>
	Object.fromEntries([...paths, "datapackage.json"].map((path) => [path, new Blob([bytesOf(path)])]));

const small = (csv: BlobPart, path = "payments.csv") => ({
	"datapackage.json": new Blob([
		JSON.stringify({
			name: "small",
			title: "Small",
			resources: [
				{
					name: "payments",
					role: "spending",
					path,
					account: { covers: "All." },
					schema: {
						fields: [
							{ name: "supplier", columnType: "recipient" },
							{ name: "amount", columnType: "value" },
						],
					},
				},
			],
		}),
	]),
	[path]: new Blob([csv]),
});
const many = `supplier,amount\n${"Acme Limited,1.00\n".repeat(600_000)}`;

/** Enough for two workers, with rows in the later part that are unlike the others. */
const huge = () => {
	const row = (number: number) => `Supplier ${(number * 7) % 9999} of Lewisham,${number % 97}.05\n`;
	const rows = Array.from({ length: 600_000 }, (_, number) => row(number));
	rows[400_000] = 'Acme,five\n\n"Acme ""Limited""\nof Lewisham",2.00\n';
	return `supplier,amount\n${rows.join("")}`;
};

let server: Server | undefined;
afterEach(() => server?.close());

async function host(answer: RequestListener): Promise<Origin> {
	server = createServer(answer).listen(0, "127.0.0.1");
	await new Promise((resolve) => server?.once("listening", resolve));
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe("a place", () => {
	test("says the same as from the module that reads whole files", async () => {
		const place = await open({ files: filesOfKent() });
		const whole = Place.open(descriptor, Object.fromEntries(paths.map((path: string) => [path, bytesOf(path)])));
		expect(place.summary).toEqual(whole.summary());
		expect(place.issues).toEqual(whole.issues());
		for (const query of ["", "by=organisation", "by=control,organisation&top=2"]) {
			expect(await place.view(query)).toEqual(whole.view(query));
			expect(await place.lines(query, 1)).toEqual(whole.lines(query, 1));
			expect(await place.exportCsv(query)).toEqual(whole.export_csv(query));
		}
		expect(await place.print(await place.parse("top=5&by=control"))).toBe("by=control&top=5");
	});

	test("on a host is fetched by its paths, packed or not", async () => {
		const asked: string[] = [];
		const origin = await host((request, response) => {
			asked.push(request.url ?? "");
			const body = bytesOf((request.url ?? "").slice(1));
			if (asked.length % 2) response.setHeader("Content-Encoding", "gzip");
			response.end(asked.length % 2 ? gzipSync(body) : body);
		});
		const place = await open(origin);
		expect((await place.view("")).total).toBe((await (await open({ files: filesOfKent() })).view("")).total);
		expect(asked.toSorted()).toEqual([...new Set(["datapackage.json", ...paths])].map((path) => `/${path}`).toSorted());
	});

	test("whose descriptor the page has already is not asked for it", async () => {
		const asked: string[] = [];
		const origin = await host((request, response) => {
			asked.push(request.url ?? "");
			response.end(bytesOf((request.url ?? "").slice(1)));
		});
		const place = await open({ ...origin, descriptor: descriptor.slice().buffer });
		expect((await place.view("")).total).toBe((await (await open({ files: filesOfKent() })).view("")).total);
		expect(asked).not.toContain("/datapackage.json");
	});

	test("whose file is packed with gzip is unpacked", async () => {
		const files = small(gzipSync(many), "payments.csv.gz");
		expect((await (await open({ files })).view("")).total).toBe("600000.00");
		const origin = await host(async (request, response) => {
			const file = files[(request.url ?? "").slice(1)] as Blob;
			response.end(new Uint8Array(await file.arrayBuffer()));
		});
		expect((await (await open(origin)).view("")).total).toBe("600000.00");
	});

	test("tells how far it has come", async () => {
		const told: [number, number][] = [];
		await open({ files: small(many) }, { progress: (done, of) => told.push([done, of]) });
		expect(told.length).toBeGreaterThan(1);
		expect(told.at(-1)).toEqual([many.length, many.length]);
	});

	test("can be given up on the way", async () => {
		const stop = new AbortController();
		const opening = open({ files: small(many) }, { progress: () => stop.abort(), signal: stop.signal });
		await expect(opening).rejects.toThrow(/abort/i);
	});
});

describe("a large file", () => {
	const text = huge();
	const files = small(text);
	const heard = (far: FarAhead) => {
		const asked: ToAhead[] = [];
		const post: FarAhead["post"] = (message, transfer) => {
			asked.push(message);
			far.post(message, transfer);
		};
		return { asked, far: { ...far, post } };
	};
	const second = () => heard(aheadHere(aheadCore));

	/** As the real one, and counts the bytes that are pushed into places. */
	const counting = () => {
		const counted = { pushed: 0 };
		const open: LargeCore["open"] = (descriptor, files) => {
			const opening = real.open(descriptor, files);
			const push = opening.push.bind(opening);
			opening.push = (piece, last) => {
				counted.pushed += piece.length;
				push(piece, last);
			};
			return opening;
		};
		return { counted, core: { ...real, open } };
	};

	test("is read by two workers, and says the same", async () => {
		const alone = await open({ files });
		const { counted, core } = counting();
		const told: [number, number][] = [];
		const { asked, far } = second();
		const place = await open({ files }, { progress: (...far) => told.push(far) }, core, undefined, far);
		expect(counted.pushed).toBeLessThan(text.length * 0.7);
		const tellings = asked
			.filter((message) => !("piece" in message))
			.map((message) => "told" in message && message.told);
		expect(tellings).toEqual([expect.any(Uint8Array), undefined]);
		expect(place.issues).toEqual(alone.issues);
		expect(place.issues).toMatchObject([{ code: "bad-amount", line: 400_002 }]);
		expect(place.summary).toEqual(alone.summary);
		for (const query of ["by=supplier&top=20", "by=supplier&search=Acme"]) {
			expect(await place.view(query)).toEqual(await alone.view(query));
			expect(await place.lines(query, 0)).toEqual(await alone.lines(query, 0));
		}
		expect(told.at(-1)).toEqual([text.length, text.length]);
		expect(told).toEqual(told.toSorted(([one], [other]) => one - other));
	});

	test("that is packed, or not so large, is left to one", async () => {
		const { asked, far } = second();
		await open({ files: small(many.slice(0, 3 << 20)) }, {}, real, undefined, far);
		const packed = small(gzipSync(text, { level: 0 }));
		expect((await open({ files: packed }, {}, real, undefined, far)).issues.length).toBe(1);
		expect(asked.length).toBe(0);
	});

	test("can be given up, by both", async () => {
		const stop = new AbortController();
		const { asked, far } = second();
		const progress = () => asked.length > 0 && stop.abort();
		await expect(open({ files }, { progress, signal: stop.signal }, real, undefined, far)).rejects.toThrow(/abort/i);
		await expect.poll(() => asked.some((message) => "told" in message && !message.told)).toBe(true);
	});

	test("that is no text, or gone, is refused as by one worker", async () => {
		const spoiled = new TextEncoder().encode(text);
		spoiled[14 << 20] = 0xff;
		const refused = (far?: FarAhead) =>
			open({ files: small(spoiled) }, {}, real, undefined, far).catch(({ code, file, line, message }) => ({
				code,
				file,
				line,
				message,
			}));
		const alone = await refused();
		expect(alone).toMatchObject({ code: "not-utf-8", file: "payments.csv" });
		expect(await refused(second().far)).toEqual(alone);
		// biome-ignore lint/correctness/useYield: it fails before
		const gone: Bytes = async function* () {
			throw new Error("gone");
		};
		const expected = {
			code: "file-gone",
			file: "payments.csv",
			message: expect.stringMatching(/^payments\.csv could/),
		};
		for (const far of [undefined, second().far]) {
			await expect(open({ files }, {}, real, gone, far)).rejects.toMatchObject(expected);
		}
	});
});

describe("a pack of columns", () => {
	const files = small(many);
	const bare = async () => new Uint8Array(await files["datapackage.json"].arrayBuffer());

	/** The package with its pack, and what was asked of its host. */
	async function packed(spoil: (pack: Uint8Array) => Uint8Array | undefined = (pack) => pack) {
		const csv = new TextEncoder().encode(many);
		const descriptor = JSON.parse(new TextDecoder().decode(await bare()));
		const hash = createHash("sha256").update(csv).digest();
		const said = { path: "payments.pack", version: 1, csv: `sha256:${hash.toString("hex")}` };
		descriptor.resources[0].pack = said;
		const text = new TextEncoder().encode(JSON.stringify(descriptor));
		const pack = spoil(Place.open(text, { "payments.csv": csv }).pack(text, "payments", hash));
		const there: Record<string, Uint8Array | undefined> = {
			"/datapackage.json": text,
			"/payments.csv": csv,
			"/payments.pack": pack,
		};
		const asked: string[] = [];
		const origin = await host((request, response) => {
			asked.push(request.url ?? "");
			const body = there[request.url ?? ""];
			if (!body) response.statusCode = 404;
			response.end(body);
		});
		return { origin, asked };
	}

	test("stands for its CSV, which is not fetched", async () => {
		const { origin, asked } = await packed();
		const place = await open(origin);
		expect(place.issues).toEqual([]);
		expect((await place.view("by=supplier")).rows).toEqual((await (await open({ files })).view("by=supplier")).rows);
		expect(asked).toEqual(["/datapackage.json", "/payments.pack"]);
	});

	test("is passed over by the module that reads none", async () => {
		const { origin, asked } = await packed();
		const { openPacked: _, ...readsCsv } = real;
		const place = await open(origin, {}, readsCsv);
		expect([(await place.view("")).total, place.issues]).toEqual(["600000.00", []]);
		expect(asked).toEqual(["/datapackage.json", "/payments.csv"]);
	});

	test.each([
		["damaged", (pack: Uint8Array) => pack.with(-1, (pack.at(-1) ?? 0) ^ 1), "is damaged"],
		["not there", () => undefined, "404"],
	])("that is %s is said to be, and the CSV is read", async (_, spoil, says) => {
		const { origin } = await packed(spoil);
		const place = await open(origin);
		expect((await place.view("")).total).toBe("600000.00");
		expect(place.issues).toMatchObject([{ code: "pack-unread", file: "payments.pack" }]);
		expect(place.issues[0]?.message).toContain(says);
	});
});

describe("what goes wrong is said", () => {
	test.each([
		["no such file", (path: string) => path !== "/payments.csv", "not-fetched", "payments.csv"],
		["no descriptor", (path: string) => path !== "/datapackage.json", "not-fetched", "datapackage.json"],
	])("%s", async (_, has, code, file) => {
		const origin = await host(async (request, response) => {
			const there = small("supplier,amount\nA,1\n")[(request.url ?? "").slice(1)];
			if (!there || !has(request.url ?? "")) response.statusCode = 404;
			response.end(there && new Uint8Array(await there.arrayBuffer()));
		});
		await expect(open(origin)).rejects.toMatchObject({ code, file, message: expect.stringContaining("404") });
	});

	test("a file that breaks off", async () => {
		const origin = await host(async (request, response) => {
			const file = small("supplier,amount\nA,1\n")[(request.url ?? "").slice(1)] as Blob;
			response.setHeader("Content-Length", request.url === "/payments.csv" ? 1000 : file.size);
			response.write(new Uint8Array(await file.arrayBuffer()));
			if (request.url === "/payments.csv") setTimeout(() => response.destroy(), 50);
			else response.end();
		});
		await expect(open(origin)).rejects.toMatchObject({ code: "broken-off", file: "payments.csv" });
	});

	test("a descriptor that is none, and a file that lacks a column", async () => {
		await expect(open({ files: { "datapackage.json": new Blob(["{"]) } })).rejects.toMatchObject({
			file: "datapackage.json",
			line: 1,
		});
		await expect(open({ files: small("who,amount\nA,1\n") })).rejects.toMatchObject({ code: "missing-column" });
	});

	test("the end of its memory", async () => {
		const core = {
			...real,
			open: () => {
				throw new WebAssembly.RuntimeError("unreachable");
			},
		};
		await expect(open({ files: small(many) }, {}, core)).rejects.toMatchObject({ code: "out-of-memory" });
	});
});
