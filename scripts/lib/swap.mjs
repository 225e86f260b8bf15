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
	const place = join(root, output);
	if (existsSync(place)) renameSync(place, old);
	renameSync(made, place);
	rmSync(old, { recursive: true, force: true });
}
