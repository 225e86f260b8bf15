// npm start: sets up, builds what is not up to date, serves the site and says where.
import { build } from "./build.mjs";
import { main } from "./lib/run.mjs";
import { setUp } from "./lib/setup.mjs";
import { readOptions, serve } from "./serve.mjs";

await main(async () => {
	const options = readOptions(process.argv.slice(2));
	await setUp();
	await build();
	const { address } = await serve(options);
	process.stdout.write(`\nTotal Place is at ${address}\nPress Ctrl+C to stop.\n`);
});
