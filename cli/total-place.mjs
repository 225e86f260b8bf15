#!/usr/bin/env node
// npx total-place COMMAND: the same core as the page, at the command line.
import { build } from "./commands/build.mjs";
import { check } from "./commands/check.mjs";
import { start } from "./commands/new.mjs";
import { query } from "./commands/query.mjs";
import { scenario } from "./commands/scenario.mjs";
import { show } from "./commands/serve.mjs";
import { Failure, Usage } from "./failure.mjs";

const commands = { new: start, check, query, scenario, build, serve: show };

const usage = `Usage: total-place COMMAND

Commands
  new NAME                              make a folder with an example to edit
  check FILE… [--json]                  read spending files as they were published, and say what was read
  query PLACE_FOLDER [QUERY] [--json]   answer a query about a place
  scenario FILE.json [--json]           appraise a what-if: who pays, who saves, when, how sure
  build [FOLDER] [-o OUTPUT]            make the site of a folder of places, ready for any web host
  serve [FOLDER]                        show a built site on this computer

Example
  npx total-place new our-money
  npx total-place build our-money

"total-place COMMAND --help" says more of each.
`;

async function run([name, ...args]) {
	if (name === "--help" || name === "-h" || name === "help") return usage;
	if (!name) throw new Usage(usage.trimEnd());
	const command = Object.hasOwn(commands, name) ? commands[name] : null;
	if (!command) {
		throw new Usage(`"${name}" is not a command.\n\n${usage.trimEnd()}`);
	}
	return command(args);
}

// Who reads the output may stop early, as `head` does. That is no error.
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(0);
});

try {
	const said = await run(process.argv.slice(2));
	const { text, exitCode } = typeof said === "string" ? { text: said, exitCode: 0 } : said;
	process.exitCode = exitCode;
	process.stdout.write(text);
} catch (error) {
	if (!(error instanceof Failure)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = error.exitCode;
}
