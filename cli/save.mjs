// Writes files that were read as one Fiscal Data Package.
import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isBreak, loadCore } from "./core.mjs";
import { Failure, fromCore } from "./failure.mjs";

const rowsInAPiece = 20_000;

/** Uses the files up. The CSV stands before the descriptor that names it, so what can be opened is whole. */
export async function savePackage(folder, title, files) {
	const { open_checked } = await loadCore("pkg-check");
	let place;
	try {
		place = open_checked(title ?? basename(resolve(folder)), files);
	} catch (error) {
		throw isBreak(error)
			? new Failure("Together the files need too much memory: save fewer at a time.")
			: fromCore(error);
	}
	try {
		const descriptor = place.descriptor();
		const path = JSON.parse(Buffer.from(descriptor).toString("utf8")).resources[0].path;
		mkdirSync(folder, { recursive: true });
		writeCsv(place, join(folder, path));
		writeFileSync(join(folder, "datapackage.json"), descriptor);
		return `Saved as ${join(folder, "datapackage.json")} and ${join(folder, path)}.\n`;
	} catch (error) {
		if (error?.syscall) throw new Failure(`${folder}: the package could not be written: ${error.message}.`);
		throw error;
	} finally {
		place.free();
	}
}

function writeCsv(place, path) {
	const file = openSync(`${path}.part`, "w");
	try {
		for (let row = 0; ; row += rowsInAPiece) {
			const piece = place.csv(row, rowsInAPiece);
			if (piece.length === 0) break;
			for (let written = 0; written < piece.length; ) written += writeSync(file, piece, written);
		}
	} finally {
		closeSync(file);
	}
	renameSync(`${path}.part`, path);
}
