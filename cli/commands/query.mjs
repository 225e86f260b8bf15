// total-place query: one view of a place, for a person or for a program.
import { Failure, fromCore, Usage } from "../failure.mjs";
import { openPlace } from "../place.mjs";
import { alignColumns, formatAmount } from "../text.mjs";

const usage = `Usage: total-place query PLACE_FOLDER [QUERY] [--json]

PLACE_FOLDER   a folder with a datapackage.json, such as www/places/west-midlands
QUERY          what stands after # in the page's address, such as 'by=organisation&year=2008-09'
--json         print the answer as JSON, amounts as decimal strings in pounds
`;

/** Gives the text to print. */
export async function query(args) {
	if (args.includes("--help") || args.includes("-h")) return usage;
	const { folder, text, json } = readArguments(args);
	const place = await openPlace(folder);
	try {
		const view = answer(place, text);
		return json ? asJson(view) : asText(view, place.issues());
	} finally {
		place.free();
	}
}

function readArguments(args) {
	const unknown = args.find((arg) => arg.startsWith("-") && arg !== "--json");
	const [folder, text = "", ...more] = args.filter((arg) => arg !== "--json");
	if (unknown) throw new Usage(`"${unknown}" is not an option.\n\n${usage.trimEnd()}`);
	if (!folder) throw new Usage(`The place's folder is missing.\n\n${usage.trimEnd()}`);
	if (more.length > 0) {
		throw new Usage(`"${more[0]}" is one argument too many: put the query in quotes.\n\n${usage.trimEnd()}`);
	}
	return {
		folder,
		text: text.replace(/^#/, ""),
		json: args.includes("--json"),
	};
}

function answer(place, text) {
	try {
		return place.view(text);
	} catch (error) {
		const failure = fromCore(error);
		throw text && !error?.file ? new Failure(`In the query "${text}": ${failure.message}`) : failure;
	}
}

function asJson(view) {
	const { title, sentence, total, sources, warnings } = view;
	const rows = view.rows.map(({ keys, label, amount, share }) => ({
		keys,
		label,
		amount,
		share,
	}));
	const answer = { title, sentence, total, rows, sources, warnings };
	return `${JSON.stringify(answer, null, 2)}\n`;
}

function asText(view, issues) {
	const unit = (amount) => formatAmount(amount, view.unit);
	const names = view.by.length > 1 ? view.by.map((field) => field.title) : [];
	const cells = (row) => (names.length > 0 && row.keys.length > 0 ? row.keys : [row.label]);
	const pad = (texts) => [...texts, ...Array(Math.max(names.length, 1) - texts.length).fill("")];
	const head = pad(names.length > 0 ? names : [view.by[0]?.title ?? ""]);
	const table = alignColumns(
		[
			[...head, "Amount", "Share"],
			// Without `by` the one row is the total.
			...(view.by.length > 0 ? view.rows : []).map((row) => [...pad(cells(row)), unit(row.amount), `${row.share}%`]),
			[...pad(["Total"]), unit(view.total), ""],
		],
		2,
	);
	const parts = [`${view.title}\n${view.sentence}`, table];
	if (view.warnings.length > 0) parts.push(view.warnings.map(({ text }) => `Note: ${text}`).join("\n"));
	if (issues.length > 0) parts.push(setAside(issues));
	if (view.sources.length > 0) parts.push(["Sources", ...view.sources.map(nameSource)].join("\n"));
	return `${parts.join("\n\n")}\n`;
}

const nameSource = ({ title, publisher, date, url }) => `  ${[title, publisher, date, url].filter(Boolean).join(", ")}`;

/** What of the files was not read, and why. */
function setAside(issues) {
	const first = issues.slice(0, 10).map((issue) => `  ${fromCore(issue).message}`);
	const rest = issues.length > 10 ? [`  and ${issues.length - 10} more`] : [];
	return ["Set aside", ...first, ...rest].join("\n");
}
