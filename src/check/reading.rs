//! Every row of a file, once, straight into columns.

use super::block::Block;
use super::elsewhere::Elsewhere;
use super::hollow::Hollow;
use super::issues::{Aside, Issues};
use super::join::Known;
use super::keeping::PREVIEW;
use super::levels::Levels;
use super::options::Options;
use super::plan::{Plan, text_of};
use super::prints::Repeated;
use super::renamed::Below;
use super::report::{Excerpt, Role};
use super::rows::filled;
use super::sections::Sections;
use super::shifted::Short;
use super::store::{Amounts, Kept, Times};
use super::sum::Sum;
use super::years::time_column;
use crate::error::Error;
use crate::money::{Cell, MarkEvidence, Written};
use crate::source::{Decoder, Dialect, OrderEvidence, Row, Rows, Stream};
use crate::table::RowLines;
use each_row::labels::Texts;

/// A column while it is read.
pub(super) struct Stored {
    pub role: Role,
    pub kept: Kept,
    pub filled: u64,
    pub examples: Vec<String>,
}

/// A file while it is read by a plan.
pub(super) struct Reading {
    pub plan: Plan,
    pub decoder: Decoder,
    pub stream: Stream,
    pub decoded: Vec<u8>,
    pub tally: Tally,
}

impl Reading {
    pub fn new(file: &str, plan: Plan, options: &Options) -> Self {
        let dialect = Dialect { delimiter: plan.delimiter, ..Dialect::default() };
        let tally = Tally::new(file, &plan, options);
        let decoder = Decoder::new(plan.encoding);
        Self { decoder, stream: Stream::new(dialect), decoded: Vec::new(), tally, plan }
    }

    /// Takes in the next bytes.
    ///
    /// # Errors
    /// As [`Stream::push`]: a row beyond every measure. And `hollow-table`.
    pub fn push(&mut self, bytes: &[u8], last: bool) -> Result<(), Error> {
        self.decoded.clear();
        let text = self.decoder.push(bytes, last, &mut self.decoded);
        let (plan, tally) = (&self.plan, &mut self.tally);
        self.stream
            .push_together(text, last, &mut |rows: &Rows| tally.take_together(plan, rows))
            .map_err(|why| Error::from(why).file(&tally.issues.file))?;
        tally.hollow.refuse(&tally.issues.file, plan.names.len())
    }

    /// Begins anew where a row begins within the file.
    pub fn begin_within(&mut self) {
        let dialect = Dialect { delimiter: self.plan.delimiter, ..Dialect::default() };
        self.decoder = Decoder::within(self.plan.encoding);
        self.stream = Stream::within(dialect, self.plan.header.last_line + 1);
    }

    /// Whether what comes next may have been read by itself.
    pub fn is_between_rows(&self) -> bool {
        self.decoder.is_between_characters() && self.stream.is_between_rows()
    }

    /// Goes on behind rows that another worker has read.
    pub fn pass_over(&mut self, rows: u64, bytes: u64, returned: bool) {
        self.stream.pass_over(rows, bytes, returned);
    }

    pub fn undecodable(&self) -> u64 {
        self.decoder.undecodable()
    }
}

/// Rows that wait to be seen as totals. More than these are no totals: the file is made so.
const MOST_PENDING: usize = 1000;
/// Fewest filled cells of the first row below an amount without a word, where that is a total.
const FULLER: usize = 3;

/// A row whose place is known only once it is seen what follows it: an amount without a word.
pub(super) struct Pending {
    pub line: u64,
    cells: Vec<Vec<u8>>,
    pub amount: Written,
    /// The number of rows that it may state beside the amount.
    pub count: Option<u64>,
}

impl Pending {
    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }
}

