// total-place check: reads spending files that nobody described, and says what was read.
import { readArguments, usage } from "../check-arguments.mjs";
import { asRecord, failedRecord } from "../check-record.mjs";
import { asText, failedText } from "../check-text.mjs";
import { Failure } from "../failure.mjs";
import { Progress } from "../progress.mjs";
import { readFile } from "../reader.mjs";
import { savePackage } from "../save.mjs";

/** Gives the text to print and the exit code: 0 read, 1 read with something to look at, 2 not read. */
export async function check(args) {
	const { files, json, save, title, options, columns, help } = readArguments(args);
	if (help) return usage;
	const read = [];
	const [records, texts] = [[], []];
	let exitCode = 0;
	for (const file of files) {
		const progress = new Progress(file);
		try {
			const checked = await readWith(file, options, columns, progress);
			const report = checked.report();
			if (save) read.push(checked);
			else checked.free();
			if (report.issues.length + report.questions.length > 0) exitCode = Math.max(exitCode, 1);
			if (json) records.push(asRecord(file, report));
			else texts.push(asText(file, report));
		} catch (error) {
			if (typeof error?.code !== "string" || typeof error.message !== "string") throw error;
			exitCode = 2;
			if (json) records.push(failedRecord(file, error));
			else texts.push(failedText(file, error));
		} finally {
			progress.end();
		}
	}
	// A package that lacks a file would be a wrong one.
	if (save && exitCode === 2) process.stderr.write("Nothing was saved, because a file could not be read.\n");
	else if (save) exitCode = await saved(save, title, read, exitCode);
	const text = json ? `${JSON.stringify(records, null, 2)}\n` : texts.join("\n");
	return { text, exitCode };
}

/** Says where the package lies, or why there is none: what was read is printed all the same. */
async function saved(folder, title, read, exitCode) {
	try {
		process.stderr.write(await savePackage(folder, title, read));
		return exitCode;
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		process.stderr.write(`${error.message}\n`);
		return 2;
	}
}

/** Columns said by name are looked up in what the file says, and the file is read again with their numbers. */
async function readWith(file, options, columns, progress) {
	const roles = Object.entries(columns);
	const numbered = Object.fromEntries(
		roles.filter(([, name]) => /^\d+$/.test(name)).map(([role, name]) => [name, role]),
	);
	const first = { ...options, ...(Object.keys(numbered).length > 0 && { columns: numbered }) };
	const checked = await readFile(file, first, progress.tell);
	if (roles.length === 0) return checked;
	let byNumber;
	try {
		byNumber = Object.fromEntries(roles.map(([role, name]) => [numberOf(name, checked.report().columns), role]));
	} catch (error) {
		checked.free();
		throw error;
	}
	if (roles.every(([, name]) => /^\d+$/.test(name))) return checked;
	checked.free();
	return readFile(file, { ...options, columns: byNumber }, progress.tell);
}

function numberOf(name, columns) {
	const plain = (text) => text.trim().replace(/\s+/g, " ").toLowerCase();
	const found =
		columns.find((column) => String(column.number) === name) ??
		columns.find((column) => plain(column.name) === plain(name) || plain(column.title) === plain(name));
	if (found) return String(found.number);
	const names = columns.slice(0, 40).map(({ title }) => title);
	const message = `It has no column “${name}”: it has ${names.join(", ")}${columns.length > 40 ? " and more" : ""}.`;
	throw { code: "unknown-column", message, line: null, column: null };
}
