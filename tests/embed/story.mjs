// A story on another origin than the site: a page of this folder, as a newspaper's server would send it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };

/**
 * Serves pages of this folder. `values` fill in what stands between braces; `policy` is the Content-Security-Policy, if any;
 * `made` are pages that a test writes itself, by path.
 */
export async function serveStory(values, { policy = "", made = {} } = {}) {
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? "/", "http://host").pathname;
		const text = textOf(path, made);
		if (path === "/favicon.ico") return response.writeHead(204).end();
		if (text === undefined) return response.writeHead(404).end();
		const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? "");
		response.writeHead(200, {
			"Content-Type": types[extname(path)] ?? "text/plain",
			...(policy ? { "Content-Security-Policy": policy } : {}),
		});
		response.end(filled);
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		address: `http://localhost:${server.address().port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

function textOf(path, made) {
	if (path in made) return made[path];
	try {
		return /^\/[a-z-]+\.[a-z]+$/.test(path)
			? readFileSync(join(import.meta.dirname, path.slice(1)), "utf8")
			: undefined;
	} catch {
		return undefined;
	}
}
