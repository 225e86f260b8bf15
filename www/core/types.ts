// The values that the core hands to JavaScript, written from the Rust types by a test in src/binding/types.rs.
// Amounts are decimal strings in pounds; no float ever holds one.

/** What is counted in each row. */
export type Measure = "amount" | "per-head" | "share" | "count";

/** One condition: the field has (or has not) one of the values. Several cuts must all hold. */
export type Cut = {
	/** Field, such as `organisation`. */
	field: string;
	/** Values, any of which will do. */
	values: Array<string>;
	/** True where none of the values may stand. */
	not: boolean;
};

/** A parsed question. It knows no place: [`plan`] holds it against an account. */
export type Query = {
	/** Name of a spending resource; absent: the place's first. */
	account: string | null;
	/** Fields to group by, in drill order; at most four. */
	by: Array<string>;
	/** Financial years; absent: see [`Plan::years`]. */
	year: string | null;
	/** Conditions, all of which hold. */
	cuts: Array<Cut>;
	/** What is counted. */
	measure: Measure;
	/** Financial year whose prices are used; absent: money as it was spent. */
	real: string | null;
	/** Order of rows; absent: by year where years are grouped first, else the largest first. */
	order: string | null;
	/** Number of first-level groups before the row "other". */
	top: number | null;
	/** Text that a label must hold. */
	search: string | null;
	/** How to draw it; the core only carries it. */
	view: string | null;
};

/** A field of an account and its title for a person. */
export type Field = {
	/** Name that queries use. */
	key: string;
	/** Title for a person. */
	title: string;
};

/** A source of figures, as `sources.csv` names it. */
export type Source = {
	/** Short name by which rows point at it. */
	id: string;
	/** Title as published. */
	title: string;
	/** Who published it. */
	publisher: string;
	/** Date of publication as far as known. */
	date: string;
	/** Where it stands. */
	url: string;
	/** Licence under which it may be used. */
	licence: string;
};

/** Something to know before the figures are used. */
export type Warning = {
	/** `incomplete`, `break`, `scope`, `transfer`, `disagree`, `gap`, `set-aside`, `per-head`, `real-terms`, `forecast` or `negative`. */
	code: string;
	/** A sentence. */
	text: string;
	/** Id of the source that says so. */
	source: string | null;
};

/** What a row is. */
export type RowKind = "group" | "unknown" | "other";

/** One row of a view. */
export type Row = {
	/** A label for each field of `by`; none for the row "other". */
	keys: Array<string>;
	/** The keys as one label. */
	label: string;
	/** In the view's unit: `43350149000.00`. */
	amount: string;
	/** As people say it: `£43.4bn`. */
	said: string;
	/** Per cent of the total, one decimal: `29.6`. Rows sum to 100.0. */
	share: string;
	/** Lines of the file behind it. */
	lines: number;
	/** Ids of the sources of those lines. */
	sources: Array<string>;
	/** The weakest grade among the lines, 1 (best) to 6. */
	confidence: number | null;
	/** What the row is. */
	kind: RowKind;
	/** The query that cuts to this row, grouped as before; none for "other". */
	cut: string | null;
};

/** A total that a source publishes. */
export type Published = {
	/** Pounds. */
	amount: string;
	/** As people say it: `£7.3bn`. */
	said: string;
	/** `exact`, `about`, `at least` or `at most`. */
	bound: string;
	/** Published less (shown + not shown), pounds. */
	difference: string;
	/** Ids of the sources; several where years are added up. */
	sources: Array<string>;
	/** What to know about it. */
	note: string;
};

/** A view held against what is published, in money as it was spent. */
export type Reconciliation = {
	/** What the total is of: the place, or one organisation. */
	of: string;
	/** Pounds in the rows of the view. */
	shown: string;
	/** Pounds of the same years that the cuts leave out. */
	not_shown: string;
	/** Shown + not shown. */
	sum: string;
	/** None where no source publishes a total for all of these years. Sources that disagree stand side by side. */
	published: Array<Published>;
};

/** An account, without its rows. */
export type AccountSummary = {
	/** Name that queries use. */
	name: string;
	/** Title for a person. */
	title: string;
	/** What it covers. */
	covers: string;
	/** What it leaves out. */
	omits: string;
	/** The year shown first. */
	year: string;
	/** The drill order shown first. */
	by: Array<string>;
	/** The field that cuts the pound at the head of the page: that of the headline, so that the bar shows what the sentence says; else the first of `by`. */
	pound: string;
	/** Years that have lines. */
	years: Array<string>;
	/** Years between the first and the last that have none. */
	gaps: Array<string>;
	/** Fields that can be cut and grouped by. */
	fields: Array<Field>;
	/** Lines kept. */
	lines: number;
	/** Pounds, of every year together: a control total. */
	total: string;
};

