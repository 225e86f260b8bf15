// Beside each large CSV of spending its columns, packed: a page of such a place loads them in its stead, and need not read it.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forgetCore, isBreak, loadCore } from "../core.mjs";
import { openInPieces } from "../open.mjs";
import { onDisk, sha256 } from "../pieces.mjs";
import { withMembers } from "./descriptor-text.mjs";

const descriptorName = "datapackage.json";

/**
 * What a CSV weighs that gets a pack, in bytes: some 50,000 rows. A smaller one is read in less time than it takes to fetch the
 * larger module that reads packs.
 */
export const least = 4_000_000;

/** The version of the packs that the module of this build writes and reads. */
export const version = 1;

/**
 * Writes the packs of every place in `site`, and names them in the descriptors there. `tell` hears, of each pack, of which place
 * it is, its file, its bytes and those of its CSV; and why there is none where a large CSV could not be packed. Gives the places
 * that have a large CSV.
 */
export async function writeColumnPacks(site, tell = () => {}, from = least) {
	const places = join(site, "places");
	const large = [];
	for (const { name: slug } of readdirSync(places, { withFileTypes: true }).filter((one) => one.isDirectory()))
		if (await packPlace(join(places, slug), (told) => tell({ slug, ...told }), from)) large.push(slug);
	return large;
}

async function packPlace(folder, tell, from) {
	const file = join(folder, descriptorName);
	const text = new TextDecoder().decode(readFileSync(file));
	const { resources } = JSON.parse(text);
	// What a package says of packs was said of another build, or of a file that is not published.
	const changes = new Map(resources.flatMap(({ pack }, at) => (pack === undefined ? [] : [[at, { pack: null }]])));
	const large = resources.flatMap((resource, at) => (sizeOf(folder, resource) >= from ? [{ ...resource, at }] : []));
	if (large.length > 0) {
		const packed = await packsOf(folder, text, resources, large, tell);
		for (const { at, members } of packed) changes.set(at, members);
	}
	if (changes.size > 0) writeFileSync(file, withMembers(text, changes));
	return large.length > 0;
}

/** Writes the pack of each resource that is spending. Gives what its descriptor then says. */
async function packsOf(folder, text, resources, large, tell) {
	const descriptor = new TextEncoder().encode(text);
	let place;
	try {
		place = openInPieces(await loadCore("pkg-packed"), descriptor, filesOf(folder, resources));
		const accounts = new Set(place.summary().accounts.map(({ name }) => name));
		return large
			.filter(({ name }) => accounts.has(name))
			.flatMap((resource) => packOne(folder, descriptor, place, resource, tell));
	} catch (error) {
		if (!isBreak(error) && error?.code !== "out-of-memory") throw error;
		// The memory of the module came to its end, and the module with it: the next place has a fresh one.
		forgetCore("pkg-packed");
		place = undefined;
		const message = "It needs more memory than a WebAssembly module has. Its page reads the CSV.";
		for (const { path } of large) tell({ file: path, message });
		return [];
	} finally {
		place?.free();
	}
}

function packOne(folder, descriptor, place, { at, name, path: listed }, tell) {
	const path = pathOf(listed);
	const [csv, hash] = [sizeOf(folder, { path }), sha256(join(folder, path))];
	let bytes;
	try {
		bytes = place.pack(descriptor, name, hash);
	} catch (error) {
		if (typeof error?.code !== "string") throw error;
		tell({ file: path, message: error.message });
		return [];
	}
	const pack = packName(folder, path);
	writeFileSync(join(folder, pack), bytes);
	tell({ file: pack, bytes: bytes.length, csv });
	const said = { path: pack, version, bytes: bytes.length, csv: `sha256:${hash.toString("hex")}` };
	return [{ at, members: { bytes: csv, pack: said } }];
}

/** payments.csv has payments.pack; where that name is taken, payments.csv.pack. */
function packName(folder, path) {
	const short = `${path.replace(/\.[^./\\]+$/, "")}.pack`;
	return existsSync(join(folder, short)) ? `${path}.pack` : short;
}

/** The path of a resource: a text, or a list that holds one. */
const pathOf = (path) => (Array.isArray(path) && path.length === 1 ? path[0] : path);

function sizeOf(folder, { path: listed }) {
	const path = pathOf(listed);
	return typeof path === "string" ? (statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0) : 0;
}

/** The files that were published of a package, by their paths in its descriptor. */
function filesOf(folder, resources) {
	const paths = new Set(resources.map(({ path }) => pathOf(path)).filter((path) => typeof path === "string"));
	const there = [...paths].filter((path) => existsSync(join(folder, path)));
	return Object.fromEntries(there.map((path) => [path, onDisk(join(folder, path))]));
}
