import { expect, test } from "vitest";
import type { Core, Handle } from "./module";
import { openPackage } from "./place";

const encode = (text: string) => new TextEncoder().encode(text);

function fakeCore() {
	const opened: string[] = [];
	const handle = { summary: () => ({}), issues: () => [], free: () => opened.push("freed") } as unknown as Handle;
	const core: Core = {
		open: (_descriptor, files) => {
			opened.push(...Object.keys(files));
			return handle;
		},
		parse: () => {
			throw new Error("not asked");
		},
		print: () => "",
	};
	return { core, opened };
}

async function filesOf(descriptor: string): Promise<string[]> {
	const { core, opened } = fakeCore();
	await openPackage(
		"kent",
		async (path) => encode(path === "datapackage.json" ? descriptor : "a,b"),
		Promise.resolve(core),
	);
	return opened;
}

test("each file of a package is read once", async () => {
	const resources = [{ path: "count.csv" }, { path: "notes/notes.csv" }, { path: "count.csv" }, {}];
	expect(await filesOf(JSON.stringify({ resources }))).toEqual(["count.csv", "notes/notes.csv"]);
});

test.each([
	"https://example.org/a.csv",
	"//example.org/a.csv",
	"/a.csv",
	"../kent/a.csv",
	"a/../../b.csv",
	"\\a.csv",
	" //example.org/a.csv",
	"ht\ntps://example.org/a.csv",
	".\t./a.csv",
])("a package that names %s is not followed outside its folder", async (path) =>
	expect(await filesOf(JSON.stringify({ resources: [{ path }] }))).toEqual([]),
);

test("a descriptor that is no JSON is left to the core to explain", async () => {
	expect(await filesOf("{")).toEqual([]);
});

test("closing gives the memory back", async () => {
	const { core, opened } = fakeCore();
	(await openPackage("kent", async () => encode("{}"), Promise.resolve(core))).close();
	expect(opened).toEqual(["freed"]);
});
