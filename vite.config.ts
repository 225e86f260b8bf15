import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Plugin, type ViteDevServer } from "vite";

const root = resolve(import.meta.dirname, "www");
const page = (path: string) => resolve(root, path);

/** While developing: each place at its own address, from the template that `npm run build` fills in for good. */
function placePages(): Plugin {
	let server: ViteDevServer;
	return {
		name: "place-pages",
		apply: "serve",
		configureServer(started) {
			server = started;
			server.middlewares.use((request, _response, next) => {
				const slug = /^\/([a-z0-9-]+)\/(?:index\.html)?(?:\?.*)?$/.exec(request.url ?? "")?.[1];
				if (slug && existsSync(page(`places/${slug}/datapackage.json`))) request.url = "/place/index.html";
				next();
			});
		},
		async transformIndexHtml(html, { originalUrl }) {
			const { unfilled } = await server.ssrLoadModule("/prerender/templates.ts");
			return unfilled(html, originalUrl?.split("/")[1] ?? "");
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
