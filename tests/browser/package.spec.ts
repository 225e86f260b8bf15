// The npm package as others have it: packed, installed without a registry, and used in Node, in a plain page and through Vite.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { serve } from "../../scripts/serve.mjs";
import { blocksOf } from "./guide";
import { expect, root, test } from "./site";

const folder = mkdtempSync(join(tmpdir(), "total-place-package-"));
const example = join(root, "cli", "example", "exampleton");
const files = readdirSync(example);
const total = "676016500.00";

function run(command: string, args: string[], cwd = folder) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd,
		encoding: "utf8",
		env: { ...process.env, FORCE_COLOR: "0" },
	});
	expect({ status, stderr }).toMatchObject({ status: 0 });
	return stdout;
}

/** What docs/developers.md shows, in a page. */
const page = (
	module: string,
) => `<!doctype html><title>x</title><link rel="icon" href="data:,"><output></output><script type="module">
import init, { Place } from "${module}";
await init();
const read = async (path) => new Uint8Array(await (await fetch("./data/" + path)).arrayBuffer());
const names = ${JSON.stringify(files.filter((name) => name.endsWith(".csv")))};
const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
const place = Place.open(await read("datapackage.json"), files);
document.querySelector("output").textContent = place.view("by=organisation").total;
place.free();
</script>`;

test.describe.configure({ mode: "serial" });
test.beforeAll(() => {
	run("npm", ["pack", "--silent", "--pack-destination", folder], root);
	writeFileSync(join(folder, "package.json"), '{ "name": "fresh", "private": true, "type": "module" }');
	const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
	run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`]);
	cpSync(example, join(folder, "data"), { recursive: true });
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test("its command makes and builds an example", () => {
	const command = join("node_modules", ".bin", "total-place");
	run(command, ["new", "our-money"]);
	expect(run(command, ["build", "our-money"])).toContain("The site is in our-money/public");
});

test("in Node, as docs/developers.md shows it", () => {
	const ledger = blocksOf("councils.md").find(({ name }) => name === "payments.csv");
	writeFileSync(join(folder, "payments.csv"), ledger?.text ?? "");
	cpSync(join(root, "tests/fixtures/scenario/documents/five_kinds.json"), join(folder, "scenario.json"));
	const blocks = blocksOf("developers.md").filter(({ name }) => name !== "");
	const programs = blocks.filter(({ language }) => language === "js");
	expect(programs).toHaveLength(5);
	for (const { name, text } of programs) {
		writeFileSync(join(folder, name), text);
		const said = run(process.execPath, [name]);
		const shown = blocks.find((block) => block.language === "text" && block.name === name);
		expect(said).toBe(shown?.text ?? said);
	}
});

test("its types are found", () => {
	writeFileSync(
		join(folder, "use.ts"),
		`import { Place, type View } from "total-place";
import { Check } from "total-place/check";
import { Opening } from "total-place/large";
import { type ElementAttributes, embed } from "total-place/embed";
import { Scenario } from "total-place/scenario";
export const total = (place: Place): string => (place.view("") satisfies View).total;
// @ts-expect-error: an amount is text
export const wrong = (place: Place): number => place.view("").total;
export type Others = [Check, Scenario];
export const pence = (opening: Opening): BigInt64Array => opening.finish().cells("").amounts;
export const bars: HTMLElement = document.createElement("total-place-bars");
export const loaded: Promise<void> = embed("/money/");
// @ts-expect-error: there is no such theme
export const theme: ElementAttributes = { place: "exampleton", theme: "blue" };
`,
	);
	const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler"];
	const libraries = ["--target", "es2022", "--lib", "es2022,dom,esnext.disposable", "--types", ""];
	run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, ...libraries, "use.ts"]);
});

test("in a plain page, and in one that Vite built", async ({ page: tab }) => {
	writeFileSync(join(folder, "index.html"), page("./node_modules/total-place/module/place.js"));
	mkdirSync(join(folder, "app"));
	writeFileSync(join(folder, "app", "index.html"), page("total-place"));
	await build({
		root: join(folder, "app"),
		base: "./",
		configFile: false,
		logLevel: "error",
		build: { target: "es2022" },
	});
	cpSync(join(folder, "data"), join(folder, "app", "dist", "data"), { recursive: true });
	for (const site of [folder, join(folder, "app", "dist")]) {
		const { address, close } = await serve({ folder: site, port: 0, plain: true });
		await tab.goto(address);
		await expect(tab.getByRole("status")).toHaveText(total);
		await close();
	}
});

test("elements in a page that Vite built, as docs/developers.md shows it", async ({ page: tab }) => {
	const text = blocksOf("developers.md").find((block) => block.text.includes("total-place/embed"))?.text ?? "";
	const app = join(folder, "story");
	cpSync(join(folder, "our-money", "public"), join(app, "public", "money"), { recursive: true });
	const icon = '<link rel="icon" href="data:,">';
	writeFileSync(join(app, "index.html"), `<!doctype html>${icon}<main></main><script type="module">${text}</script>`);
	await build({ root: app, configFile: false, logLevel: "error", build: { target: "es2022" } });
	const { address, close } = await serve({ folder: join(app, "dist"), port: 0, plain: true });
	await tab.goto(address);
	await expect(tab.getByRole("figure", { name: /^Who spends/ })).toContainText("NHS in Exampleton");
	await close();
});
