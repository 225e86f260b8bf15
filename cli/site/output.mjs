// The folder that a site is built into: only what an earlier build wrote there is ever replaced.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { Failure } from "../failure.mjs";
import { sha256 } from "../pieces.mjs";

/** Which files a build wrote, each with the hash of its bytes. */
export const listName = "files.json";

/** Of a file, as lists of files have it. */
const hashOf = (file) => `sha256-${sha256(file).toString("base64")}`;

/** Every file under a folder, as paths with slashes, in an order that is the same on every machine. */
export function filesIn(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => !one.isDirectory())
		.map((one) =>
			join(one.parentPath, one.name)
				.slice(folder.length + 1)
				.split(sep)
				.join("/"),
		)
		.sort();
}

/** Writes the list of all files of a finished site. */
export function writeFileList(folder) {
	const entries = filesIn(folder).map((path) => [path, hashOf(join(folder, path))]);
	writeFileSync(join(folder, listName), `${JSON.stringify(Object.fromEntries(entries), null, "\t")}\n`);
}

/** Throws where the folder holds something that no build wrote there, or that was changed since. */
export function refuseForeign(folder) {
	const there = statSync(folder, { throwIfNoEntry: false });
	if (!there) return;
	if (!there.isDirectory()) throw new Failure(`${folder}: it is a file: name a folder to build into.`);
	const written = listIn(folder);
	const strangers = filesIn(folder)
		.filter((path) => path !== listName)
		.filter((path) => !Object.hasOwn(written, path) || written[path] !== hashOf(join(folder, path)));
	if (strangers.length === 0) return;
	const named = strangers.slice(0, 5).map((path) => `  ${path}`);
	const more = strangers.length > 5 ? [`  and ${strangers.length - 5} more`] : [];
	throw new Failure(
		[`${folder}: it holds what "total-place build" did not write, and that would be lost:`, ...named, ...more]
			.concat("Move it away, or build into another folder with -o.")
			.join("\n"),
	);
}

function listIn(folder) {
	const file = join(folder, listName);
	if (!existsSync(file)) return {};
	try {
		return Object(JSON.parse(readFileSync(file, "utf8")));
	} catch {
		return {};
	}
}