/** An answer, whole. */
export type View = {
	/** "Who spends, West Midlands, 2008-09". */
	title: string;
	/** What the total says, in plain English. */
	sentence: string;
	/** The figures of the sentence, verbatim, for emphasis. */
	figures: Array<string>;
	/** The account that was asked. */
	account: AccountSummary;
	/** The query, in parts. */
	query: Query;
	/** The query, in canonical text, fit for a URL's fragment. */
	text: string;
	/** The fields grouped by. */
	by: Array<Field>;
	/** `pounds`, `pounds per person`, `pence in the pound` or `lines`. */
	unit: string;
	/** The year whose prices are used; none: money as it was spent. */
	price_base: string | null;
	/** The years that are counted. */
	years: Array<string>;
	/** In the view's unit. */
	total: string;
	/** As people say it. */
	said: string;
	/** In order; they sum to the total. */
	rows: Array<Row>;
	/** Held against what is published. */
	reconciliation: Reconciliation;
	/** How the total was worked out, step by step. */
	workings: Array<string>;
	/** The sources of every figure shown, and of the deflators and the numbers of people used. */
	sources: Array<Source>;
	/** What to know. */
	warnings: Array<Warning>;
};

/** A published figure, with its source. */
export type Figure = {
	/** Figures of one group state the same thing and disagree; empty for most. */
	group: string;
	/** `total`, `organisation`, `control`, `service`, `saving`, `intervention`, `population` or `other`. */
	kind: string;
	/** As the source gives it. */
	year: string;
	/** What it is the figure of. */
	label: string;
	/** In `unit`. */
	amount: string;
	/** `pounds`, `per cent`, `people`, … */
	unit: string;
	/** As people say it: `£2.5 billion`, `15%`, `250 people`. */
	said: string;
	/** `exact`, `about`, `at least` or `at most`. */
	bound: string;
	/** Who says so. */
	source: Source;
	/** Where in the source. */
	locator: string;
	/** What to know about it. */
	note: string;
};

/** One organisation's part of a theme. Themes overlap: they are never added to each other. */
export type Theme = {
	/** `alcohol`, `older people`, … */
	theme: string;
	/** As the source gives it. */
	year: string;
	/** Who spends. */
	organisation: string;
	/** What on. */
	label: string;
	/** `reactive`, `preventative`, `universal` or `not stated`. */
	nature: string;
	/** Pounds. */
	amount: string;
	/** As people say it. */
	said: string;
	/** `exact`, `about`, `at least` or `at most`. */
	bound: string;
	/** Who says so. */
	source: Source;
	/** What to know about it. */
	note: string;
};

/** What one case costs. */
export type UnitCost = {
	/** Where it was measured: this place or England. */
	area: string;
	/** As the source gives it. */
	year: string;
	/** The case. */
	label: string;
	/** `pounds a year`, … */
	unit: string;
	/** Pounds. */
	amount: string;
	/** As people say it. */
	said: string;
	/** `exact`, `about`, `at least` or `at most`. */
	bound: string;
	/** Who pays, as far as stated. */
	organisations: string;
	/** Who says so. */
	source: Source;
	/** What to know about it. */
	note: string;
};

/** A place, without its rows. */
export type Summary = {
	/** Slug. */
	name: string;
	/** Title for a person. */
	title: string;
	/** `pilot`, `region`, … */
	kind: string;
	/** GSS code, where there is one. */
	code: string;
	/** What is known and what is not, plainly. */
	statement: string;
	/** In the order of the package. */
	accounts: Array<AccountSummary>;
	/** Published figures. */
	figures: Array<Figure>;
	/** Themes that cross organisations. */
	themes: Array<Theme>;
	/** What one case costs. */
	unit_costs: Array<UnitCost>;
	/** Every source of the package. */
	sources: Array<Source>;
	/** Years for which the number of people is known. */
	population_years: Array<string>;
	/** Years for which a deflator was measured, forecasts left out. */
	deflator_years: Array<string>;
};

