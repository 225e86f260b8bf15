// Builds what other people's pages load into embed/ of the built site, under names that hold a hash of the content.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root } from "./lib/run.mjs";
import { filesUnder } from "./lib/stamp.mjs";

const www = join(root, "www");
const entries = ["embed", "frame", "resize", "dialog"];

/**
 * Writes `embed/` into `folder`, a built site with its `places/`. What `before` (the site as it was, if any) had under a hashed
 * name is kept beside the new, so that a story that was published with it goes on working.
 */
export async function buildEmbed(folder, before) {
	const into = join(folder, "embed");
	const chunks = await bundled(into);
	const file = (name) => chunks.find((chunk) => chunk.isEntry && chunk.name === name).fileName;
	for (const name of entries.filter((one) => one !== "frame"))
		writeFileSync(join(into, `${name}.js`), `export * from "./${file(name)}";\n`);
	const frame = writeFrames(into, file("frame"));
	const places = writePlaces(join(folder, "places"), into);
	const script = { path: file("embed"), integrity: integrityOf(readFileSync(join(into, file("embed")))) };
	writeFileSync(
		join(into, "versions.json"),
		`${JSON.stringify({ script, frame, resize: file("resize"), places }, null, "\t")}\n`,
	);
	if (before) keepVersions(before, folder);
}

/**
 * Copies what stands in `embed/files/` of one built site and not of the other. Names hold a hash of the content, so nothing is
 * ever written over; a file that nobody uses any more can be deleted by hand.
 */
export function keepVersions(from, to) {
	const [old, now] = [join(from, "embed", "files"), join(to, "embed", "files")];
	if (!existsSync(old)) return;
	mkdirSync(now, { recursive: true });
	for (const name of readdirSync(old)) if (!existsSync(join(now, name))) copyFileSync(join(old, name), join(now, name));
}

async function bundled(outDir) {
	const made = await build({
		root: www,
		base: "./",
		configFile: false,
		publicDir: false,
		logLevel: "error",
		css: { postcss: { plugins: [shadowed] } },
		build: {
			outDir,
			emptyOutDir: true,
			target: "es2022",
			assetsInlineLimit: 0,
			modulePreload: false,
			rolldownOptions: {
				input: Object.fromEntries(entries.map((name) => [name, join(www, "embed", `${name}.ts`)])),
				preserveEntrySignatures: "allow-extension",
				output: {
					entryFileNames: "files/[name]-[hash].js",
					chunkFileNames: ({ name, facadeModuleId }) => `files/${elementOf(facadeModuleId) ?? name}-[hash].js`,
					assetFileNames: "files/[name]-[hash][extname]",
				},
			},
		},
	});
	return made.output.filter(({ type }) => type === "chunk");
}

/** `bars` for `www/embed/elements/bars/widget.ts`. */
const elementOf = (path) => /[\\/]elements[\\/]([a-z-]+)[\\/](?:widget|word)\.ts$/.exec(path ?? "")?.[1];

/** In a shadow root the site's elements have other names, and `rem` would be the size of the page around it. */
const shadowed = {
	postcssPlugin: "shadowed",
	Rule(rule) {
		rule.selector = rule.selector.replace(/(?<![-.\w])total-place-([a-z-]+)/g, ".drawn-$1");
	},
	Declaration(declaration) {
		if (declaration.prop === "--unit") return;
		const value = declaration.value.replace(/(?<![\w.-])(\d*\.?\d+)rem\b/g, "calc(var(--unit) * $1)");
		if (value !== declaration.value) declaration.value = value;
	},
};

/** The page of an <iframe>, under its own name and under one that never changes. */
function writeFrames(into, script) {
	const template = readFileSync(join(www, "embed", "frame.html"), "utf8");
	const page = (path, top) => template.replace("{{script}}", path).replace("{{top}}", top);
	const pinned = page(`./${script.split("/").at(-1)}`, "../../");
	const name = `files/frame-${hashOf(pinned)}.html`;
	writeFileSync(join(into, name), pinned);
	writeFileSync(join(into, "frame.html"), page(`./${script}`, "../"));
	return name;
}

/** Each place as one file, so that no page ever has half of a new version. */
function writePlaces(places, into) {
	const slugs = readdirSync(places, { withFileTypes: true }).filter(
		(one) => one.isDirectory() && existsSync(join(places, one.name, "datapackage.json")),
	);
	return Object.fromEntries(
		slugs.map(({ name: slug }) => {
			const text = JSON.stringify(bundleOf(join(places, slug)));
			const version = hashOf(text);
			writeFileSync(join(into, "files", `${slug}-${version}.json`), text);
			return [slug, version];
		}),
	);
}

function bundleOf(folder) {
	return Object.fromEntries(
		filesUnder(folder).map((path) => [relative(folder, path).split(sep).join("/"), textOf(readFileSync(path))]),
	);
}

/** Text where it is UTF-8, byte by byte; else the bytes. */
function textOf(bytes) {
	const text = bytes.toString("utf8");
	return Buffer.from(text, "utf8").equals(bytes) ? text : { base64: bytes.toString("base64") };
}

const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 12);

export const integrityOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildEmbed(process.argv[2], process.argv[3]);
