import type { Lines } from "../../core/types";
import { byOrganisation } from "./examples";
import type { Asked } from "./place";

const perPage = 50;
const total = 120;

function lines(page: number): Lines {
	const first = page * perPage;
	const length = Math.min(perPage, total - first);
	return {
		fields: [
			{ key: "year", title: "Year" },
			{ key: "organisation", title: "Organisation" },
			{ key: "service", title: "Service" },
		],
		lines: Array.from({ length }, (_, index) => ({
			line: first + index + 2,
			file: "regional.csv",
			cells: ["2008-09", "NHS", "Health"],
			amount: "77122466.67",
			source: "cra",
			confidence: 2,
		})),
		total,
		page,
		pages: 3,
	};
}

/** A place that answers every question with the same figures. */
export const askedPlace: Asked = {
	view: (query) => {
		if (query === "trouble") throw new Error("“organistion” is no field of this account.");
		return { ...byOrganisation, price_base: "2024-25" };
	},
	lines: (_query, page) => lines(page),
	exportCsv: () => new TextEncoder().encode("organisation,amount\n"),
};