/** One line of a file, as it was read. */
export type Line = {
	/** Line in the file, from 1. */
	line: number;
	/** The file, as the package names it. */
	file: string;
	/** A label for each of the fields. */
	cells: Array<string>;
	/** Pounds. */
	amount: string;
	/** Id of its source. */
	source: string;
	/** 1 (best) to 6. */
	confidence: number | null;
};

/** A page of lines. */
export type Lines = {
	/** The fields of `cells`. */
	fields: Array<Field>;
	/** At most fifty. */
	lines: Array<Line>;
	/** Lines in all. */
	total: number;
	/** This page, from 0. */
	page: number;
	/** Pages in all. */
	pages: number;
};

/** A field that cells are grouped by. */
export type CellField = {
	/** Name that queries use. */
	key: string;
	/** Title for a person. */
	title: string;
	/** Each label of a cell once, in the order in which they first stand. */
	labels: Array<string>;
	/** Codes of the labels that say that something is not known. */
	unknown: Array<number>;
	/** For each cell an index into `labels`; past their end in the cell "other". */
	codes: Uint8Array | Uint16Array | Uint32Array;
};

/** The cell of the groups after the first `top`. */
export type OtherCell = {
	/** Where it stands among the cells, from 0. */
	at: number;
	/** How many groups of the first field it stands for. */
	groups: number;
};

/** An answer as columns, its cells in the order of the rows of the view. */
export type Cells = {
	/** The fields grouped by. */
	by: Array<CellField>;
	/** As that of the view. It says what amounts are: of `pounds` and `pounds per person` pence; of `pence in the pound` tenths of a penny; of `lines` lines. */
	unit: string;
	/** The years that are counted. */
	years: Array<string>;
	/** Whole numbers, see `unit`; they sum to the total. */
	amounts: BigInt64Array;
	/** Lines of the file behind each cell. */
	lines: Uint32Array;
	/** The weakest grade among the lines of each cell, 1 (best) to 6; 0 where none has one. */
	confidence: Uint8Array;
	/** In the unit of the amounts. */
	total: bigint;
	/** Lines of the file behind all cells. */
	total_lines: number;
	/** None where no groups are put together. */
	other: OtherCell | null;
};

/** One row or cell that was set aside, with its reason. */
export type Issue = {
	/** Stable name for programs, such as `bad-amount`. */
	code: string;
	/** A sentence that says what was seen and what to do. */
	message: string;
	/** The file, as the package names it. */
	file: string;
	/** Line in the file, from 1. */
	line: number | null;
	/** Number of the field for CSV, column in characters for JSON, from 1. */
	column: number | null;
	/** The text that was seen. */
	seen: string | null;
	/** What was expected. */
	expected: string | null;
};

/** How sure a reading is of something, and what it goes by. */
export type Certainty = "guess" | "likely" | "certain" | "person";

/** What a column is taken for. One word for each, as in queries. */
export type Role = "amount" | "gross" | "vat" | "debit" | "credit" | "date" | "year" | "organisation" | "directorate" | "service" | "supplier" | "supplier-number" | "purpose" | "economic" | "capital" | "area" | "transaction" | "currency" | "other";

/** A column of the file and what it is taken for. */
export type Column = {
	/** Place in the file, from 1. */
	number: number;
	/** The name in the header, without the white space around it; empty where it has none. */
	name: string;
	/** A name for a person, never empty and never twice: `Column 4`, `Amount (2)`. */
	title: string;
	/** What it is taken for. */
	role: Role;
	/** How sure that is. */
	certainty: Certainty;
	/** What that goes by, a sentence. */
	reason: string;
	/** Up to three different cells, as they stand in the file. */
	examples: Array<string>;
	/** Rows kept in which the cell is not empty. */
	filled: number;
	/** How amounts or dates were read: `1,234.56`, `1.234,56`, `31/12/2020`, `12/31/2020`; empty for other columns. */
	written: string;
};

/** Something that the file says and that could be said otherwise, such as its encoding. */
export type Taken = {
	/** What it was taken for: `windows-1252`, `;`, `GBP`. Empty: nothing in the file says. */
	value: string;
	/** How sure that is. */
	certainty: Certainty;
	/** What that goes by, a sentence. */
	reason: string;
};

/** A row of the preview or of a set of rows, as it stands in the file. */
export type Excerpt = {
	/** Line in the file, from 1. */
	line: number;
	/** Its cells. */
	cells: Array<string>;
};

