import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { policyOf } from "../cli/site/policy.mjs";
import { readOptions, serve } from "./serve.mjs";

const policy = policyOf("");

let folder;
let site;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "total-place-serve-"));
	mkdirSync(join(folder, "site", "kent"), { recursive: true });
	writeFileSync(join(folder, "secret.txt"), "secret");
	writeFileSync(join(folder, "site", "index.html"), "<h1>Home</h1>");
	writeFileSync(join(folder, "site", "404.html"), "<h1>Missing</h1>");
	writeFileSync(join(folder, "site", "kent", "index.html"), "<h1>Kent</h1>");
	writeFileSync(join(folder, "site", "core.wasm"), "\0asm".repeat(100));
	site = await serve({ folder: join(folder, "site"), port: 0 });
});

afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

// Asks with node:http, which sends a path as it stands; fetch would tidy "../" away.
const ask = (path, headers = {}) =>
	new Promise((resolve, reject) => {
		const { hostname, port } = new URL(site.address);
		get({ hostname, port, path, headers }, (response) => {
			const chunks = [];
			response.on("data", (chunk) => chunks.push(chunk));
			response.on("end", () =>
				resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
			);
		}).on("error", reject);
	});

test("a page comes with the strict headers", async () => {
	const { status, headers, body } = await ask("/");
	expect(status).toBe(200);
	expect(String(body)).toBe("<h1>Home</h1>");
	expect(headers["content-security-policy"]).toBe(policy);
	expect(headers["x-content-type-options"]).toBe("nosniff");
	expect(headers["referrer-policy"]).toBe("no-referrer");
	expect(headers["content-type"]).toBe("text/html; charset=utf-8");
});

test("the module has the type that lets a browser compile it while it arrives", async () => {
	expect((await ask("/core.wasm")).headers["content-type"]).toBe("application/wasm");
});

test("a folder is its index.html, at an address that ends in a slash", async () => {
	expect(String((await ask("/kent/")).body)).toBe("<h1>Kent</h1>");
	const without = await ask("/kent");
	expect([without.status, without.headers.location]).toEqual([301, "/kent/"]);
});

test("a redirect never leads to another host", async () => {
	const { headers } = await ask("//kent");
	expect(headers.location ?? "/").not.toMatch(/^\/\//);
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/kent/..%2f..%2fsecret.txt", "/%00", "/%zz", "/nothing"])(
	"%s is not found, under the same headers",
	async (path) => {
		const { status, headers, body } = await ask(path);
		expect(status).toBe(404);
		expect(String(body)).toBe("<h1>Missing</h1>");
		expect(headers["content-security-policy"]).toBe(policy);
	},
);

test("what a browser takes is compressed: brotli before gzip", async () => {
	const br = await ask("/core.wasm", { "accept-encoding": "gzip, br" });
	expect(br.headers["content-encoding"]).toBe("br");
	expect(brotliDecompressSync(br.body).length).toBe(400);
	const gzip = await ask("/core.wasm", { "accept-encoding": "gzip, br;q=0" });
	expect(gzip.headers["content-encoding"]).toBe("gzip");
	expect(gunzipSync(gzip.body).length).toBe(400);
});

test("a file that the browser has is not sent again", async () => {
	const { headers } = await ask("/core.wasm");
	const again = await ask("/core.wasm", { "if-none-match": headers.etag });
	expect([again.status, again.body.length]).toEqual([304, 0]);
});

test("a port that is taken makes way for the next", async () => {
	const taken = Number(new URL(site.address).port);
	const second = await serve({ folder: join(folder, "site"), port: taken });
	expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
	await second.close();
});

test("options are read, and a wrong one is named", () => {
	expect(readOptions(["--port", "8080", "--host=0.0.0.0"])).toEqual({ port: 8080, host: "0.0.0.0" });
	expect(() => readOptions(["--prot", "8080"])).toThrow("--prot");
	expect(() => readOptions(["--port", "web"])).toThrow("--port");
});
