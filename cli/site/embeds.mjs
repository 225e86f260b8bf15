// The part of embed/ that differs from site to site: its name, its places, and what is newest. Needs nothing but Node.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

/** What the files of a place weigh, in bytes, of which no story should load all. Its page reads them in pieces. */
export const most = 20_000_000;

/**
 * Writes each place of a built site's `places/` into `embed/files/`, as one file, so that no page ever has half of a new version;
 * fills the page of frames; and names the versions in `embed/versions.json`, where the module stands already. Places and versions
 * hold the site's title too: an element asks for one of them, and should need no other file to say where its figures are from.
 * Gives the version of each place. One that weighs more than `limit` has none.
 */
export function embedPlaces(site, title, limit = most) {
	const embed = join(site, "embed");
	const folders = readdirSync(join(site, "places"), { withFileTypes: true }).filter(
		(one) => one.isDirectory() && existsSync(join(site, "places", one.name, "datapackage.json")),
	);
	const light = folders.filter(({ name }) => weightOf(join(site, "places", name)) <= limit);
	const places = Object.fromEntries(
		light.map(({ name: slug }) => {
			const text = bundleOf(join(site, "places", slug), title);
			const version = hashOf(text);
			writeFileSync(join(embed, "files", `${slug}-${version}.json`), text);
			return [slug, version];
		}),
	);
	const file = join(embed, "versions.json");
	const frame = writeFrames(embed, title);
	writeFileSync(file, printed({ title, ...JSON.parse(readFileSync(file, "utf8")), frame, places }));
	return places;
}

/** All files of a place in one. */
export const bundleOf = (folder, title) => JSON.stringify({ site: title, files: filesOf(folder) });

/** The page of an <iframe>, under a name that never changes, and under one that holds its hash, which is given. */
function writeFrames(embed, title) {
	const template = readFileSync(join(embed, "frame.html"), "utf8");
	const said = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	const page = (files, top) =>
		template
			.replace("{{files}}", files)
			.replace("{{top}}", top)
			.replaceAll("{{site}}", () => said);
	const pinned = page("./", "../../");
	const name = `files/frame-${hashOf(pinned)}.html`;
	writeFileSync(join(embed, name), pinned);
	writeFileSync(join(embed, "frame.html"), page("./files/", "../"));
	return name;
}

/**
 * Copies what stands in `embed/files/` of one built site and not of the other, so that a story that was published with it goes on
 * working. Names hold a hash of the content, so nothing is ever written over; what nobody uses any more can be deleted by hand.
 */
export function keepVersions(from, to) {
	const [old, now] = [join(from, "embed", "files"), join(to, "embed", "files")];
	if (!existsSync(old)) return;
	mkdirSync(now, { recursive: true });
	for (const name of readdirSync(old)) if (!existsSync(join(now, name))) copyFileSync(join(old, name), join(now, name));
}

export const printed = (versions) => `${JSON.stringify(versions, null, "\t")}\n`;

/** What tells one version from another in a name. */
export const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 12);

/** What the attribute of that name must be for a script. */
export const integrityOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

const pathsIn = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => join(one.parentPath ?? one.path, one.name))
		.sort();

const weightOf = (folder) => pathsIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);

function filesOf(folder) {
	const paths = pathsIn(folder);
	return Object.fromEntries(
		paths.map((path) => [
			path
				.slice(folder.length + 1)
				.split(sep)
				.join("/"),
			textOf(readFileSync(path)),
		]),
	);
}

/** Text where it is UTF-8, byte by byte; else the bytes. */
function textOf(bytes) {
	const text = bytes.toString("utf8");
	return Buffer.from(text, "utf8").equals(bytes) ? text : { base64: bytes.toString("base64") };
}