/** Rows that were set aside for one reason. */
export type SetAside = {
	/** Stable name for programs: `total-row`, `subtotal-row`, `summary-row`, `repeated-header`, `other-columns`, `blank-row`, `no-amount`, `bad-amount`, `shifted-row`, `unclosed-quote`, `footnote`, `by-hand`. */
	code: string;
	/** Why, a sentence for all of them. */
	message: string;
	/** How many rows. */
	rows: number;
	/** The first of them, at most a hundred. */
	examples: Array<Excerpt>;
};

/** A total that the file states, beside our own sum of the same rows. */
export type Stated = {
	/** Line in the file, from 1. */
	line: number;
	/** What the file calls it; empty where it stands without a word. */
	label: string;
	/** What it states, a decimal. */
	amount: string;
	/** Our sum of the rows that it closes. */
	sum: string;
	/** `amount` less `sum`. */
	difference: string;
	/** Whether it closes a part of the file only. */
	partial: boolean;
};

/** Where every line of the file went. `lines = header_lines + rows_kept + rows_set_aside + continued`. */
export type Balance = {
	/** Lines of the file. */
	lines: number;
	/** The header, and the titles and blank lines above it. */
	header_lines: number;
	/** Rows whose amount counts. */
	rows_kept: number;
	/** Rows that were set aside: the sum of `set_aside`. */
	rows_set_aside: number;
	/** Lines that belong to the row above, because a cell of it holds line ends. */
	continued: number;
	/** Reasons, in the order of the first row of each. */
	set_aside: Array<SetAside>;
	/** Sum of every row kept: a decimal in the currency, with at least two places and as many as the file has. Exact. */
	total: string;
	/** Sum of the rows kept that are above zero. */
	above_zero: string;
	/** Sum of the rows kept that are below zero. */
	below_zero: string;
	/** Totals that the file states. */
	stated: Array<Stated>;
};

/** An answer to a question. */
export type Choice = {
	/** For a person. */
	label: string;
	/** What it would make of the total, where that is known; else empty. */
	total: string;
	/** The part of [`super::Options`] that says so, as JSON: `{"columns":{"5":"amount"}}`. */
	options: string;
	/** Whether the reading went by it. */
	taken: boolean;
};

/** A question that the file leaves open. Until it is answered, the first choice is taken, and the report says so. */
export type Question = {
	/** Stable name: `which-amount`, `which-mark`, `which-order`, `which-rows`, `is-it-spending`. */
	code: string;
	/** A question in a sentence. */
	sentence: string;
	/** Why it is asked. */
	reason: string;
	/** At least two. */
	choices: Array<Choice>;
};

/** Issues of one kind. */
export type IssueGroup = {
	/** Stable name for programs, that of each issue. */
	code: string;
	/** What is the matter with all of them and what to do, a sentence. */
	message: string;
	/** Whether a total may be wrong because of it. */
	grave: boolean;
	/** How many there are. */
	count: number;
	/** The first of them, at most a hundred. */
	issues: Array<Issue>;
};

/** What a file is about. */
export type Subject = "spending" | "budget" | "grants" | "contracts" | "staff" | "other" | "no-amounts";

/** Everything that is said of one file that was read. */
export type Report = {
	/** Its name. */
	file: string;
	/** Its size in bytes, as it lies on disk. */
	bytes: number;
	/** What it is about. */
	subject: Subject;
	/** What that goes by, a sentence. */
	subject_reason: string;
	/** `utf-8`, `utf-16le`, `utf-16be`, `windows-1250` to `windows-1254`, `windows-1257`, `iso-8859-2`, `macintosh`. */
	encoding: Taken;
	/** `,`, `;`, a tab or `|`. */
	delimiter: Taken;
	/** Line on which the names of the columns stand, from 1; none where the file has none. */
	header_line: number | null;
	/** What the header goes by. */
	header: Taken;
	/** The lines above the header. */
	titles: Array<string>;
	/** ISO 4217. */
	currency: Taken;
	/** What the numbers are multiplied by to be whole currency: `1`, `1000`, `1000000`, and so on to `1000000000`. */
	unit: Taken;
	/** In the order of the file. */
	columns: Array<Column>;
	/** Where every line went. */
	balance: Balance;
	/** What the file leaves open. */
	questions: Array<Question>;
	/** What is the matter, the gravest first. */
	issues: Array<IssueGroup>;
	/** The first rows kept, at most twenty. */
	preview: Array<Excerpt>;
	/** First and last day, `2020-04-01`; empty where no dates were read. */
	first_day: string;
	/** See `first_day`. */
	last_day: string;
	/** Financial years of the rows kept, in order. */
	years: Array<string>;
};

