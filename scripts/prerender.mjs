// Fills the built pages with the places that ship. Called by the build with the folder of the site, which is not there yet.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { makeSite } from "../cli/site/make.mjs";
import { root } from "./lib/run.mjs";

const packages = join(root, "www", "places");
const places = readdirSync(packages, { withFileTypes: true })
	.filter((one) => one.isDirectory())
	.map(({ name }) => ({ slug: name, folder: join(packages, name) }));
const tell = { place: () => {}, offline: () => {}, packed: () => {} };
await makeSite({ folder: process.argv[2], before: join(root, "dist"), places, settings: null, tell });
