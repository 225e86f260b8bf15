// What was read of a file, as programs rely on it.

/** The name as the header writes it, else a name such as `Column 5`; null where no column plays any of the roles. */
export function columnOf(columns, ...roles) {
	for (const role of roles) {
		const found = columns.find((column) => column.role === role);
		if (found) return found.name || found.title;
	}
	return null;
}

/** The keys and their order are a promise; further ones may come after them. */
export function asRecord(file, report) {
	const { columns, balance } = report;
	const stated = balance.stated.filter(({ partial }) => !partial).at(-1);
	return {
		file,
		encoding: report.encoding.value,
		delimiter: report.delimiter.value,
		header_line: report.header_line,
		columns: {
			amount: columnOf(columns, "amount", "debit", "credit"),
			date: columnOf(columns, "date", "year"),
			supplier: columnOf(columns, "supplier"),
			service: columnOf(columns, "service", "directorate", "organisation"),
		},
		currency: report.currency.value,
		lines: balance.lines,
		rows_kept: balance.rows_kept,
		rows_set_aside: balance.rows_set_aside,
		total: balance.total,
		stated_total: stated?.amount ?? null,
		issues: report.issues.flatMap(({ issues }) => issues.map(asIssue)),
		header_lines: balance.header_lines,
		continued: balance.continued,
		issue_counts: report.issues.map(({ code, count, grave, message }) => ({ code, count, grave, message })),
		set_aside: balance.set_aside.map(({ code, rows, message }) => ({ code, rows, message })),
		questions: report.questions,
		subject: report.subject,
		subject_reason: report.subject_reason,
		unit: report.unit.value,
	};
}

const asIssue = ({ code, line, column, seen, message }) => ({ code, line, column, text: seen, message });

/** A file that could not be read: the same keys, so that a program need not ask twice, and the error. */
export function failedRecord(file, { code, message, line = null, column = null }) {
	return {
		...{ file, encoding: null, delimiter: null, header_line: null },
		columns: { amount: null, date: null, supplier: null, service: null },
		...{ currency: null, lines: null, rows_kept: null, rows_set_aside: null, total: null, stated_total: null },
		issues: [],
		error: { code, line, column, message },
	};
}