/** Something that a reader of the results has to know. */
export type ScenarioWarning = {
	/** Stable name for programs, such as `no-grade`. */
	code: string;
	/** What it is about: a path in the document, or a key of the results. */
	path: string;
	/** A whole sentence. */
	message: string;
};

/** What an agency pays and gains, by year. */
export type ByAgency = {
	/** All that it pays. */
	cost: Array<string>;
	/** What it no longer has to pay, and income. */
	saving: Array<string>;
	/** What of that can leave its budget. */
	cashable: Array<string>;
	/** Saving less cost; in-kind cost counts where it counts in the financial case. */
	net: Array<string>;
};

/** Present values, in pounds of the price base. */
export type PresentValue = {
	/** Of all costs. */
	cost: string;
	/** Of costs that count in the financial case. */
	financial_cost: string;
	/** Of benefit to public bodies. */
	fiscal: string;
	/** Of public value. */
	public: string;
	/** Of what can leave a budget. */
	cashable: string;
};

/** A point in time. */
export type Payback = {
	/** Index of the year, from 0. */
	year: number;
	/** Years from the beginning, with the flow even inside the year. */
	elapsed: string;
};

/** When it has paid for itself, by both ways of counting. */
export type Paybacks = {
	/** On amounts as they fall. */
	undiscounted: Payback | null;
	/** On discounted amounts. */
	discounted: Payback | null;
};

/** What a number is counted in. */
export type Unit = "share" | "pounds" | "people" | "count" | "per-pound";

/** A side of a switching value. */
export type Holds = "above" | "below";

/** A switching value, or why there is none. */
export type Switch = {
	/** The value, to nine places. */
	value: string | null;
	/** On which side of it the result is good. */
	holds: Holds | null;
	/** What that means, or why there is none. */
	sentence: string;
	/** Where there is none: `changes-nothing`, or `out-of-range`. */
	reason: string | null;
};

/** For one input, the value at which each result turns. */
export type Switching = {
	/** Where the input stands in the document. */
	path: string;
	/** Its key. */
	name: string;
	/** What it is counted in. */
	unit: Unit;
	/** What it is now. */
	now: string;
	/** Where public value equals cost: the net present public value is 0, its ratio 1. */
	public_value: Switch;
	/** Where fiscal benefit equals financial cost: the net present budget impact is 0, its ratio 1. */
	budget_impact: Switch;
	/** Where cashable benefit equals financial cost. */
	cashable: Switch;
};

/** One range. */
export type TornadoBar = {
	/** Where the range stands in the document. */
	path: string;
	/** Its low end. */
	low: string;
	/** Its high end. */
	high: string;
	/** The result at its low end, in pounds. */
	at_low: string;
	/** The result at its high end, in pounds. */
	at_high: string;
};

/** For each result, what the ends of each range make of it. */
export type Tornado = {
	/** Of public value less cost. */
	net_present_public_value: Array<TornadoBar>;
	/** Of financial cost less fiscal benefit. */
	net_present_budget_impact: Array<TornadoBar>;
};

/** How draws of one result are spread, in pounds. */
export type DrawSpread = {
	/** The mean. */
	mean: string;
	/** One in ten draws is below. */
	p10: string;
	/** Half are below. */
	p50: string;
	/** Nine in ten are below. */
	p90: string;
	/** Of the mean. */
	standard_error: string;
};

/** Percentiles by year, in pounds. */
export type Fan = {
	/** One in ten draws is below. */
	p10: Array<string>;
	/** A quarter are below. */
	p25: Array<string>;
	/** Half are below. */
	p50: Array<string>;
	/** Three quarters are below. */
	p75: Array<string>;
	/** Nine in ten are below. */
	p90: Array<string>;
};

/** What draws come to. */
export type Draws = {
	/** How many. */
	number: number;
	/** From which seed, as a whole number. */
	seed: string;
	/** How many ranges were drawn. */
	ranges: number;
	/** Public value less cost. */
	net_present_public_value: DrawSpread;
	/** Financial cost less fiscal benefit. */
	net_present_budget_impact: DrawSpread;
	/** Share of draws in which public value is above its cost. */
	public_value_above_zero: string;
	/** Share of draws in which the financial return is above 1. */
	financial_return_above_one: string;
	/** Percentiles of `cumulative`, by year. */
	cumulative: Fan;
};

