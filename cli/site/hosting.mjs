// The same headers, types and compressed files, as each kind of host wants to be told.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caching, fixed, headersIn, isPackable, open, types } from "./policy.mjs";

const endings = Object.keys(types).filter(isPackable);
const pattern = endings.map((ending) => ending.slice(1)).join("|");

/** Writes the files into the site's folder. `top` is the path of the site on its host, null where it is not known. */
export function writeHosting(folder, top) {
	const headers = headersIn(folder);
	writeFileSync(join(folder, "_headers"), netlify(headers));
	writeFileSync(join(folder, ".htaccess"), apache(headers, top));
	writeFileSync(join(folder, "nginx.conf"), nginx(headers, top));
	// GitHub Pages takes the files as they are.
	writeFileSync(join(folder, ".nojekyll"), "");
}

/** Netlify and Cloudflare Pages read it; both compress by themselves and know the types. */
export function netlify(headers) {
	const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
	const opened = Object.entries(open.headers).map(([name, value]) => `  ${name}: ${value}`);
	const kept = fixed.map((folder) => `/${folder}*\n  Cache-Control: ${caching.assets}\n`).join("");
	return `/*\n${lines.join("\n")}\n${kept}/${open.path}*\n${opened.join("\n")}\n`;
}

/** Every part stands by itself, so that a host that lacks a module still serves the site. */
export function apache(headers, top) {
	const set = Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`);
	const opened = Object.entries(open.headers).map(
		([name, value]) => `  Header set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#/${open.path}#"`,
	);
	const add = Object.entries(types).map(([ending, type]) => `  AddType '${type}' ${ending}`);
	const choose = (encoding, ending) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule \\.(?:${pattern})$ %{REQUEST_URI}.${ending} [L]`;
	return `# Apache reads this file where the host allows it (AllowOverride FileInfo or All). Without it the site works all the same.

<IfModule mod_headers.c>
${set.join("\n")}
  Header set Cache-Control "${caching.others}"
  Header set Cache-Control "${caching.assets}" "expr=%{REQUEST_URI} =~ m#/(?:${fixed.join("|")})#"
${opened.join("\n")}
  Header merge Vary Accept-Encoding
</IfModule>

<IfModule mod_mime.c>
${add.join("\n")}
  RemoveType .gz
  RemoveLanguage .br
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>

# What was compressed when the site was built is sent as it is.
<IfModule mod_rewrite.c>
  RewriteEngine On
${choose("br", "br")}
${choose("gzip", "gz")}
</IfModule>
${top === null ? "" : `\nErrorDocument 404 ${top}404.html\n`}`;
}

/** A location, to be included in a server. What is said in the outer one holds in the inner one too, but for headers. */
export function nginx(headers, top) {
	const path = top ?? "/";
	const add = (indent, cache, more = {}) =>
		[...Object.entries({ ...headers, ...more }), ["Cache-Control", cache]]
			.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
			.join("\n");
	const bare = (type) => type.split(";")[0];
	const byType = Object.entries(types).map(([ending, type]) => `\t\t${bare(type)} ${ending.slice(1)};`);
	const texts = new Set(Object.values(types).filter((type) => type.includes("charset") && !type.includes("html")));
	return `# Include this in a server { } of nginx whose root, followed by ${path}, is this folder.
location ${path} {
	index index.html;
	error_page 404 ${path}404.html;
	types {
${byType.join("\n")}
	}
	charset utf-8;
	charset_types ${[...texts].map(bare).join(" ")};
	# What was compressed when the site was built is sent as it is. With the module ngx_brotli, add: brotli_static on;
	gzip_static on;
${add("\t", caching.others)}
${[...fixed, open.path]
	.map((folder) => {
		const cache = fixed.includes(folder) ? caching.assets : caching.others;
		return `\tlocation ${path}${folder} {\n${add("\t\t", cache, folder.startsWith(open.path) ? open.headers : {})}\n\t}`;
	})
	.join("\n")}
}
`;
}
