// total-place scenario: appraises a what-if document, for a person or for a program.
import { readFileSync } from "node:fs";
import { loadCore } from "../core.mjs";
import { Usage } from "../failure.mjs";
import { asText, failedText } from "../scenario-text.mjs";

const usage = `Usage: total-place scenario FILE.json [--json] [--draws N] [--seed N]

FILE.json      a scenario, as docs/scenario.md describes it
--json         print the appraisal as JSON, amounts as decimal strings in pounds
--draws N      how often to draw every range at random, from 1 to 1000000; 10000 where it is left out
--seed N       where the draws begin: the same number gives the same draws everywhere; 1 where it is left out

Ends with 0 where it was appraised, 1 where there is a warning to look at, 2 where it could not be read.
`;

/** Gives the text to print and the exit code. */
export async function scenario(args) {
	const { file, json, draws, seed, help } = readArguments(args);
	if (help) return usage;
	const { Scenario } = await loadCore("pkg-scenario");
	let read;
	try {
		read = new Scenario(textOf(file));
		const title = JSON.parse(read.document()).title;
		const appraisal = { ...read.appraise() };
		addUncertainty(read, appraisal, draws, seed);
		const text = json ? `${JSON.stringify(appraisal, null, 2)}\n` : asText(title, appraisal, read.totals());
		return { text, exitCode: appraisal.warnings.length > 0 ? 1 : 0 };
	} catch (error) {
		if (typeof error?.code !== "string" || typeof error.message !== "string") throw error;
		const { code, message, line = null, column = null } = error;
		const record = { file, error: { code, line, column, message } };
		return { text: json ? `${JSON.stringify(record, null, 2)}\n` : failedText(file, record.error), exitCode: 2 };
	} finally {
		read?.free();
	}
}

/** The results stand whether or not there is time to say how sure they are. */
function addUncertainty(read, appraisal, draws, seed) {
	try {
		appraisal.uncertainty = read.uncertainty(draws, seed);
	} catch (error) {
		if (error?.code !== "too-much-work") throw error;
		appraisal.warnings.push({ code: "uncertainty-left-out", path: "uncertainty", message: error.message });
	}
}

function readArguments(args) {
	const read = { file: null, json: false, draws: 10_000, seed: 1 };
	const left = [...args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		const [, name, inline] = /^(--[a-z]+)=(.*)$/s.exec(arg) ?? [null, arg, undefined];
		if (arg === "--help" || arg === "-h") return { help: true };
		if (arg === "--json") read.json = true;
		else if (name === "--draws") read.draws = numberIn(name, inline ?? left.shift(), 1, 1_000_000);
		else if (name === "--seed") read.seed = numberIn(name, inline ?? left.shift(), 0, 4_294_967_295);
		else if (arg.startsWith("-")) throw new Usage(`"${arg}" is not an option.\n\n${usage.trimEnd()}`);
		else if (read.file !== null)
			throw new Usage(`"${arg}" is one argument too many: one scenario at a time.\n\n${usage.trimEnd()}`);
		else read.file = arg;
	}
	if (read.file === null) throw new Usage(`The file is missing.\n\n${usage.trimEnd()}`);
	return read;
}

function numberIn(name, text, least, most) {
	if (text === undefined || text === "") throw new Usage(`After ${name} its value is missing.\n\n${usage.trimEnd()}`);
	const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
	if (!(number >= least && number <= most))
		throw new Usage(`${name} is "${text}": expected a whole number from ${least} to ${most}.`);
	return number;
}

function textOf(file) {
	const reasons = {
		ENOENT: "There is no such file.",
		EISDIR: "It is a folder: name a file.",
		EACCES: "You may not read it.",
	};
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
	} catch (error) {
		if (error instanceof TypeError) throw { code: "not-utf-8", message: "It is not UTF-8: save it as UTF-8." };
		throw { code: "unreadable", message: reasons[error.code] ?? `It could not be read: ${error.message}.` };
	}
}
