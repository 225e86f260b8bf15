// The arguments of total-place check.
import { Usage } from "./failure.mjs";

const encodings = [
	...["utf-8", "utf-16le", "utf-16be", "windows-1250", "windows-1251"],
	...["windows-1252", "windows-1253", "windows-1254", "windows-1257", "iso-8859-2", "macintosh"],
];

export const usage = `Usage: total-place check FILE… [--json] [--save FOLDER] [what the file does not say]

FILE                     CSV as a council publishes it, or the same packed with gzip
--json                   print what was read as JSON, amounts as decimal strings
--save FOLDER            write the files as one Fiscal Data Package: datapackage.json and clean CSV
--title WORDS            what that package is called; the name of its folder where it is left out

What was found out can be said otherwise. It then holds for every file named:
--subject WORD           spending, budget, grants, contracts, staff or other
--encoding NAME          ${encodings.slice(0, 5).join(", ")},
                         ${encodings.slice(5, -1).join(", ")} or ${encodings.at(-1)}
--delimiter MARK         , ; | or tab
--header-line NUMBER     line with the names of the columns; 0: there is none
--amount COLUMN          the column with the amounts, by name or number
--date COLUMN            the column with the dates
--supplier COLUMN        the column with the suppliers
--decimal-mark MARK      point or comma
--date-order ORDER       day-first or month-first
--currency CODE          such as GBP
--unit NUMBER            what amounts are multiplied by: 1, 1000, 1000000 or another power of ten

Ends with 0 where all was read, 1 where something is to be looked at, 2 where a file could not be read.
`;

const oneOf = (key, values, expected) => (value, options) => {
	const found = Object.hasOwn(values, value) ? values[value] : null;
	if (found === null) return `expected ${expected ?? Object.keys(values).join(", ")}`;
	options[key] = found;
};
const same = (...names) => Object.fromEntries(names.map((name) => [name, name]));
const column = (role) => (value, _options, columns) => {
	if (value.trim() === "") return "expected the name or number of a column";
	columns[role] = value.trim();
};

/** Each option puts what it says into the options of the core; it gives a complaint where it cannot. */
const said = {
	"--subject": oneOf("subject", same("spending", "budget", "grants", "contracts", "staff", "other")),
	"--encoding": oneOf("encoding", same(...encodings)),
	"--delimiter": oneOf(
		"delimiter",
		{ ...same(",", ";", "|", "\t"), tab: "\t", "\\t": "\t" },
		'a comma, a semicolon, a pipe in quotes, or the word "tab"',
	),
	"--header-line": (value, options) => {
		if (!/^\d{1,9}$/.test(value)) return "expected the number of a line";
		options.header_line = Number(value);
	},
	"--amount": column("amount"),
	"--date": column("date"),
	"--supplier": column("supplier"),
	"--decimal-mark": oneOf("decimal_mark", same("point", "comma")),
	"--date-order": oneOf("date_order", same("day-first", "month-first")),
	"--unit": oneOf("unit", same("1", ...[3, 4, 5, 6, 7, 8, 9].map((power) => `1${"0".repeat(power)}`))),
	"--currency": (value, options) => {
		if (!/^[A-Z]{3}$/.test(value)) return "expected three capital letters";
		options.currency = value;
	},
};

/** Gives `files`, `json`, `save`, `title`, the core's `options`, and `columns` by role, which only the file can turn into numbers. */
export function readArguments(args) {
	const read = { files: [], json: false, save: null, title: null, options: {}, columns: {} };
	const left = [...args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		if (arg === "--") read.files.push(...left.splice(0));
		else if (arg === "--json") read.json = true;
		else if (arg === "--help" || arg === "-h") read.help = true;
		else if (arg.startsWith("-")) readOption(arg, left, read);
		else read.files.push(arg);
	}
	if (!read.help && read.files.length === 0) throw new Usage(`The file is missing.\n\n${usage.trimEnd()}`);
	return read;
}

function readOption(arg, left, read) {
	const [, name, inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(arg) ?? [null, arg, undefined];
	const ofPackage = { "--save": "save", "--title": "title" };
	if (!Object.hasOwn(ofPackage, name) && !Object.hasOwn(said, name))
		throw new Usage(`"${arg}" is not an option.\n\n${usage.trimEnd()}`);
	const value = inline ?? left.shift();
	if (value === undefined || value === "") throw new Usage(`After ${name} its value is missing.\n\n${usage.trimEnd()}`);
	if (Object.hasOwn(ofPackage, name)) {
		read[ofPackage[name]] = value;
		return;
	}
	const complaint = said[name](value, read.options, read.columns);
	if (complaint) throw new Usage(`${name} is "${value}": ${complaint}.`);
}
