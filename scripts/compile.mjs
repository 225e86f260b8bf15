// Builds site/: the pages without places, and www/prerender as one module of Node, so that `total-place build` needs no compiler.
import { join } from "node:path";
import { build } from "vite";
import { pack } from "../cli/site/pack.mjs";
import { buildEmbed } from "./build-embed.mjs";
import { root } from "./lib/run.mjs";
import { filesUnder } from "./lib/stamp.mjs";

const folder = process.argv[2] ?? join(root, "site");
await build({
	root: join(root, "www"),
	configFile: join(root, "vite.config.ts"),
	build: { outDir: join(folder, "pages") },
});
await buildEmbed(join(folder, "pages"));
await build({
	root,
	configFile: false,
	logLevel: "error",
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: join(root, "www/prerender/site.ts"),
		outDir: folder,
		emptyOutDir: false,
		target: "node20",
		rolldownOptions: { output: { entryFileNames: "prerender.mjs" } },
	},
});
// They are in every site as they are, so they are packed once, here.
await pack(["assets", "embed"].flatMap((name) => filesUnder(join(folder, "pages", name))));
