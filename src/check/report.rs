//! What was read, said exactly: what a person sees beside their own file, and what `--json` is made from.

use serde::Serialize;

use crate::issue::Issue;

/// How sure a reading is of something, and what it goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Certainty {
    /// Nothing else is as likely, yet little speaks for it.
    Guess,
    /// The contents or the name speak for it.
    Likely,
    /// The contents and the name, or the bytes themselves, leave nothing else.
    Certain,
    /// A person said so.
    Person,
}

/// What a column is taken for. One word for each, as in queries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Role {
    /// What was spent, net of VAT where there is a choice.
    Amount,
    /// A gross amount beside the net one.
    Gross,
    /// VAT.
    Vat,
    /// Money out, where money in stands in a column of its own.
    Debit,
    /// Money in: counts below zero.
    Credit,
    /// The day of the payment.
    Date,
    /// A financial or calendar year, or a month, where it stands in a column of its own.
    Year,
    /// Who spends.
    Organisation,
    /// Part of the organisation: a directorate or department.
    Directorate,
    /// What on: the service.
    Service,
    /// Who was paid.
    Supplier,
    /// Number by which the payer knows a supplier.
    SupplierNumber,
    /// What for, in the publisher's words.
    Purpose,
    /// Kind of expense: subjective group, account.
    Economic,
    /// Capital or revenue.
    Capital,
    /// Where.
    Area,
    /// Number of the transaction.
    Transaction,
    /// Currency of the line.
    Currency,
    /// Kept and shown, and not used.
    Other,
}

impl Role {
    /// Whether it is one of money.
    pub(super) fn is_of_money(self) -> bool {
        matches!(self, Self::Amount | Self::Gross | Self::Vat | Self::Debit | Self::Credit)
    }
}

/// A column of the file and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Column {
    /// Place in the file, from 1.
    pub number: u32,
    /// The name in the header, without the white space around it; empty where it has none.
    pub name: String,
    /// A name for a person, never empty and never twice: `Column 4`, `Amount (2)`.
    pub title: String,
    /// What it is taken for.
    pub role: Role,
    /// How sure that is.
    pub certainty: Certainty,
    /// What that goes by, a sentence.
    pub reason: String,
    /// Up to three different cells, as they stand in the file.
    pub examples: Vec<String>,
    /// Rows kept in which the cell is not empty.
    #[cfg_attr(test, ts(type = "number"))]
    pub filled: u64,
    /// How amounts or dates were read: `1,234.56`, `1.234,56`, `31/12/2020`, `12/31/2020`; empty for other columns.
    pub written: String,
}

/// Something that the file says and that could be said otherwise, such as its encoding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Taken {
    /// What it was taken for: `windows-1252`, `;`, `GBP`. Empty: nothing in the file says.
    pub value: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// What that goes by, a sentence.
    pub reason: String,
}

/// A row of the preview or of a set of rows, as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Excerpt {
    /// Line in the file, from 1.
    #[cfg_attr(test, ts(type = "number"))]
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Rows that were set aside for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetAside {
    /// Stable name for programs: `total-row`, `subtotal-row`, `summary-row`, `repeated-header`, `other-columns`, `blank-row`,
    /// `no-amount`, `bad-amount`, `shifted-row`, `unclosed-quote`, `footnote`, `by-hand`.
    pub code: &'static str,
    /// Why, a sentence for all of them.
    pub message: String,
    /// How many rows.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows: u64,
    /// The first of them, at most a hundred.
    pub examples: Vec<Excerpt>,
}

/// A total that the file states, beside our own sum of the same rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stated {
    /// Line in the file, from 1.
    #[cfg_attr(test, ts(type = "number"))]
    pub line: u64,
    /// What the file calls it; empty where it stands without a word.
    pub label: String,
    /// What it states, a decimal.
    pub amount: String,
    /// Our sum of the rows that it closes.
    pub sum: String,
    /// `amount` less `sum`.
    pub difference: String,
    /// Whether it closes a part of the file only.
    pub partial: bool,
}

