// Serves dist/ as a careful host would: strict headers, right types, compressed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { caching, headersIn, isFixed, isPackable, open, types } from "../cli/site/policy.mjs";
import { main, root, Stop } from "./lib/run.mjs";

const sentBy = (folder) => ({ ...headersIn(folder), "Cache-Control": caching.others, Vary: "Accept-Encoding" });
const told = { open: open.headers, fixed: { "Cache-Control": caching.assets } };
const brotli = promisify(brotliCompress);
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Serves `folder` on the first free port from `port` on. Gives the address and `close`. `under` is the path where the site
 * begins; `plain` leaves the headers out, as hosts do that cannot be told any.
 */
export async function serve({
	folder = join(root, "dist"),
	port = 4173,
	host = "127.0.0.1",
	strictPort = false,
	under = "/",
	plain = false,
} = {}) {
	if (!existsSync(join(folder, "index.html")))
		throw new Stop(`There is no site in ${folder}: run "npm run build" first.`);
	const site = {
		folder: resolve(folder),
		under,
		sent: plain ? {} : sentBy(folder),
		told: plain ? {} : told,
		packed: new Map(),
	};
	const server = createServer((request, response) => {
		answer(site, request, response).catch(() => response.writeHead(500, site.sent).end());
	});
	const taken = await listen(server, host, port, strictPort ? port : port + 100);
	return {
		address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}${under}`,
		close: () =>
			new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			}),
	};
}

async function listen(server, host, port, last) {
	for (let next = port; next <= last; next++) {
		const free = await new Promise((resolve, reject) => {
			const busy = (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
			server.once("error", busy);
			server.listen(next, host, () => {
				server.off("error", busy);
				resolve(true);
			});
		});
		if (free) return server.address().port;
	}
	throw new Stop(`No port from ${port} to ${last} is free: name another with --port.`);
}

async function answer(site, request, response) {
	const { folder, under, sent: headers } = site;
	if (request.method !== "GET" && request.method !== "HEAD") {
		response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
		return;
	}
	const found = find(folder, under, request.url ?? "/");
	if (found.location) {
		response.writeHead(301, { ...headers, Location: found.location }).end();
		return;
	}
	const file = found.file ?? [join(folder, "404.html")].find(existsSync);
	if (!file) {
		response.writeHead(404, { ...headers, "Content-Type": types[".txt"] }).end("This page does not exist.\n");
		return;
	}
	await send(site, file, found.file ? 200 : 404, request, response);
}

/** The file that a URL's path names: a folder stands for its index.html, under an address that ends in a slash. */
function find(folder, under, url) {
	let path;
	try {
		path = decodeURIComponent(new URL(url, "http://host").pathname);
	} catch {
		return {};
	}
	if (!path.startsWith(under)) return {};
	path = `/${path.slice(under.length)}`;
	const file = normalize(join(folder, path));
	if (path.includes("\0") || !(file + sep).startsWith(folder.endsWith(sep) ? folder : folder + sep)) return {};
	const there = statSync(file, { throwIfNoEntry: false });
	if (there?.isFile() && !path.endsWith("/")) return { file };
	const index = join(file, "index.html");
	if (!there?.isDirectory() || !existsSync(index)) return {};
	return path.endsWith("/") ? { file: index } : { location: `${under}${encodeURI(path.replace(/^\/+/, ""))}/` };
}

async function send({ folder, sent: headers, told, packed }, file, status, request, response) {
	const bytes = readFileSync(file);
	const type = extname(file);
	const path = relative(folder, file).split(sep).join("/");
	const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
	const head = {
		...headers,
		...(path.startsWith(open.path) ? told.open : {}),
		...(isFixed(path) ? told.fixed : {}),
		"Content-Type": types[type] ?? "application/octet-stream",
		ETag: tag,
	};
	if (request.headers["if-none-match"] === tag && status === 200) {
		response.writeHead(304, head).end();
		return;
	}
	const encoding = isPackable(type) ? chooseEncoding(request.headers["accept-encoding"] ?? "") : null;
	const body = encoding ? await pack(packed, file, tag, encoding, bytes) : bytes;
	if (encoding) head["Content-Encoding"] = encoding;
	response
		.writeHead(status, { ...head, "Content-Length": body.length })
		.end(request.method === "HEAD" ? undefined : body);
}

function chooseEncoding(accepted) {
	const offers = accepted.split(",").map((offer) => offer.trim().split(/\s*;\s*/));
	const takes = (name) => offers.some(([offer, weight]) => offer === name && !/^q=0(\.0*)?$/.test(weight ?? ""));
	return ["br", "gzip"].find(takes) ?? null;
}

/** As the build packed it, where it did. */
async function pack(packed, file, tag, encoding, bytes) {
	const beside = `${file}.${encoding === "br" ? "br" : "gz"}`;
	if (existsSync(beside)) return readFileSync(beside);
	const key = `${tag} ${encoding}`;
	if (!packed.has(key))
		packed.set(key, await (encoding === "br" ? brotli(bytes, brotliOptions) : promisify(gzip)(bytes)));
	return packed.get(key);
}

/** Reads `--port 4173` and `--host 127.0.0.1`. */
export function readOptions(args) {
	const options = {};
	const left = args.flatMap((arg) => arg.split("="));
	for (let i = 0; i < left.length; i += 2) {
		const [name, value = ""] = [left[i], left[i + 1]];
		if (name === "--port" && /^\d{1,5}$/.test(value)) options.port = Number(value);
		else if (name === "--host" && value) options.host = value;
		else throw new Stop(`"${name} ${value}" is not understood: the options are --port NUMBER and --host ADDRESS.`);
	}
	return options;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	await main(async () => {
		const { address } = await serve(readOptions(process.argv.slice(2)));
		process.stdout.write(`Total Place is at ${address}\n`);
	});
}
