// What the parts of a report are called on screen.

import { counted } from "../../core/numbers";
import type { Certainty, Report, Role, Subject } from "../../core/types";
import { money } from "./amounts";

/** Every role, in the order in which a person looks for one. */
export const ROLES: Record<Role, string> = {
	amount: "Amount",
	gross: "Amount with VAT",
	vat: "VAT",
	debit: "Money out",
	credit: "Money in",
	date: "Date",
	year: "Year or month",
	organisation: "Organisation that pays",
	directorate: "Department or directorate",
	service: "Service",
	supplier: "Supplier: who was paid",
	"supplier-number": "Number of the supplier",
	purpose: "What it was for",
	economic: "Kind of expense",
	capital: "Capital or revenue",
	area: "Area",
	transaction: "Number of the payment",
	currency: "Currency",
	other: "Something else",
};

export const CERTAINTIES: Record<Certainty, string> = {
	guess: "Not sure",
	likely: "Likely",
	certain: "Certain",
	person: "You said so",
};

export const ENCODINGS: Record<string, string> = {
	"utf-8": "UTF-8",
	"utf-16le": "UTF-16, little end first",
	"utf-16be": "UTF-16, big end first",
	"windows-1252": "Windows-1252 (Western Europe)",
	"windows-1250": "Windows-1250 (Central Europe)",
	"windows-1253": "Windows-1253 (Greek)",
};

export const DELIMITERS: Record<string, string> = {
	",": "Comma",
	";": "Semicolon",
	"\t": "Tab",
	"|": "Upright stroke |",
};

export const CURRENCIES: Record<string, string> = {
	GBP: "Pounds (GBP)",
	EUR: "Euros (EUR)",
	USD: "US dollars (USD)",
	CHF: "Swiss francs (CHF)",
	CZK: "Czech crowns (CZK)",
	DKK: "Danish crowns (DKK)",
	HUF: "Hungarian forints (HUF)",
	JPY: "Yen (JPY)",
	NOK: "Norwegian crowns (NOK)",
	PLN: "Polish złoty (PLN)",
	RON: "Romanian lei (RON)",
	SEK: "Swedish crowns (SEK)",
};

export const UNITS: Record<string, string> = {
	"1": "As they stand",
	"1000": "In thousands",
	"1000000": "In millions",
};

export const MARKS: Record<string, string> = {
	point: "Point: 1,234.56",
	comma: "Comma: 1.234,56",
	"each-cell": "Each cell by itself",
};

export const ORDERS: Record<string, string> = {
	"day-first": "Day first: 31/12/2020",
	"month-first": "Month first: 12/31/2020",
};

const SUBJECTS: Record<Subject, string> = {
	spending: "Spending: payments",
	budget: "A budget",
	grants: "Grants",
	contracts: "A contracts register, not payments",
	staff: "A list of staff, not payments",
	other: "Something else than payments",
	"no-amounts": "No amounts of money",
};

/** What a file may be said to be about: where it has no amounts, nothing else. */
export function subjectsFor(found: Subject): Record<string, string> {
	const { "no-amounts": _, ...others } = SUBJECTS;
	return found === "no-amounts" ? {} : others;
}

export const subjectOf = (subject: Subject): string => SUBJECTS[subject];

/** Whether its amounts may be added to those of other files. */
export const isSpending = (subject: Subject): boolean => subject === "spending" || subject === "grants";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "2019-11-01" as "1 November 2019". */
export function dayOf(date: string): string {
	const time = Date.parse(`${date}T00:00:00Z`);
	return Number.isNaN(time) ? date : day.format(time);
}

/** Roles of which one at least must be there for anything to be added up. */
const MONEY: ReadonlySet<Role> = new Set(["amount", "debit", "credit"]);

export interface Said {
	text: string;
	figure: boolean;
}

/** "7,214 payments, £39,355,678.64 in all, from 1 November 2019 to 30 November 2019.", in parts: figures are set in bold. */
export function totalOf(report: Report): Said[] {
	const { balance, first_day: first, last_day: last, subject } = report;
	if (subject === "no-amounts") {
		return [
			{ text: counted(balance.rows_kept + balance.rows_set_aside, "row"), figure: true },
			{ text: ", and no amounts of money in them.", figure: false },
		];
	}
	if (!report.columns.some((column) => MONEY.has(column.role))) {
		return [
			{ text: "Nothing is added up yet", figure: true },
			{ text: ": no column is taken for the amount. Choose it among the columns below.", figure: false },
		];
	}
	const what = subject === "spending" ? "payment" : "row";
	const days =
		first === "" ? "" : first === last ? `, all on ${dayOf(first)}` : `, from ${dayOf(first)} to ${dayOf(last)}`;
	return [
		{ text: counted(balance.rows_kept, what), figure: true },
		{ text: ", ", figure: false },
		{ text: money(balance.total, report.currency.value), figure: true },
		{ text: ` in all${days}.`, figure: false },
	];
}

export const spoken = (parts: readonly Said[]): string => parts.map((part) => part.text).join("");

/** What a live region says when a file has been read again. */
export function afterReading(before: Report | undefined, now: Report): string {
	const total = money(now.balance.total, now.currency.value);
	if (!before) return `${now.file} was read: ${spoken(totalOf(now))}`;
	const was = money(before.balance.total, before.currency.value);
	return was === total
		? `${now.file} was read again. The total is still ${total}.`
		: `${now.file} was read again. The total is now ${total}; it was ${was}.`;
}

/** "once", "244 times". */
export const times = (count: number): string => (count === 1 ? "once" : counted(count, "time"));

/** "1.2 MB". */
export function sizeOf(bytes: number): string {
	if (bytes < 1000) return counted(bytes, "byte");
	if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
	const mega = bytes / 1e6;
	return mega < 1000 ? `${mega.toFixed(mega < 100 ? 1 : 0)} MB` : `${(mega / 1000).toFixed(1)} GB`;
}

/** A name for what is saved: "Leeds City Council" as "leeds-city-council". */
export function fileNameOf(title: string): string {
	const bare = title
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
	return `${bare.slice(0, 80).replace(/-+$/, "") || "spending"}.zip`;
}