/// Where every line of the file went. `lines = header_lines + rows_kept + rows_set_aside + continued`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Balance {
    /// Lines of the file.
    #[cfg_attr(test, ts(type = "number"))]
    pub lines: u64,
    /// The header, and the titles and blank lines above it.
    #[cfg_attr(test, ts(type = "number"))]
    pub header_lines: u64,
    /// Rows whose amount counts.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows_kept: u64,
    /// Rows that were set aside: the sum of `set_aside`.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows_set_aside: u64,
    /// Lines that belong to the row above, because a cell of it holds line ends.
    #[cfg_attr(test, ts(type = "number"))]
    pub continued: u64,
    /// Reasons, in the order of the first row of each.
    pub set_aside: Vec<SetAside>,
    /// Sum of every row kept: a decimal in the currency, with at least two places and as many as the file has. Exact.
    pub total: String,
    /// Sum of the rows kept that are above zero.
    pub above_zero: String,
    /// Sum of the rows kept that are below zero.
    pub below_zero: String,
    /// Totals that the file states.
    pub stated: Vec<Stated>,
}

/// A question that the file leaves open. Until it is answered, the first choice is taken, and the report says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Question {
    /// Stable name: `which-amount`, `which-mark`, `which-order`, `which-rows`, `is-it-spending`.
    pub code: &'static str,
    /// A question in a sentence.
    pub sentence: String,
    /// Why it is asked.
    pub reason: String,
    /// At least two.
    pub choices: Vec<Choice>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// For a person.
    pub label: String,
    /// What it would make of the total, where that is known; else empty.
    pub total: String,
    /// The part of [`super::Options`] that says so, as JSON: `{"columns":{"5":"amount"}}`.
    pub options: String,
    /// Whether the reading went by it.
    pub taken: bool,
}

/// Issues of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IssueGroup {
    /// Stable name for programs, that of each issue.
    pub code: &'static str,
    /// What is the matter with all of them and what to do, a sentence.
    pub message: String,
    /// Whether a total may be wrong because of it.
    pub grave: bool,
    /// How many there are.
    #[cfg_attr(test, ts(type = "number"))]
    pub count: u64,
    /// The first of them, at most a hundred.
    pub issues: Vec<Issue>,
}

/// What a file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Subject {
    /// Payments.
    Spending,
    /// A budget or an account by heading, perhaps income and plans among it.
    Budget,
    /// Grants or beneficiaries.
    Grants,
    /// A register of contracts.
    Contracts,
    /// A list of staff or salaries.
    Staff,
    /// Amounts of something else than payments, or of nothing that can be told.
    Other,
    /// No amount column at all.
    NoAmounts,
}

/// Everything that is said of one file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Report {
    /// Its name.
    pub file: String,
    /// Its size in bytes, as it lies on disk.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// What it is about.
    pub subject: Subject,
    /// What that goes by, a sentence.
    pub subject_reason: String,
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1250` to `windows-1254`, `windows-1257`, `iso-8859-2`, `macintosh`.
    pub encoding: Taken,
    /// `,`, `;`, a tab or `|`.
    pub delimiter: Taken,
    /// Line on which the names of the columns stand, from 1; none where the file has none.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub header_line: Option<u64>,
    /// What the header goes by.
    pub header: Taken,
    /// The lines above the header.
    pub titles: Vec<String>,
    /// ISO 4217.
    pub currency: Taken,
    /// What the numbers are multiplied by to be whole currency: `1`, `1000`, `1000000`, and so on to `1000000000`.
    pub unit: Taken,
    /// In the order of the file.
    pub columns: Vec<Column>,
    /// Where every line went.
    pub balance: Balance,
    /// What the file leaves open.
    pub questions: Vec<Question>,
    /// What is the matter, the gravest first.
    pub issues: Vec<IssueGroup>,
    /// The first rows kept, at most twenty.
    pub preview: Vec<Excerpt>,
    /// First and last day, `2020-04-01`; empty where no dates were read.
    pub first_day: String,
    /// See `first_day`.
    pub last_day: String,
    /// Financial years of the rows kept, in order.
    pub years: Vec<String>,
}
