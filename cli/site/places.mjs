// The places of a folder: itself, or each folder in it, that holds a Fiscal Data Package.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Failure } from "../failure.mjs";
import { pathsOf } from "../place.mjs";

const descriptor = "datapackage.json";
/** Addresses that pages of the site itself have, or that the build writes. */
const taken = new Set(["about", "accessibility", "assets", "check", "embed", "place", "places", "scenario"]);

/** Each place's folder, and the last part of its address. `output` is not looked into. */
export function placesIn(folder, output) {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new Failure(`${folder}: there is no such folder.`);
	const here = existsSync(join(folder, descriptor));
	const folders = here ? [folder] : foldersIn(folder).filter((one) => resolve(one) !== resolve(output));
	const places = folders
		.filter((one) => existsSync(join(one, descriptor)))
		.map((one) => ({ slug: slugOf(basename(resolve(one))), folder: one }));
	if (places.length === 0) throw new Failure(none(folder, [folder, ...folders]));
	for (const { slug, folder: of } of places) {
		if (taken.has(slug))
			throw new Failure(`${of}: a page of the site itself has the address ${slug}/: give the folder another name.`);
		const same = places.filter((other) => other.slug === slug);
		if (same.length > 1)
			throw new Failure(
				`${same.map((one) => one.folder).join(" and ")} would have one address, ${slug}/: give one another name.`,
			);
	}
	return places;
}

/** What Node reads of a file as a whole, in bytes. */
const most = 2 ** 31 - 1;

/** Throws where a place has a file that is too large to be read. */
export function refuseTooLarge(places) {
	const files = places.flatMap(({ folder }) =>
		pathsOf(readFileSync(join(folder, descriptor))).map((path) => join(folder, path)),
	);
	for (const file of files) {
		const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
		if (size <= most) continue;
		const gigabytes = (size / 1e9).toFixed(1);
		throw new Failure(
			`${file}: it has ${gigabytes} GB, and a build reads up to 2.1 GB: make several places of it, such as one for each year.`,
		);
	}
}

const foldersIn = (folder) =>
	readdirSync(folder, { withFileTypes: true })
		.filter((one) => one.isDirectory() && !one.name.startsWith(".") && one.name !== "node_modules")
		.map((one) => join(folder, one.name))
		.sort();

/** "Bath & North East Somerset" has the address bath-north-east-somerset. */
export function slugOf(name) {
	const bare = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
	return bare.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "place";
}

/** A ledger that lies about is no package yet: how it becomes one. */
function none(folder, looked) {
	const files = looked
		.flatMap((one) => readdirSync(one).map((name) => join(one, name)))
		.filter((name) => /\.csv(?:\.gz)?$/i.test(name));
	if (files.length === 0)
		return `${folder}: there is no place in it. A place is a folder with a ${descriptor}; "total-place new NAME" makes an example.`;
	const into = join(folder, slugOf(basename(files[0]).replace(/\.csv(?:\.gz)?$/i, "")));
	return `${folder}: there is no place in it yet, but spending that can become one:\n  total-place check ${files.map(quoted).join(" ")} --save ${quoted(into)}`;
}

const quoted = (path) => (/^[\w./\\:-]+$/.test(path) ? path : `"${path}"`);
