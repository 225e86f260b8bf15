// Who pays and saves in each year, as CSV in the form of the site's other exports.

import type { Appraisal } from "../../core/types";

/** A text that begins like a formula gets an apostrophe, or a spreadsheet would run it. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const record = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

const HEADER = ["Scenario", "Year", "Agency", "Cost", "Saving", "Cashable", "Net", "Unit"];

/** UTF-8 with a byte order mark and CRLF; amounts are those of the appraisal, text cannot run. */
export function csvOf(title: string, priceBase: string, appraisal: Appraisal): string {
	const agencies = Object.entries(appraisal.by_agency);
	const rows = appraisal.years.flatMap((year, at) =>
		agencies.map(([agency, { cost, saving, cashable, net }]) => [
			...[harmless(title), year, harmless(agency)],
			...[cost, saving, cashable, net].map((amounts) => amounts[at] ?? ""),
			`pounds, ${priceBase} prices`,
		]),
	);
	return `\ufeff${[HEADER, ...rows].map(record).join("")}`;
}
