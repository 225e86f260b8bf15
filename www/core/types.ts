// The values that the core hands to JavaScript. Amounts are decimal strings in pounds; no float ever holds one.

export interface Field {
	key: string;
	title: string;
}

export interface Cut {
	field: string;
	values: string[];
	not: boolean;
}

export interface Query {
	account: string | null;
	by: string[];
	/** "2008-09", "2010-11..2017-18", "all" */
	year: string | null;
	cuts: Cut[];
	measure: "amount" | "per-head" | "share" | "count";
	real: string | null;
	order: string | null;
	top: number | null;
	search: string | null;
	view: string | null;
}

export interface Source {
	id: string;
	title: string;
	publisher: string;
	date: string;
	url: string;
	licence: string;
}

export interface Warning {
	/** incomplete, break, scope, transfer, disagree, per-head, real-terms, negative */
	code: string;
	text: string;
	source: string | null;
}

export interface Row {
	/** one per field of `by`; the row "other" has none */
	keys: string[];
	label: string;
	/** pounds, or people-free units of the measure: "43350149000.00" */
	amount: string;
	/** as people say it: "£43.4bn" */
	said: string;
	/** per cent of the total, one decimal: "29.6" */
	share: string;
	/** number of lines behind the row */
	lines: number;
	sources: string[];
	/** the weakest grade among the lines, 1 (best) to 6 */
	confidence: number | null;
	kind: "group" | "unknown" | "other";
	/** the query that cuts to this row, in text, same `by`; null for "other" */
	cut: string | null;
}

export interface PublishedTotal {
	amount: string;
	said: string;
	bound: "exact" | "about" | "at least" | "at most";
	/** published less (shown + not shown) */
	difference: string;
	source: string;
	note: string;
}

export interface Reconciliation {
	shown: string;
	not_shown: string;
	/** shown + not shown */
	sum: string;
	/** none where no source publishes a total for these years */
	published: PublishedTotal[];
}

export interface View {
	title: string;
	sentence: string;
	/** parts of the sentence that are figures, verbatim, for emphasis */
	figures: string[];
	account: AccountSummary;
	query: Query;
	/** the query in its canonical text, fit for a URL's fragment */
	text: string;
	by: Field[];
	/** "pounds", "pounds per person", "per cent", "lines" */
	unit: string;
	price_base: string | null;
	years: string[];
	total: string;
	said: string;
	rows: Row[];
	reconciliation: Reconciliation;
	sources: Source[];
	warnings: Warning[];
}

export interface AccountSummary {
	name: string;
	title: string;
	covers: string;
	omits: string;
	/** the year shown first */
	year: string;
	/** the drill order shown first */
	by: string[];
	years: string[];
	/** years between the first and the last that hold no line */
	gaps: string[];
	fields: Field[];
	lines: number;
	total: string;
}

export interface Figure {
	group: string;
	kind: string;
	year: string;
	label: string;
	amount: string;
	unit: string;
	said: string;
	bound: string;
	source: Source;
	locator: string;
	note: string;
}

export interface Theme {
	theme: string;
	year: string;
	organisation: string;
	label: string;
	nature: string;
	amount: string;
	said: string;
	bound: string;
	source: Source;
	note: string;
}

export interface UnitCost {
	area: string;
	year: string;
	label: string;
	unit: string;
	amount: string;
	said: string;
	bound: string;
	organisations: string;
	source: Source;
	note: string;
}

export interface Summary {
	name: string;
	title: string;
	kind: string;
	code: string;
	/** said plainly where nothing of the pilot's count could be read, and the like */
	statement: string;
	accounts: AccountSummary[];
	figures: Figure[];
	themes: Theme[];
	unit_costs: UnitCost[];
	sources: Source[];
	population_years: string[];
	deflator_years: string[];
}

/** One line of the file, as published. */
export interface Line {
	/** 1-based line in `file` */
	line: number;
	file: string;
	cells: string[];
	amount: string;
	source: string;
	confidence: number | null;
}

export interface Lines {
	fields: Field[];
	lines: Line[];
	total: number;
	page: number;
	pages: number;
}

export interface Issue {
	code: string;
	message: string;
	file: string;
	line: number | null;
	column: number | null;
	seen: string | null;
	expected: string | null;
}
