// The files that a package names.

interface Resource {
	path?: unknown;
	bytes?: unknown;
	pack?: { path?: unknown; bytes?: unknown } | null;
}

/** A file of the columns of another. */
export interface PackOf {
	/** path of the CSV */
	csv: string;
	/** its own path */
	path: string;
	/** its own bytes, 0 where the descriptor does not say so */
	bytes: number;
}

interface Descriptor {
	resources?: Resource[];
}

/** A descriptor that is no JSON names no files: the core then says what is wrong, and where. */
function resourcesOf(descriptor: Uint8Array): Resource[] {
	try {
		const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as Descriptor;
		return (resources ?? []).filter((resource) => resource !== null && typeof resource === "object");
	} catch {
		return [];
	}
}

/** The paths to fetch. */
export function pathsOf(descriptor: Uint8Array): string[] {
	const paths = resourcesOf(descriptor).map((resource) => resource.path);
	return [...new Set(paths.filter((path) => typeof path === "string" && isInside(path)))] as string[];
}

/** How long a file is, in bytes, where the descriptor says so; else 0. */
export function bytesOf(descriptor: Uint8Array, path: string): number {
	const bytes = resourcesOf(descriptor).find((resource) => resource.path === path)?.bytes;
	return typeof bytes === "number" && bytes > 0 ? bytes : 0;
}

/** The packs of columns that lie beside files. */
export function packsOf(descriptor: Uint8Array): PackOf[] {
	return resourcesOf(descriptor).flatMap(({ path: csv, pack }) => {
		const { path, bytes } = pack ?? {};
		if (typeof csv !== "string" || typeof path !== "string" || !isInside(path)) return [];
		return [{ csv, path, bytes: typeof bytes === "number" && bytes > 0 ? bytes : 0 }];
	});
}

/** How long all files are that say so. */
export function allBytesOf(descriptor: Uint8Array): number {
	return pathsOf(descriptor).reduce((sum, path) => sum + bytesOf(descriptor, path), 0);
}

/** A package reads its own folder and nothing else. In an address, space before it and signs that are not seen count for nothing. */
function isInside(path: string): boolean {
	return !/^[a-z][a-z0-9+.-]*:|^[\s/\\]|(^|[/\\])\.\.([/\\]|$)|\p{Cc}/iu.test(path);
}
