// @ts-check
// What a pilot's councils spent on each service, 2007-08 to 2024-25.

import { COLUMN } from "./contract.mjs";
import { councilsOf, serviceLines, serviceTotals } from "./councils.mjs";
import { ordered } from "./order.mjs";
import { outturnNotes } from "./outturn-notes.mjs";
import { pounds, sum } from "./pence.mjs";
import { PILOTS, spoken } from "./places.mjs";

/** @import { Account, Total } from "./contract.mjs" */
/** @import { ServiceLine } from "./councils.mjs" */

/** The last year in which every council is there. */
const YEAR = "2017-18";

/**
 * @param {string} slug
 * @returns {Account | null}
 */
export function outturn(slug) {
	const place = PILOTS.find((pilot) => pilot.slug === slug);
	if (place === undefined) return null;
	const lines = serviceLines(slug);
	const alone = councilsOf(slug).size === 1;
	// Durham had several councils until April 2009 and has had one since.
	const oneNow = new Set(lines.filter((line) => line.year === YEAR).map((line) => line.council)).size === 1;
	const several = oneNow ? `local government in ${place.title}` : `the councils of ${spoken(place)}`;
	const who = alone ? `${place.title} council` : several;
	return {
		resource: {
			name: "outturn",
			title: alone ? "The council's spending by service" : "The councils' spending by service",
			account: {
				year: YEAR,
				covers:
					"Day-to-day spending of councils on services, after fees, charges and other income, as each council reported it to the government. Government grants are not taken off.",
				omits:
					"Capital, council housing, interest, levies, and the housing benefit that councils pay out for the government. Police, fire, NHS, benefits and government departments.",
				sentence: `In {year}, ${who} spent {amount} on services, after fees and charges.`,
				by: oneNow ? ["service", "service-2"] : ["organisation", "service"],
			},
		},
		columns: [
			COLUMN.year,
			COLUMN.organisation,
			COLUMN.service,
			COLUMN.service2,
			COLUMN.amount,
			COLUMN.source,
			COLUMN.confidence,
		],
		rows: ordered(
			lines.map((line) => ({
				fiscal_year: line.year,
				organisation: line.council,
				service: line.service,
				service_2: line.service2,
				amount: line.amount,
				source: line.source,
				confidence: "1",
			})),
			"fiscal_year",
			"organisation",
			"service",
			"service_2",
		),
		totals: publishedTotals(slug, lines),
		notes: outturnNotes(slug, new Set(lines.map((line) => line.year))),
	};
}

/**
 * Each council's published total, and their sum for the whole place.
 * @param {string} slug
 * @param {ServiceLine[]} lines
 * @returns {Total[]}
 */
function publishedTotals(slug, lines) {
	const published = serviceTotals(slug).sort((a, b) => (`${a.year} ${a.council}` < `${b.year} ${b.council}` ? -1 : 1));
	const years = [...new Set(published.map((total) => total.year))];
	return years.flatMap((year) => {
		const ofYear = published.filter((total) => total.year === year);
		/** @type {Total[]} */
		const councils = ofYear.map(({ council, amount, source }) => {
			const shown = sum(
				lines.filter((line) => line.year === year && line.council === council).map((line) => line.amount),
			);
			return {
				year,
				organisation: council,
				amount,
				bound: "exact",
				source,
				note: `Total service expenditure, as published.${differs(shown - amount)}`,
			};
		});
		const [first] = ofYear;
		if (first === undefined || ofYear.length === 1) {
			return councils.flatMap((total) => [{ ...total, organisation: "" }, total]);
		}
		const whole = sum(ofYear.map((total) => total.amount));
		const note = `Sum of the totals that ${ofYear.length} councils published; no source prints it.`;
		return [{ year, amount: whole, bound: "exact", source: first.source, note }, ...councils];
	});
}

/** @param {bigint} difference of the lines from the published total, pence */
function differs(difference) {
	if (difference === 0n) return "";
	const size = pounds(difference < 0n ? -difference : difference).replace(/\B(?=(\d{3})+$)/g, ",");
	return ` Its lines come to £${size} ${difference > 0n ? "more" : "less"}: rounding in the source.`;
}
