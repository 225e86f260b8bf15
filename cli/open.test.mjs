import { expect, test } from "vitest";
import { loadCore } from "./core.mjs";
import { openInPieces } from "./open.mjs";
import { inMemory } from "./pieces.mjs";

const descriptor = new TextEncoder().encode(
	JSON.stringify({
		name: "kent",
		resources: [
			{
				name: "paid",
				path: "paid.csv",
				schema: {
					fields: [
						{ name: "who", columnType: "recipient" },
						{ name: "amount", columnType: "value" },
					],
				},
			},
			{ name: "notes", path: "notes.csv" },
		],
	}),
);
const bytes = (text) => new TextEncoder().encode(text);
const notes = inMemory(bytes("account,kind,text\npaid,scope,All of it.\n"));

test("a place from pieces is the place from whole files", async () => {
	const core = await loadCore("pkg-packed");
	const csv = bytes('who,amount\n"A\nB",1.50\nC,x\nD,-2\n');
	const byByte = {
		...inMemory(csv),
		*pieces() {
			for (const byte of csv) yield Uint8Array.of(byte);
		},
	};
	const place = openInPieces(core, descriptor, { "paid.csv": byByte, "notes.csv": notes });
	const whole = core.Place.open(descriptor, { "paid.csv": csv, "notes.csv": notes.whole() });
	expect(place.issues()).toHaveLength(1);
	expect(place.issues()).toEqual(whole.issues());
	expect(place.summary()).toEqual(whole.summary());
	expect(place.view("by=supplier")).toEqual(whole.view("by=supplier"));
});

test("a place that the memory of the module does not hold is refused in a sentence", () => {
	const core = {
		account_paths: () => ["paid.csv"],
		Opening: class {
			wanted = () => "paid.csv";
			begin() {}
			push() {
				throw new WebAssembly.RuntimeError("unreachable");
			}
		},
	};
	const open = () => openInPieces(core, descriptor, { "paid.csv": inMemory(bytes("who\n")), "notes.csv": notes });
	expect(open).toThrow(expect.objectContaining({ code: "out-of-memory", file: "paid.csv" }));
});

test("a large file none of whose rows can be read is not read to its end", async () => {
	const core = await loadCore("pkg-packed");
	const piece = bytes(`who,amount\n${`${"A".repeat(10_000)},no amount\n`.repeat(100)}`);
	let given = 0;
	const endless = {
		...inMemory(piece),
		*pieces() {
			for (; given < 100; given++) yield piece;
		},
	};
	const open = () => openInPieces(core, descriptor, { "paid.csv": endless, "notes.csv": notes });
	expect(open).toThrow(expect.objectContaining({ code: "no-rows", file: "paid.csv" }));
	expect(given).toBeLessThan(20);
});
