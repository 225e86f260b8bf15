// total-place serve: a look at a built site, with the headers of a careful host.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "../../scripts/lib/run.mjs";
import { readOptions, serve } from "../../scripts/serve.mjs";
import { Failure, Usage } from "../failure.mjs";

const usage = `Usage: total-place serve [FOLDER] [--port NUMBER] [--host ADDRESS]

FOLDER          a built site; "public" where it is left out
--port NUMBER   4173, or the next that is free, where it is left out
--host ADDRESS  127.0.0.1, which only this computer reaches, where it is left out

It serves until it is stopped with Ctrl+C. It is made for a look, not for the public.
`;

/** Serves until the process ends. */
export async function show(args) {
	if (args.includes("--help") || args.includes("-h")) return usage;
	const [folder, options] = args[0]?.startsWith("-") === false ? [args[0], args.slice(1)] : ["public", args];
	if (!existsSync(join(folder, "index.html")))
		throw new Failure(`${folder}: there is no site in it: "total-place build" makes one.`);
	const { address } = await serve({ folder, ...understood(() => readOptions(options)) });
	return `${folder} is at ${address}\nStop it with Ctrl+C.\n`;
}

function understood(read) {
	try {
		return read();
	} catch (error) {
		throw error instanceof Stop ? new Usage(`${error.message}\n\n${usage.trimEnd()}`) : error;
	}
}
