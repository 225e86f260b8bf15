// An appraisal, for a person at a terminal. Amounts stay decimal strings.
import { alignColumns, formatAmount } from "./text.mjs";

const pounds = (amount) => formatAmount(amount, "pounds");
const isBelow = (amount) => amount.startsWith("-");
const unsigned = (amount) => pounds(amount.replace(/^-/, ""));

export function asText(title, appraisal, totals) {
	const parts = [
		`${title}\n${inOneSentence(appraisal)}`,
		results(appraisal),
		byAgency(totals),
		...certainty(appraisal.uncertainty),
		...notes(appraisal.warnings),
	];
	return `${parts.join("\n\n")}\n`;
}

export const failedText = (file, { message, line, column }) => {
	const where = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(", ");
	return `${where}\n  Could not be read: ${message}\n`;
};

/** Net of what it costs, over all years, in today's value of year 0. */
function inOneSentence({ years, net_present_budget_impact: impact, net_present_public_value: worth }) {
	const span = years.length === 1 ? `In ${years[0]}` : `From ${years[0]} to ${years.at(-1)}`;
	const money = isBelow(impact)
		? `it saves public bodies ${unsigned(impact)} more than they pay`
		: `it costs public bodies ${unsigned(impact)} more than they save`;
	const value = isBelow(worth)
		? `its public value is ${unsigned(worth)} below its cost`
		: `its public value is ${unsigned(worth)} above its cost`;
	return `${span} ${money}, and ${value} (present values).`;
}

function results({ present_value: present, payback, beyond_horizon: beyond, ...appraisal }) {
	const ratio = (value) => value ?? "none, as there is no cost";
	const lines = [
		["Cost", pounds(present.cost)],
		["  in the financial case", pounds(present.financial_cost)],
		["Saved by public bodies", pounds(present.fiscal)],
		["  that can leave a budget", pounds(present.cashable)],
		["Public value", pounds(present.public)],
		["Saved for each pound", ratio(appraisal.financial_roi)],
		["Public value for each pound", ratio(appraisal.public_value_bcr)],
		["Cash for each pound", ratio(appraisal.cashable_roi)],
		["Pays back", paysBack(payback.undiscounted)],
		["Pays back, discounted", paysBack(payback.discounted)],
		["Benefit after the last year", `${percent(beyond)} of all`],
	];
	const width = Math.max(...lines.map(([label]) => label.length));
	return lines.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`).join("\n");
}

function paysBack(payback) {
	if (payback === null) return "not within these years";
	return payback.year === 0 ? "from the start" : `after ${Number(payback.elapsed).toFixed(1)} years`;
}

function byAgency(totals) {
	const rows = totals.map(({ agency, cost, saving, cashable, net }) => [
		agency || "Total",
		...[cost, saving, cashable, net].map(pounds),
	]);
	return alignColumns([["All years, undiscounted", "Pays", "Saves", "Of it cashable", "Net"], ...rows], 4);
}

/** "0.1234" as "12.34%". */
function percent(share) {
	const digits = share.replace(/^(-?)(\d+)\.(\d\d)(\d\d)$/, "$1$2$3.$4").replace(/^(-?)0+(?=\d)/, "$1");
	return `${digits}%`;
}

function certainty(uncertainty) {
	if (uncertainty === null) return [];
	const { draws, switching, tornado } = uncertainty;
	const parts = [];
	if (draws.ranges > 0) {
		const { p10, p50, p90 } = draws.net_present_budget_impact;
		parts.push(
			[
				`How sure is it? ${draws.number} draws of ${draws.ranges === 1 ? "one range" : `${draws.ranges} ranges`}`,
				`  Net cost to public bodies: ${pounds(p50)}, and between ${pounds(p10)} and ${pounds(p90)} in 8 of 10 draws`,
				`  It pays for itself in ${percent(draws.financial_return_above_one)} of draws`,
				`  Its public value is above its cost in ${percent(draws.public_value_above_zero)} of draws`,
				`  What matters most: ${tornado.net_present_budget_impact[0]?.path ?? "nothing"}`,
			].join("\n"),
		);
	}
	const turning = switching.filter(({ budget_impact: turns, unit }) => turns.value !== null && unit === "share");
	if (turning.length > 0) {
		const shown = turning.slice(0, 8).map(({ budget_impact: turns }) => `  ${turns.sentence}`);
		parts.push(["What would have to be true", ...new Set(shown)].join("\n"));
	}
	return parts;
}

function notes(warnings) {
	if (warnings.length === 0) return [];
	const shown = warnings.slice(0, 20).map(({ message }) => `  ${message}`);
	const more = warnings.length > 20 ? [`  and ${warnings.length - 20} more`] : [];
	return [["To look at", ...shown, ...more].join("\n")];
}
