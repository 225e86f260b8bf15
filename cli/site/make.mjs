// Makes a site from its built pages and the packages of its places. It needs no compiler: all that is compiled is in site/.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCore } from "../core.mjs";
import { Failure } from "../failure.mjs";
import { openInPieces } from "../open.mjs";
import { inMemory } from "../pieces.mjs";
import { atOnce } from "./at-once.mjs";
import { writeColumnPacks } from "./column-packs.mjs";
import { embedPlaces, keepVersions } from "./embeds.mjs";
import { writeHosting } from "./hosting.mjs";
import { hashOf, writeOffline } from "./offline.mjs";
import { filesIn, writeFileList } from "./output.mjs";
import { pack } from "./pack.mjs";
import { sizeOf } from "./picture.mjs";
import { styleOf } from "./style.mjs";

const made = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const ourBar = "#0f2b62";

/**
 * Makes a site in `folder`, which is not there yet. `before` is where the site stands that it will replace, if there is one: what
 * was embedded from that goes on working. `settings` are those of total-place.json, null for our own site; `tell` hears of each
 * step, of each place, and of what was set aside in it.
 */
export async function makeSite({ folder, before, places, settings, tell }) {
	if (!existsSync(made("site/prerender.mjs")))
		throw new Failure('The pages are not built: run "npm run build" in the folder of Total Place first.');
	const { raster, writeSite } = await import("../../site/prerender.mjs");
	cpSync(made("site/pages"), folder, { recursive: true });
	const top = settings ? (settings.address ? new URL(settings.address).pathname : null) : null;
	await writeSite({
		folder,
		places,
		core: coreOf(await loadCore("pkg-packed")),
		whatIf: readFileSync(made("pkg-scenario/total_place_bg.wasm")),
		settings: settings && dressing(folder, settings, top),
		// Who left out the optional packages has a site without cards for links.
		raster: await raster(made("")).catch(() => null),
		progress: tell.place,
	});
	const versions = embedPlaces(folder, settings?.title ?? "Total Place");
	keepVersions(before, folder);
	// After what is embedded, which is read by the module that reads no packs.
	const large = await writeColumnPacks(folder, tell.columns);
	const coreIn = (module) => readFileSync(made(`${module}/total_place_bg.wasm`));
	const cores = { core: coreIn("pkg"), large: coreIn("pkg-large"), packed: coreIn("pkg-packed") };
	const idle = atOnce(folder, versions, cores, large);
	writeManifest(folder, settings);
	const kept = filesIn(folder).filter((path) => !idle.includes(path));
	const weight = writeOffline(folder, kept);
	tell.offline(weight);
	writeHosting(folder, top);
	await pack(
		filesIn(folder).map((path) => join(folder, path)),
		tell.packed,
	);
	writeFileList(folder);
}

/** The core as pages are written with it. Whatever a place weighs, it is opened in seconds. */
const coreOf = (core) => ({
	open: (descriptor, files) =>
		openInPieces(
			core,
			descriptor,
			Object.fromEntries(Object.entries(files).map(([path, content]) => [path, inMemory(content)])),
		),
	parse: (text) => core.parse_query(text),
	print: (query) => core.print_query(query),
});

/** Writes logo and colours, under names that hold a hash, and says to the pages where they are. */
function dressing(folder, settings, top) {
	const { title, language, colours, logo, contact, accessibility } = settings;
	const style = `assets/site-${nameOf(styleOf(colours))}.css`;
	writeFileSync(join(folder, style), styleOf(colours));
	const ending = logo && extname(logo.file).toLowerCase();
	const bytes = logo && readFileSync(logo.file);
	const picture = logo && `assets/logo-${nameOf(bytes)}${ending}`;
	if (picture) copyFileSync(logo.file, join(folder, picture));
	return {
		...{ title, language, contact, accessibility, style, top: top ?? "/", address: settings.address ?? "" },
		logo: picture && { path: picture, alternative: logo.alternative, size: sizeOf(bytes, ending) },
		bar: colours.header,
	};
}

const nameOf = (bytes) =>
	hashOf(bytes)
		.slice(7)
		.replace(/[^A-Za-z0-9]/g, "")
		.slice(0, 10);

/** What a device needs to show the site among its programs. */
function writeManifest(folder, settings) {
	const name = settings?.title ?? "Total Place";
	mkdirSync(folder, { recursive: true });
	copyFileSync(made("cli/site/icon.svg"), join(folder, "icon.svg"));
	const manifest = {
		...{ name, short_name: name, lang: settings?.language ?? "en-GB", start_url: "./", scope: "./", id: "./" },
		display: "minimal-ui",
		background_color: settings?.colours.background ?? "#fbfaf6",
		theme_color: settings?.colours.header ?? ourBar,
		icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }],
	};
	writeFileSync(join(folder, "site.webmanifest"), `${JSON.stringify(manifest, null, "\t")}\n`);
}
