// total-place build: a folder of packages becomes a finished site.
import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { replace } from "../../scripts/lib/swap.mjs";
import { isBreak } from "../core.mjs";
import { Failure, fromCore, Usage } from "../failure.mjs";
import { Steps } from "../progress.mjs";
import { makeSite } from "../site/make.mjs";
import { refuseForeign } from "../site/output.mjs";
import { placesIn, refuseTooLarge } from "../site/places.mjs";
import { readSettings } from "../site/settings.mjs";

const tooLarge =
	"it takes more memory to read than there is: make several places of it, such as one for each year, or build it on another computer.";
const usage = `Usage: total-place build [FOLDER] [-o OUTPUT]

FOLDER       a folder with total-place.json and, in it or in folders of its own, a Fiscal Data Package for each place;
             the current folder where it is left out
-o OUTPUT    the folder to write the site into; "public" in FOLDER where it is left out

What stands in OUTPUT is replaced when the new site is whole, and only if an earlier build wrote it.
Ends with 0 where the site was built, 1 where it was not, 2 where the command was not understood.
`;

/** Gives the text to print. */
export async function build(args) {
	const { folder, output, help } = readArguments(args);
	if (help) return usage;
	const settings = readSettings(folder);
	const places = placesIn(folder, output);
	refuseTooLarge(places);
	refuseForeign(output);
	const steps = new Steps();
	const stage = mkdtempSync(join(dirname(resolve(output)), ".total-place-"));
	try {
		const made = join(stage, "site");
		await makeSite({ folder: made, before: output, places, settings, tell: telling(steps, places) });
		replace(made, resolve(output), join(stage, "old"));
	} catch (error) {
		throw error instanceof Failure ? error : failureIn(places, error);
	} finally {
		steps.end();
		rmSync(stage, { recursive: true, force: true });
	}
	return `The site is in ${output}: copy all of it to any folder of a web host, or look at it with\n  total-place serve ${output}\n`;
}

function readArguments(args) {
	const read = { folder: ".", output: null, help: false };
	const [left, folders] = [[...args], []];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		const [, inline] = /^(?:-o|--output)=(.*)$/s.exec(arg) ?? [];
		if (arg === "--help" || arg === "-h") read.help = true;
		else if (arg === "-o" || arg === "--output" || inline !== undefined) {
			read.output = inline ?? left.shift();
			if (!read.output) throw new Usage(`After -o the folder is missing.\n\n${usage.trimEnd()}`);
		} else if (arg.startsWith("-")) throw new Usage(`"${arg}" is not an option.\n\n${usage.trimEnd()}`);
		else folders.push(arg);
	}
	if (folders.length > 1) throw new Usage(`"${folders[1]}" is one argument too many.\n\n${usage.trimEnd()}`);
	const folder = folders[0] ?? ".";
	return { ...read, folder, output: read.output ?? join(folder, "public") };
}

/** A package's fault with the path of its file as it lies on the disk. */
function failureIn(places, error) {
	const place = places.find(({ slug }) => slug === error.place);
	if (!place) return error.syscall ? new Failure(`The site could not be written: ${error.message}.`) : error;
	if (isBreak(error)) return new Failure(`${place.folder}: ${tooLarge}`);
	if (typeof error.code !== "string") return error;
	const { message, line, column } = error;
	return fromCore({ message, line, column, file: join(place.folder, error.file ?? "datapackage.json") });
}

function telling(steps, places) {
	return {
		place: (slug, issues) => {
			const { folder } = places.find((place) => place.slug === slug);
			steps.say(
				`${folder}: written${issues.length > 0 ? `, ${issues.length} ${issues.length === 1 ? "row" : "rows"} set aside` : ""}`,
			);
			for (const issue of issues.slice(0, 10))
				steps.say(`  ${fromCore({ ...issue, file: join(folder, issue.file ?? "") }).message}`);
			if (issues.length > 10) steps.say(`  and ${issues.length - 10} more: "total-place query ${folder}" names them`);
		},
		columns: ({ slug, file, bytes, csv, message }) => {
			const { folder } = places.find((place) => place.slug === slug);
			const megabytes = (number) => `${(number / 1e6).toFixed(1)} MB`;
			steps.say(
				message
					? `${join(folder, file)}: it has no pack. ${message}`
					: `  ${file}: its columns, ${megabytes(bytes)} where the CSV has ${megabytes(csv)}`,
			);
		},
		offline: (weight) =>
			steps.say(
				weight > 0
					? `Kept by browsers for when there is no network: ${(weight / 1e6).toFixed(1)} MB`
					: "Too large to be kept by browsers for when there is no network: it works online alone",
			),
		packed: (done, of) => steps.tell("Compressing", done, of),
	};
}
