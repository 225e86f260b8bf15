// What a host should send along with each file. Everything that serves the site, or tells a host how, asks here.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The policy that holds on every page, in every test. A style that stands in a page is allowed by the hash of its text, and
 * nothing else is: `html` is any page of the site, for all have the same.
 */
export const policyOf = (html) =>
	[
		"default-src 'self'",
		"script-src 'self' 'wasm-unsafe-eval'",
		["style-src 'self'", ...hashesOf(html)].join(" "),
		"img-src 'self' data: blob:",
		"connect-src 'self'",
		"worker-src 'self' blob:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");

/** The styles of a page, as a policy names them. */
export const hashesOf = (html) =>
	[...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(
		([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
	);

/** On every answer. */
export const headersOf = (html) => ({
	"Content-Security-Policy": policyOf(html),
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "no-referrer",
	"Cross-Origin-Opener-Policy": "same-origin",
});

/** As the front page of a built site asks for. */
export const headersIn = (folder) => headersOf(readFileSync(join(folder, "index.html"), "utf8"));

/** What stands in other people's pages may be read from there, and from a frame in a sandbox, which has no origin. */
export const open = { path: "embed/", headers: { "Access-Control-Allow-Origin": "*" } };

/** Where names hold a hash of the content, which so never changes. */
export const fixed = ["assets/", "embed/files/"];

export const isFixed = (path) => fixed.some((folder) => path.startsWith(folder));

/** A browser asks each time whether a file has changed, but for those whose names would. */
export const caching = { others: "no-cache", assets: "public, max-age=31536000, immutable" };

export const types = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".csv": "text/csv; charset=utf-8",
	".pack": "application/octet-stream",
	".txt": "text/plain; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".ico": "image/x-icon",
	".webmanifest": "application/manifest+json",
	".wasm": "application/wasm",
};

const packed = new Set([".png", ".ico"]);

/** Whether a file of this ending gets smaller when it is compressed. */
export const isPackable = (ending) => Object.hasOwn(types, ending) && !packed.has(ending);
