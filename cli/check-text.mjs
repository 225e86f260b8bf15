// What was read of a file, for a person at a terminal.
import { columnOf } from "./check-record.mjs";

const signs = { GBP: "£", EUR: "€", USD: "$" };
const delimiters = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" };
const shownLines = 5;
const shownRoles = [
	["Amount", "amount"],
	["Gross", "gross"],
	["VAT", "vat"],
	["Money out", "debit"],
	["Money in", "credit"],
	["Date", "date"],
	["Year", "year"],
	["Supplier", "supplier"],
	["Organisation", "organisation"],
	["Directorate", "directorate"],
	["Service", "service"],
	["Purpose", "purpose"],
];

const group = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
const count = (number) => group(String(number));
const counted = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;

/** "-1234.50" in GBP as "-£1,234.50"; a currency without a sign here comes after, and none is left out. */
function money(decimal, currency) {
	const [, sign, whole, rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? [];
	if (whole === undefined) return decimal;
	const number = `${group(whole)}${rest}`;
	if (Object.hasOwn(signs, currency)) return `${sign}${signs[currency]}${number}`;
	return `${sign}${number}${currency && ` ${currency}`}`;
}

export function asText(file, report) {
	const { balance, currency, columns } = report;
	const lines = [
		["Total", money(balance.total, currency.value)],
		["Lines", whereLinesWent(balance)],
		...balance.set_aside.map(({ rows, message }) => ["", `${count(rows)}: ${message}`]),
		...(report.unit.value === "1" ? [] : [["Unit", unitText(report.unit)]]),
		["Encoding", `${report.encoding.value}${doubt(report.encoding)}`],
		["Delimiter", delimiters[report.delimiter.value] ?? report.delimiter.value],
		["Header", report.header_line === null ? "none" : `line ${count(report.header_line)}`],
		...shownRoles.filter(([, role]) => columnOf(columns, role)).map(([label, role]) => [label, named(columns, role)]),
		...(report.years.length > 0 ? [["Years", span(report)]] : []),
		...balance.stated.map((stated) => ["Stated", statedText(stated, currency.value)]),
	];
	const width = Math.max(...lines.map(([label]) => label.length));
	const table = lines.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`.trimEnd());
	const subject = report.subject === "spending" ? [] : [`  ${report.subject_reason}`];
	return `${[file, ...subject, ...table, ...questions(report), ...issues(report)].join("\n")}\n`;
}

export const failedText = (file, { message, line, column }) => {
	const where = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(", ");
	return `${where}\n  Could not be read: ${message}\n`;
};

const doubt = ({ certainty, reason }) =>
	certainty === "likely" || certainty === "guess" ? `, not certain: ${reason}` : "";

const unitText = ({ value, reason }) => `the amounts of the file times ${count(value)}. ${reason}`;

function whereLinesWent({ lines, header_lines, rows_kept, rows_set_aside, continued }) {
	const parts = [
		`${count(header_lines)} of header and titles`,
		`${count(rows_kept)} kept`,
		`${count(rows_set_aside)} set aside`,
		...(continued > 0 ? [`${count(continued)} within cells`] : []),
	];
	return `${count(lines)} = ${parts.join(" + ")}`;
}

function named(columns, role) {
	const all = columns.filter((column) => column.role === role);
	return all.map(({ title, name, written }) => `${name || title}${written && `, written ${written}`}`).join("; ");
}

const span = ({ years, first_day, last_day }) =>
	`${years.length > 3 ? `${years[0]} to ${years.at(-1)}` : years.join(", ")}${first_day && `, ${first_day} to ${last_day}`}`;

function statedText({ line, amount, sum, difference }, currency) {
	const where = `${money(amount, currency)} on line ${count(line)}`;
	if (/^-?0*(\.0*)?$/.test(difference)) return `${where}, as our sum`;
	return `${where}, and our sum of its rows is ${money(sum, currency)}: ${money(difference, currency)} apart`;
}

const questions = ({ questions, currency }) =>
	questions.flatMap(({ sentence, reason, choices }) => [
		"",
		`  ${sentence} ${reason}`,
		...choices.map(({ label, total, taken }) =>
			`    ${taken ? "taken" : "or   "}  ${label}${total && `: ${money(total, currency.value)}`}`.trimEnd(),
		),
	]);

const issues = ({ issues }) =>
	issues.flatMap(({ message, count: number, issues: first }) => [
		"",
		`  ${counted(number, "issue")}: ${message}`,
		...first.slice(0, shownLines).map(({ line, column, seen }) => {
			const where = [line && `line ${count(line)}`, column && `column ${count(column)}`].filter(Boolean).join(", ");
			return `    ${[where, seen && `“${seen}”`].filter(Boolean).join(": ")}`;
		}),
		...(number > shownLines ? [`    and ${count(number - Math.min(shownLines, first.length))} more`] : []),
	]);
