// Writes each place's page into the built site: sentence, figures and tables that stand before any script has run.
// Called after `vite build` with the folder of the built site.
import { resolve } from "node:path";
import { runnerImport } from "vite";

const root = resolve(import.meta.dirname, "..");
const folder = resolve(process.argv[2] ?? resolve(root, "dist"));
const { module } = await runnerImport(resolve(root, "www/prerender/site.ts"), {
	root,
	configFile: false,
	logLevel: "error",
});
const { places, missing } = await module.prerender(root, folder);
process.stdout.write(`Wrote the pages of ${places} places.\n`);
for (const slug of missing) process.stdout.write(`There is no package for ${slug}: the site leaves it out.\n`);
