// Opens a place's folder with the core.
import { existsSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join, normalize, sep } from "node:path";
import { loadCore } from "./core.mjs";
import { Failure, fromCore } from "./failure.mjs";
import { openInPieces } from "./open.mjs";
import { onDisk } from "./pieces.mjs";

const descriptorName = "datapackage.json";

/** The place in `folder`. Free it when done. */
export async function openPlace(folder) {
	const core = await loadCore("pkg-packed");
	const path = join(folder, descriptorName);
	if (!existsSync(path)) {
		throw new Failure(`${path}: there is no such file. A place is a folder with a ${descriptorName}.`);
	}
	const descriptor = readFileSync(path);
	try {
		return openInPieces(core, descriptor, resourcesOf(folder, descriptor));
	} catch (error) {
		throw fromCore(error);
	}
}

// A file that is not there is left out, and a descriptor that is no JSON names none: the core says what is wrong, and where.
function resourcesOf(folder, descriptor) {
	const files = {};
	for (const path of pathsOf(descriptor)) {
		const file = normalize(join(folder, path));
		const inside = !isAbsolute(path) && !normalize(path).startsWith(`..${sep}`);
		if (inside && statSync(file, { throwIfNoEntry: false })?.isFile()) files[path] = onDisk(file);
	}
	return files;
}

/** The paths that a descriptor names. */
export function pathsOf(descriptor) {
	try {
		const { resources } = JSON.parse(descriptor.toString("utf8"));
		return resources.flatMap(({ path }) => path).filter((path) => typeof path === "string");
	} catch {
		return [];
	}
}