/** How sure a result is. */
export type Uncertainty = {
	/** For each input, the value at which a result turns. */
	switching: Array<Switching>;
	/** For each range, what its ends make of a result. */
	tornado: Tornado;
	/** What comes of drawing every range at random. */
	draws: Draws;
};

/** What a scenario comes to. */
export type Appraisal = {
	/** Financial years. */
	years: Array<string>;
	/** All costs. */
	cost: Array<string>;
	/** Benefit to public bodies, transfers too. */
	fiscal: Array<string>;
	/** Benefit to incomes. */
	economic: Array<string>;
	/** Benefit to people's lives. */
	social: Array<string>;
	/** What of the fiscal benefit somebody else pays. */
	transfer: Array<string>;
	/** Fiscal without transfers, economic and social. */
	public: Array<string>;
	/** Fiscal less financial cost. */
	net: Array<string>;
	/** The sum of `net` so far. */
	cumulative: Array<string>;
	/** By name of the agency. */
	by_agency: { [key in string]: ByAgency };
	/** Discounted sums. */
	present_value: PresentValue;
	/** Financial cost less fiscal: below 0 is a net saving. */
	net_present_budget_impact: string;
	/** Public value less cost. */
	net_present_public_value: string;
	/** Fiscal ÷ financial cost. */
	financial_roi: string | null;
	/** Public value ÷ cost. */
	public_value_bcr: string | null;
	/** Cashable ÷ financial cost. */
	cashable_roi: string | null;
	/** When it has paid for itself. */
	payback: Paybacks;
	/** Share of all benefit that falls after the last year, undiscounted. */
	beyond_horizon: string;
	/** What a reader has to know. */
	warnings: Array<ScenarioWarning>;
	/** How sure it is, where that was asked for. */
	uncertainty: Uncertainty | null;
};

/** What an agency pays and gains over all years, in pounds. */
export type AgencyTotal = {
	/** Its name; empty for all of them together. */
	agency: string;
	/** All that it pays. */
	cost: string;
	/** What it no longer has to pay, and income. */
	saving: string;
	/** What of that can leave its budget. */
	cashable: string;
	/** Saving less cost, as in the financial case. */
	net: string;
	/** The same, discounted. */
	present_net: string;
};

/** Whether a line takes or gives. */
export type Side = "cost" | "benefit";

/** Whose value it is. */
export type ScenarioValue = "fiscal" | "economic" | "social";

/** What kind of money it is. */
export type Money = "revenue" | "capital" | "in-kind";

/** A line, as it went into every sum. */
export type ScenarioLine = {
	/** Position of its action. */
	action: number;
	/** What of the action it comes from. */
	from: string;
	/** Whose budget; economic and social value belongs to nobody's. */
	agency: string | null;
	/** Cost or benefit. */
	side: Side;
	/** Whose value. */
	value: ScenarioValue;
	/** Revenue, capital or in kind. */
	type: Money;
	/** Whether somebody pays what somebody gets. */
	transfer: boolean;
	/** The share that can leave the agency's budget, once released. */
	cashable: string;
	/** Pounds by year. */
	flow: Array<string>;
	/** Discounted sum of `flow`. */
	present_value: string;
	/** The formula in words. */
	formula: string;
	/** The formula in figures. */
	figures: string;
	/** Where what enters brings something later: the weight of each year from its entry, to six places. */
	weights: Array<string>;
};

/** A number of a document. */
export type ScenarioInput = {
	/** Where it stands: what `set` takes. */
	path: string;
	/** Its key, such as `need`. */
	name: string;
	/** What it is counted in. */
	unit: Unit;
	/** The least that it is taken to be. */
	low: string;
	/** What the results use. */
	mid: string;
	/** The most that it is taken to be. */
	high: string;
	/** Whether the document gives a range. */
	ranged: boolean;
	/** The least that it can be, where there is such a bound. */
	least: string | null;
	/** The most that it can be, where there is such a bound. */
	most: string | null;
	/** Position of its action. */
	action: number;
};

/** An error, with its place where it has one. `message` is a whole sentence for a person. */
export type CoreError = {
	/** Stable name for programs, such as `unknown-field`. */
	code: string;
	/** A sentence that says what, where and what to do. */
	message: string;
	/** The file, as the package names it. */
	file: string | null;
	/** Line in the file, from 1. */
	line: number | null;
	/** Column in characters for JSON, number of the field for CSV, from 1. */
	column: number | null;
	/** The text that was seen. */
	seen: string | null;
	/** What would have been right, with the nearest known name where there is one. */
	expected: string | null;
};
