// What a build was made from: a hash of the content of its inputs. Times of files are not asked, a checkout changes them.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

const file = (name) => join(root, ".tools", "stamps", name);

/** Every file under a path, in an order that is the same on every machine. Caches of tools do not count. */
export function filesUnder(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	const names = readdirSync(path)
		.filter((name) => name !== "node_modules")
		.sort();
	return names.flatMap((name) => filesUnder(join(path, name)));
}

/** A hash over the names and bytes of all files under `inputs`, which are paths from the root. */
export function hashOf(inputs) {
	const hash = createHash("sha256").update(process.version);
	for (const input of inputs) {
		for (const path of filesUnder(join(root, input))) {
			const bytes = readFileSync(path);
			hash.update(`${path.slice(root.length)}\0${bytes.length}\0`).update(bytes);
		}
	}
	return hash.digest("hex");
}

/** Does `work` unless `output` is there and was made from these very inputs. */
export async function unlessUpToDate(name, inputs, output, work) {
	const now = hashOf(inputs);
	const before = existsSync(file(name)) ? readFileSync(file(name), "utf8") : "";
	if (now === before && existsSync(join(root, output))) return "up to date";
	rmSync(file(name), { force: true });
	const said = await work();
	mkdirSync(dirname(file(name)), { recursive: true });
	writeFileSync(file(name), now);
	return said;
}
