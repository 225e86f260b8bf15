// npm run test:hosts: nginx and Apache serve a built site under a path, told only by the files that the build wrote, and Chromium
// explores it. It is run by hand: it needs both programs (Debian: apt-get install nginx-light libnginx-mod-http-brotli-static apache2).
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { caching, headersIn, types } from "../cli/site/policy.mjs";
import { ask, explore } from "./lib/explore.mjs";
import { main, root, Stop } from "./lib/run.mjs";

const path = "/our/money/";
const work = mkdtempSync(join(tmpdir(), "total-place-hosts-"));
const htdocs = join(work, "htdocs");
const site = join(htdocs, path);
const brotliOfNginx = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const modulesOfApache = "/usr/lib/apache2/modules";

function makeSite() {
	const run = (...args) => {
		const { status, stderr } = spawnSync(process.execPath, [join(root, "cli", "total-place.mjs"), ...args], {
			cwd: work,
		});
		if (status !== 0) throw new Stop(String(stderr));
	};
	run("new", "example");
	const settings = join(work, "example", "total-place.json");
	writeFileSync(settings, readFileSync(settings, "utf8").replace("/public-money/", path));
	mkdirSync(join(site, ".."), { recursive: true });
	run("build", "example", "-o", site);
	// The hosts read as a user of their own.
	chmodSync(work, 0o755);
}

const nginx = (port, brotli) => ({
	name: `nginx, ${brotli ? "with ngx_brotli" : "as it comes"}`,
	command: ["nginx", "-p", work, "-c", join(work, "nginx.conf")],
	encodings: brotli ? ["br", "gzip"] : ["gzip"],
	told: true,
	file: join(work, "nginx.conf"),
	text: `${brotli ? `load_module ${brotliOfNginx};` : ""}
daemon off; pid ${work}/nginx.pid; error_log ${work}/nginx.log;
events {}
http {
	access_log off; client_body_temp_path ${work}/a; proxy_temp_path ${work}/b; fastcgi_temp_path ${work}/c;
	uwsgi_temp_path ${work}/d; scgi_temp_path ${work}/e;
	server { listen 127.0.0.1:${port}; root ${htdocs}; ${brotli ? "brotli_static on;" : ""} include ${site}nginx.conf; }
}`,
});

const apache = (port, allowed) => ({
	name: `Apache, AllowOverride ${allowed}`,
	command: ["apache2", "-D", "FOREGROUND", "-f", join(work, "apache.conf")],
	encodings: allowed === "None" ? [] : ["br", "gzip"],
	told: allowed !== "None",
	file: join(work, "apache.conf"),
	text: `ServerRoot ${work}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
ErrorLog ${work}/apache.log
${["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"].map((name) => `LoadModule ${name}_module ${modulesOfApache}/mod_${name}.so`).join("\n")}
User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot ${htdocs}
<Directory ${htdocs}>
	Options FollowSymLinks
	AllowOverride ${allowed}
	Require all granted
</Directory>`,
});

async function withHost(host, port, look) {
	writeFileSync(host.file, host.text);
	const [command, ...args] = host.command;
	const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.once("error", () => {});
	try {
		await look(`http://127.0.0.1:${port}${path}`);
	} finally {
		child.kill();
		if (child.pid) await ended;
	}
}

/** The files as they lie on the disk, against what comes over the wire. */
async function answers(host, address) {
	const of = (file) => readFileSync(join(site, file));
	const script = Object.keys(JSON.parse(of("files.json"))).find((file) => /^assets\/explore-.*\.js$/.test(file));
	const wasm = Object.keys(JSON.parse(of("files.json"))).find((file) => file.endsWith(".wasm"));
	const asked = [
		["", "index.html", ".html"],
		["exampleton/", "exampleton/index.html", ".html"],
		[script, script, ".js"],
		[wasm, wasm, ".wasm"],
		["places/exampleton/spending.csv", "places/exampleton/spending.csv", ".csv"],
		["site.webmanifest", "site.webmanifest", ".webmanifest"],
	];
	const unpack = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (bytes) => bytes };
	for (const [url, file, ending] of asked) {
		for (const encoding of ["br", "gzip", undefined]) {
			const answer = await ask(address + url, encoding ? { "accept-encoding": encoding } : {});
			const got = answer.headers["content-encoding"];
			expect(answer.status, 200, `${url} status`);
			expect(unpack[got](answer.body).equals(of(file)), true, `${url} in ${encoding}`);
			const small = !existsSync(join(site, `${file}.br`));
			expect(
				got,
				!small && host.encodings.includes(encoding) ? encoding : undefined,
				`${url} asked for in ${encoding}`,
			);
			if (host.told) told(answer, types[ending], url.startsWith("assets/") ? caching.assets : caching.others, url);
		}
	}
	const missing = await ask(`${address}nothing/here`);
	expect(missing.status, 404, "a page that is missing");
	if (host.told) {
		expect(missing.body.equals(of("404.html")), true, "the page of what is missing");
		for (const [name, value] of Object.entries(headersIn(site)))
			expect(missing.headers[name.toLowerCase()], value, `missing: ${name}`);
	}
}

function told(answer, type, cache, url) {
	const plain = (text) => text?.toLowerCase().replace(/\s/g, "");
	for (const [name, value] of Object.entries(headersIn(site)))
		expect(answer.headers[name.toLowerCase()], value, `${url}: ${name}`);
	expect(plain(answer.headers["content-type"]), plain(type), `${url}: type`);
	expect(answer.headers["cache-control"], cache, `${url}: Cache-Control`);
}

function expect(found, wanted, what) {
	if (found !== wanted) throw new Stop(`${what}: expected ${wanted}, found ${found}.`);
}

await main(async () => {
	for (const program of ["nginx", "apache2"])
		if (spawnSync(program, ["-v"]).error)
			throw new Stop(`There is no ${program}: install it (the head of this file says how).`);
	try {
		makeSite();
		const hosts = [nginx(4701, false), ...(existsSync(brotliOfNginx) ? [nginx(4702, true)] : [])];
		for (const [at, host] of [
			...hosts,
			apache(4703, "FileInfo"),
			apache(4704, "All"),
			apache(4705, "None"),
		].entries()) {
			const port = Number(/127\.0\.0\.1:(\d+)/.exec(host.text)[1]);
			await withHost(host, port, async (address) => {
				await answers(host, address);
				const seen = await explore(address);
				process.stdout.write(
					`${at + 1}. ${host.name}: ${host.told ? "headers and packed files in force; " : "no headers; "}${seen}\n`,
				);
			});
		}
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
});
