// What a build publishes beside a large CSV: its columns, which say all that it says.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { initSync, Place } from "../../pkg-packed/total_place.js";
import { least, version, writeColumnPacks } from "./column-packs.mjs";
import { writeOffline } from "./offline.mjs";
import { filesIn } from "./output.mjs";

initSync({ module: readFileSync(new URL("../../pkg-packed/total_place_bg.wasm", import.meta.url)) });

const schema = {
	fields: [
		{ name: "year", columnType: "date:fiscal-year" },
		{ name: "who", columnType: "recipient" },
		{ name: "amount", columnType: "value" },
	],
};
const paid = (rows) => `year,who,amount\n${rows.join("\n")}\n`;
const rows = ["2008-09,A,1.50", "soon,B,2", '2009-10,"C\nD",-3', "2009-10,A,x"];

let [site, told] = ["", []];
beforeEach(() => {
	site = mkdtempSync(join(tmpdir(), "total-place-columns-"));
	told = [];
});
afterEach(() => rmSync(site, { recursive: true }));

const at = (path) => join(site, "places", "kent", path);
const write = (path, content) => {
	mkdirSync(join(at(path), ".."), { recursive: true });
	writeFileSync(at(path), content);
};
const describe = (...resources) => write("datapackage.json", JSON.stringify({ name: "kent", resources }, null, 2));
const described = () => JSON.parse(readFileSync(at("datapackage.json"), "utf8")).resources;
const packs = (from = 20) => writeColumnPacks(site, (one) => told.push(one), from);
const bytesOf = (path) => new Uint8Array(readFileSync(at(path)));

test("a large CSV of spending gets a pack, and its descriptor says so", async () => {
	write("paid.csv", paid(rows));
	describe({ name: "paid", path: "paid.csv", schema });
	await packs();
	const csv = readFileSync(at("paid.csv"));
	const { bytes, pack, ...others } = described()[0];
	expect(others).toEqual({ name: "paid", path: "paid.csv", schema });
	expect(bytes).toBe(csv.length);
	const hash = createHash("sha256").update(csv).digest("hex");
	expect(pack).toEqual({ path: "paid.pack", version, bytes: bytesOf("paid.pack").length, csv: `sha256:${hash}` });
	expect(told).toEqual([{ slug: "kent", file: "paid.pack", bytes: pack.bytes, csv: csv.length }]);
});

test("from its pack a place has the same answers and issues as from its CSV", async () => {
	write("paid.csv", paid(rows));
	describe({ name: "paid", path: "paid.csv", schema });
	await packs();
	const descriptor = bytesOf("datapackage.json");
	const slow = Place.open(descriptor, { "paid.csv": bytesOf("paid.csv") });
	const fast = Place.open_packed(descriptor, {}, { "paid.pack": bytesOf("paid.pack") });
	expect(slow.issues()).toHaveLength(2);
	expect(fast.issues()).toEqual(slow.issues());
	expect(fast.summary()).toEqual(slow.summary());
	for (const query of ["year=all", "by=year,supplier&year=all", "by=supplier&year=2009-10"]) {
		expect(fast.view(query)).toEqual(slow.view(query));
		expect(fast.export_csv(query)).toEqual(slow.export_csv(query));
		expect(fast.lines(query, 0)).toEqual(slow.lines(query, 0));
	}
	slow.free();
	fast.free();
});

test("a CSV that changed has another pack, and the old pack is refused for the new descriptor", async () => {
	write("paid.csv", paid(rows));
	describe({ name: "paid", path: "paid.csv", schema });
	await packs();
	const old = bytesOf("paid.pack");
	rmSync(at("paid.pack"));
	write("paid.csv", paid([...rows, "2009-10,A,4"]));
	await packs();
	expect(bytesOf("paid.pack")).not.toEqual(old);
	const descriptor = bytesOf("datapackage.json");
	expect(() => Place.open_packed(descriptor, {}, { "paid.pack": old })).toThrow(
		expect.objectContaining({ code: "stale-pack", file: "paid.pack" }),
	);
	const place = Place.open_packed(descriptor, { "paid.csv": bytesOf("paid.csv") }, { "paid.pack": old });
	expect(place.issues()[0]).toMatchObject({ code: "pack-unread", file: "paid.pack" });
	place.free();
});

test("small files, facts, and what is no data stay as they are, to the last space", async () => {
	write("paid.csv", paid(rows));
	write("notes.csv", `kind,text\nscope,${"long ".repeat(50)}\n`);
	describe({ name: "paid", path: "paid.csv", schema }, { name: "notes", path: "notes.csv" });
	const before = readFileSync(at("datapackage.json"), "utf8");
	await packs(least);
	await packs(200);
	expect(readFileSync(at("datapackage.json"), "utf8")).toBe(before);
	expect(filesIn(site)).toEqual(["datapackage.json", "notes.csv", "paid.csv"].map((name) => `places/kent/${name}`));
	expect(told).toEqual([]);
});

test("a pack that a package names itself is not published: nobody knows what it was made of", async () => {
	write("paid.csv", paid(rows));
	describe({ name: "paid", path: "paid.csv", schema, pack: { path: "../other/paid.pack", version, csv: "sha256:00" } });
	await packs(least);
	expect(described()[0].pack).toBe(null);
	await packs();
	expect(described()[0].pack.path).toBe("paid.pack");
});

test("a CSV that two resources read has no pack, and it is said why", async () => {
	write("paid.csv", paid(rows));
	describe({ name: "paid", path: "paid.csv", schema }, { name: "again", path: ["paid.csv"], schema });
	await packs();
	expect(existsSync(at("paid.pack"))).toBe(false);
	expect(told.map(({ file, message }) => [file, /two|other/i.test(message)])).toEqual([
		["paid.csv", true],
		["paid.csv", true],
	]);
});

test("two files that differ in their endings alone have packs of their own", async () => {
	write("paid.csv", paid(rows));
	write("paid.txt", paid(rows.slice(0, 1)));
	describe({ name: "a", path: "paid.csv", schema }, { name: "b", path: "paid.txt", schema });
	await packs();
	expect(described().map(({ pack }) => pack.path)).toEqual(["paid.pack", "paid.txt.pack"]);
});

test("packs count in what a browser keeps, and a place past its limit is not kept at all", async () => {
	const digits = createHash("sha512").update("random").digest("hex");
	write("paid.csv", paid([`2008-09,${digits},1`]));
	describe({ name: "paid", path: "paid.csv", schema });
	mkdirSync(join(site, "kent"));
	writeFileSync(join(site, "kent", "index.html"), '<div id="explore" data-large="../places/kent/"></div>');
	const without = writeOffline(site, filesIn(site));
	await packs();
	const weight = writeOffline(site, filesIn(site));
	expect(weight).toBeGreaterThan(without);
	const kept = readFileSync(join(site, "offline.js"), "utf8");
	expect(kept).toContain('"places/kent/paid.pack"');
	expect(kept).toContain('"places/kent/datapackage.json"');
	expect(kept).not.toContain('"places/kent/paid.csv"');
	expect(writeOffline(site, filesIn(site), weight - 1)).toBe(0);
	expect(readFileSync(join(site, "offline.js"), "utf8")).not.toContain("paid.pack");
});