/// What the rows of a file come to.
pub(super) struct Tally {
    pub issues: Issues,
    pub aside: Aside,
    pub lines: u64,
    pub header_lines: u64,
    pub continued: u64,
    pub amounts: Amounts,
    /// The largest of them, whatever its sign.
    pub largest: Sum,
    pub row_lines: RowLines,
    pub columns: Vec<Stored>,
    pub marks: MarkEvidence,
    pub orders: OrderEvidence,
    pub total: Sum,
    pub below: Sum,
    pub below_rows: u64,
    /// Most decimals of any amount.
    pub decimals: u8,
    pub sections: Sections,
    pub preview: Vec<Excerpt>,
    pub pending: Vec<Pending>,
    /// Filled cells of all rows kept.
    pub filled: u64,
    /// Signs of currencies beside amounts, and how many amounts have each.
    pub signs: Vec<(&'static str, u64)>,
    /// Lines of rows that say that they are totals and are kept or set aside in doubt.
    pub doubtful: Vec<(u64, bool, String)>,
    /// How many such rows there are, of which the first stand in `doubtful`.
    pub doubts: u64,
    /// Filled cells of the row that was kept last.
    pub last_filled: u64,
    /// Rows that hold the same money as others.
    pub levels: Levels,
    /// Other money beside rows without an amount.
    pub elsewhere: Vec<Elsewhere>,
    /// The column of names with signs before them, where rows were computed from others.
    pub results: Option<usize>,
    pub credits_below: u64,
    pub credits_above: u64,
    /// Rows longer than the header, by whether an amount stands in what is too much.
    pub longer: u64,
    pub longer_amounts: u64,
    /// Rows that stand twice, once they were looked for.
    pub repeated: Option<Repeated>,
    pub left_out: bool,
    pub hollow: Hollow,
    pub personal: Vec<(&'static str, u64, u64, String)>,
    pub bad_dates: u64,
    /// Where rows are read ahead, those that were handed over before.
    pub handed_over: Option<usize>,
    pub short: Short,
    /// Of each column, what another worker's labels are here.
    pub known: Vec<Known>,
    /// What the rows from here on stand under, where that is not the header.
    pub below_header: Option<Below>,
    pub options: Options,
    /// Columns of the amount, or of its two sides, from 0.
    pub amount: Option<usize>,
    pub debit: Option<usize>,
    pub credit: Option<usize>,
    /// Columns whose cells may say that their row is a total.
    labelled: Vec<usize>,
    pub block: Block,
}

impl Tally {
    fn new(file: &str, plan: &Plan, options: &Options) -> Self {
        let time = time_column(plan);
        let column = |index: usize| {
            let role = plan.role(index);
            let kept = match role {
                Role::Amount | Role::Debit | Role::Credit => Kept::Nothing,
                // Beside a date a year dates no row, and is kept as it stands.
                Role::Date | Role::Year if Some(index) == time => Kept::Times(Times::default()),
                Role::Gross | Role::Vat | Role::Transaction => Kept::Plain(Texts::default()),
                _ => Kept::labels(),
            };
            Stored { role, kept, filled: 0, examples: Vec::new() }
        };
        let amount = plan.column(Role::Amount);
        let labelled = labelled(plan);
        let split = |role| if amount.is_none() { plan.column(role) } else { None };
        Self {
            issues: Issues::new(file),
            aside: Aside::default(),
            lines: 0,
            header_lines: 0,
            continued: 0,
            amounts: Amounts::default(),
            largest: Sum::default(),
            row_lines: RowLines::default(),
            columns: (0..plan.names.len()).map(column).collect(),
            marks: MarkEvidence::default(),
            orders: OrderEvidence::default(),
            total: Sum::default(),
            below: Sum::default(),
            below_rows: 0,
            decimals: 0,
            sections: Sections::default(),
            preview: Vec::new(),
            pending: Vec::new(),
            filled: 0,
            signs: Vec::new(),
            doubtful: Vec::new(),
            doubts: 0,
            last_filled: 0,
            levels: Levels::default(),
            elsewhere: Vec::new(),
            results: None,
            credits_below: 0,
            credits_above: 0,
            longer: 0,
            longer_amounts: 0,
            repeated: None,
            left_out: false,
            hollow: Hollow::default(),
            personal: Vec::new(),
            bad_dates: 0,
            handed_over: None,
            short: Short::default(),
            known: Vec::new(),
            below_header: None,
            options: options.clone(),
            amount,
            debit: split(Role::Debit),
            credit: split(Role::Credit),
            block: Block::new(plan, amount, &labelled),
            labelled,
        }
    }

    pub fn kept(&self) -> u64 {
        self.row_lines.len() as u64
    }

    /// Takes in a row of the file.
    pub fn take(&mut self, plan: &Plan, row: &Row) {
        self.lines += 1 + row.continued;
        self.hollow.read(row.text());
        if row.line <= plan.header.last_line {
            self.header_lines += 1 + row.continued;
            return;
        }
        self.continued += row.continued;
        if self.below_header.is_some() {
            return self.take_below(plan, row);
        }
        self.take_row(plan, row);
    }

    /// Whether the rows stand as the header says, none waits for those behind it, none stands directly below a total, and nobody
    /// said anything of a row.
    pub fn is_settled(&self) -> bool {
        if self.sections.is_below_total(self.kept()) {
            return false;
        }
        let nothing_said = self.below_header.is_none() && self.options.rows.is_empty();
        nothing_said && self.pending.is_empty() && self.preview.len() == PREVIEW && !self.hollow.is_hollow()
    }

    /// Whether a person said that a row is spending.
    pub fn is_kept_by_hand(&self, line: u64) -> bool {
        self.options.rows.get(&line) == Some(&true)
    }

    /// Takes in a row whose cells stand under their names.
    #[inline]
    pub fn take_row(&mut self, plan: &Plan, row: &Row) {
        let first = (0..row.len()).find(|index| row.cell(*index).is_some_and(|cell| !cell.is_empty()));
        let Some(first) = first else { return self.aside.add("blank-row", row.line, Vec::new) };
        if row.unclosed {
            return self.set_aside_unclosed(row);
        }
        let said = if self.options.rows.is_empty() { None } else { self.options.rows.get(&row.line).copied() };
        if said == Some(false) {
            return self.set_aside_by_hand(row);
        }
        match self.read_amount(plan, row) {
            Cell::Amount(written) => {
                if said.is_none() && self.is_no_spending(plan, row, first, written) {
                    return;
                }
                self.settle_before(plan, row);
                if row.len() < plan.width {
                    self.short = Short { rows: self.short.rows + 1, line: row.line, cells: row.len() };
                }
                self.keep(plan, row.line, row.len(), |index| row.cell(index).unwrap_or_default(), written);
            }
            Cell::Nothing => self.take_without_amount(plan, row),
            Cell::Bad(reason) => self.take_bad(plan, row, reason),
        }
    }

    /// What was held before a row that is kept. An amount without a word above all rows, which are fuller, is their total.
    #[inline]
    fn settle_before(&mut self, plan: &Plan, row: &Row) {
        if let [above] = self.pending.as_slice()
            && self.kept() == 0
            && filled(row, plan.mark).cells >= FULLER.max(above.filled() * 2)
        {
            self.sections.state(Sum::of(above.amount), Sum::default(), 0, above.line, "", Some(false));
            for pending in std::mem::take(&mut self.pending) {
                self.set_aside_pending("total-row", &pending);
            }
        }
        self.settle_pending(plan);
    }

    /// A row in doubt is kept, as a row follows it.
    pub fn settle_pending(&mut self, plan: &Plan) {
        if self.pending.is_empty() {
            return;
        }
        for pending in std::mem::take(&mut self.pending) {
            // A total is larger than any row that it closes, so a smaller amount is a row whose other cells were left empty.
            if self.kept() > 0 && self.largest < Sum::of(pending.amount).size() {
                self.doubt(pending.line, true, String::new());
            }
            let cells = pending.cells;
            let cell_at = |index: usize| cells.get(index).map_or(&[][..], Vec::as_slice);
            self.keep(plan, pending.line, cells.len(), cell_at, pending.amount);
        }
    }

    pub fn hold(&mut self, plan: &Plan, row: &Row, amount: Written, count: Option<u64>) {
        if self.pending.len() == MOST_PENDING {
            self.settle_pending(plan);
        }
        let cells = (0..row.len()).map(|index| row.cell(index).unwrap_or_default().to_vec()).collect();
        self.pending.push(Pending { line: row.line, cells, amount, count });
    }

    pub fn set_aside(&mut self, code: &'static str, row: &Row) {
        self.aside.add(code, row.line, || texts(row));
    }

    /// Sets a row aside that was held.
    pub fn set_aside_pending(&mut self, code: &'static str, pending: &Pending) {
        let cells = || pending.cells.iter().map(|cell| text_of(cell).into_owned()).collect();
        self.aside.add(code, pending.line, cells);
    }

    /// Whether the rows kept are those of another file, in the same order.
    pub fn has_rows_of(&self, other: &Self) -> bool {
        let same = |(one, other): (&Stored, &Stored)| one.filled == other.filled && one.kept.is_same(&other.kept);
        self.columns.len() == other.columns.len()
            && self.amounts.iter().eq(other.amounts.iter())
            && self.columns.iter().zip(&other.columns).all(same)
    }

    pub fn amount_column(&self) -> Option<usize> {
        self.amount.or(self.debit).or(self.credit)
    }

    pub fn is_money(plan: &Plan, index: usize) -> bool {
        matches!(plan.role(index), Role::Amount | Role::Debit | Role::Credit | Role::Gross | Role::Vat)
    }

    pub fn labelled(&self, at: usize) -> Option<usize> {
        self.labelled.get(at).copied()
    }
}

fn labelled(plan: &Plan) -> Vec<usize> {
    let mut columns: Vec<usize> = plan.column(Role::Supplier).into_iter().chain(plan.column(Role::Purpose)).collect();
    columns.extend(plan.total_columns.iter().filter(|column| !Tally::is_money(plan, **column)));
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// The cells of a row, for a person.
pub(super) fn texts(row: &Row) -> Vec<String> {
    (0..row.len()).map(|index| text_of(row.cell(index).unwrap_or_default()).into_owned()).collect()
}
