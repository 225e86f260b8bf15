// Builds what other people's pages load into embed/ of the built site, under names that hold a hash of the content.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";
import { integrityOf, printed } from "../cli/site/embeds.mjs";
import { root } from "./lib/run.mjs";

const www = join(root, "www");
const entries = ["embed", "frame", "resize", "dialog"];

/** Writes `embed/` into `folder`, which holds the built pages, as yet without a place. */
export async function buildEmbed(folder) {
	const into = join(folder, "embed");
	const chunks = await bundled(into);
	const file = (name) => chunks.find((chunk) => chunk.isEntry && chunk.name === name).fileName;
	for (const name of entries.filter((one) => one !== "frame"))
		writeFileSync(join(into, `${name}.js`), pointer(chunks, file(name)));
	const frame = readFileSync(join(www, "embed", "frame.html"), "utf8").replace("{{script}}", basename(file("frame")));
	// What else it holds is told by each site: see cli/site/embeds.mjs.
	writeFileSync(join(into, "frame.html"), frame);
	const script = { path: file("embed"), integrity: integrityOf(readFileSync(join(into, file("embed")))) };
	writeFileSync(join(into, "versions.json"), printed({ script, resize: file("resize") }));
}

/** A script whose name never changes. It names all that the other imports, so that all of it is fetched at once. */
function pointer(chunks, path) {
	const { imports } = chunks.find(({ fileName }) => fileName === path);
	return [...imports.map((one) => `import "./${one}";`), `export * from "./${path}";`, ""].join("\n");
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
			modulePreload: { polyfill: false },
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
