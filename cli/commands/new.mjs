// total-place new: a working example to edit.
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure, Usage } from "../failure.mjs";

const usage = `Usage: total-place new NAME

NAME   the folder to make, which is not there yet

It holds a place with invented figures, ready to be built, and a README.md that says what to change.
`;

const example = fileURLToPath(new URL("../example", import.meta.url));

/** Gives the text to print. */
export function start(args) {
	if (args.includes("--help") || args.includes("-h")) return usage;
	const option = args.find((arg) => arg.startsWith("-"));
	if (option) throw new Usage(`"${option}" is not an option.\n\n${usage.trimEnd()}`);
	const [name, ...more] = args;
	if (!name) throw new Usage(`The name is missing.\n\n${usage.trimEnd()}`);
	if (more.length > 0) throw new Usage(`"${more[0]}" is one argument too many.\n\n${usage.trimEnd()}`);
	if (existsSync(name)) throw new Failure(`${name}: it is there already: choose another name, or move it away.`);
	try {
		mkdirSync(dirname(resolve(name)), { recursive: true });
		cpSync(example, name, { recursive: true });
	} catch (error) {
		rmSync(name, { recursive: true, force: true });
		throw new Failure(`${name}: it could not be made: ${error.message}.`);
	}
	return `${name} holds an example. Build it and look at it:\n  cd ${/\s/.test(name) ? `"${name}"` : name}\n  npx total-place build\n  npx total-place serve public\n`;
}
