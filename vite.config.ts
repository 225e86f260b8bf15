import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Plugin, type ViteDevServer } from "vite";
import { bundleOf } from "./cli/site/embeds.mjs";

const root = resolve(import.meta.dirname, "www");
const page = (path: string) => resolve(root, path);

/**
 * What pages share comes in few files: a browser asks a plain host for six at a time, and for a place's page these are two, its own
 * script, its style and the module.
 */
const chunks = [
	{ name: "drawn", test: /[\\/]www[\\/]style[\\/]drawn\.scss/, priority: 3 },
	{ name: "ready", test: /[\\/]www[\\/](pages[\\/]shared[\\/]|style[\\/]|core[\\/](own-task|turns)\.)/, priority: 2 },
	{
		name: "explore",
		test: /[\\/](node_modules|www[\\/](core|widgets|pages[\\/]place))[\\/]/,
		minShareCount: 2,
		priority: 1,
	},
];

/** While developing: each place at its own address, from the template that `npm run build` fills in for good. */
function placePages(): Plugin {
	let server: ViteDevServer;
	return {
		name: "place-pages",
		apply: "serve",
		configureServer(started) {
			server = started;
			server.middlewares.use((request, response, next) => {
				const [, slug, rest] = /^\/([a-z0-9-]+)\/(figures\.json|index\.html)?(?:\?.*)?$/.exec(request.url ?? "") ?? [];
				if (!slug || !existsSync(page(`places/${slug}/datapackage.json`))) return next();
				if (rest === "figures.json") return response.end(bundleOf(page(`places/${slug}`), "Total Place"));
				request.url = "/place/index.html";
				next();
			});
		},
		async transformIndexHtml(html, { originalUrl }) {
			const { unfilled } = await server.ssrLoadModule("/prerender/templates.ts");
			const slug = originalUrl?.split("/")[1] ?? "";
			return unfilled(html, slug).replace('<div id="explore">', '<div id="explore" data-figures="figures.json">');
		},
	};
}

export default defineConfig({
	root,
	base: "./",
	publicDir: false,
	appType: "mpa",
	plugins: [placePages()],
	worker: { format: "es" },
	server: { fs: { allow: [import.meta.dirname] } },
	build: {
		outDir: resolve(import.meta.dirname, "dist"),
		emptyOutDir: true,
		target: "es2022",
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			output: { codeSplitting: { groups: chunks } },
			input: {
				home: page("index.html"),
				place: page("place/index.html"),
				about: page("about/index.html"),
				check: page("check/index.html"),
				scenario: page("scenario/index.html"),
				missing: page("404.html"),
			},
		},
	},
});
