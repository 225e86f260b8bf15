// A build is made beside the old one and takes its place only when it is whole.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

/** Calls `make` with an empty folder's path; when it succeeds, that folder becomes `output`. */
export async function swapIn(output, make) {
	const made = join(root, ".tools", "stage", output);
	const old = `${made}.old`;
	rmSync(made, { recursive: true, force: true });
	rmSync(old, { recursive: true, force: true });
	mkdirSync(dirname(made), { recursive: true });
	await make(made);
	replace(made, join(root, output), old);
}

/** Puts the folder `made` in the place of another, which is kept as `old` until the new one stands. */
export function replace(made, place, old) {
	if (existsSync(place)) renameSync(place, old);
	try {
		renameSync(made, place);
	} catch (error) {
		if (existsSync(old)) renameSync(old, place);
		throw error;
	}
	rmSync(old, { recursive: true, force: true });
}
