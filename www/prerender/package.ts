// What a package may put on a site: data from its own folder. Its author need not be who publishes the site.

import { readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";

/** A browser would run an .html or .js from the site's own address, and a host would obey an .htaccess. */
const isData = (path: string) => /\.(?:csv|tsv|txt|md|json)$/i.test(path) && !/(?:^|[/\\])\.(?![/\\])/.test(path);

/** The bytes of a file that `datapackage.json` names. Rejects with what is wrong with the path. */
export async function readData(folder: string, path: string): Promise<Uint8Array> {
	if (!isData(path))
		refuse(
			"no-data",
			`${path} is not published: a resource is a file of data that ends in .csv, .tsv, .txt, .md or .json.`,
		);
	const [own, file] = await Promise.all([realpath(folder), realpath(join(folder, path)).catch(() => missing(path))]);
	// A link would publish whatever else of this computer it points to.
	if (!file.startsWith(own + sep))
		refuse("outside", `${path} is a link to ${file}, outside of the folder: put a copy of the file in its place.`);
	return new Uint8Array(await readFile(file));
}

const missing = (path: string): never =>
	refuse("missing-file", `There is no ${path}, which datapackage.json names: add the file or take out its resource.`);

function refuse(code: string, message: string): never {
	throw Object.assign(new Error(message), { code, file: "datapackage.json" });
}
