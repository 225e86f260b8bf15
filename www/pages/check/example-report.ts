// For tests: a report of a small file, in which a test sets what it is about.

import type { Report } from "../../core/types";

export function reportOf(part: Partial<Report>): Report {
	const taken = (value: string): Report["encoding"] => ({ value, certainty: "certain", reason: "" });
	const amount: Report["columns"][number] = {
		...{ number: 1, name: "Amount", title: "Amount", role: "amount", certainty: "certain", reason: "" },
		...{ examples: [], filled: 2, written: "1,234.56" },
	};
	return {
		...{ file: "a.csv", bytes: 100, subject: "spending", subject_reason: "", encoding: taken("utf-8") },
		...{ delimiter: taken(","), header_line: 1, header: taken("1"), titles: [], currency: taken("GBP") },
		...{ unit: taken("1"), columns: [amount], questions: [], issues: [], preview: [] },
		...{ first_day: "2019-11-01", last_day: "2019-11-30", years: ["2019-20"] },
		balance: {
			...{ lines: 3, header_lines: 1, rows_kept: 2, rows_set_aside: 0, continued: 0, set_aside: [] },
			...{ total: "12.50", above_zero: "12.50", below_zero: "0.00", stated: [] },
		},
		...part,
	};
}
