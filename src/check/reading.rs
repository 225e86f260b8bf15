//! Every row of a file, once, straight into columns.

use super::chunks::Chunks;
use super::issues::{Aside, Issues};
use super::labels::Texts;
use super::levels::Levels;
use super::options::Options;
use super::plan::{Plan, text_of};
use super::report::{Excerpt, Role};
use super::sections::Sections;
use super::store::{Amounts, Kept, Times};
use super::sum::{MOST_DECIMALS, Sum};
use crate::error::Error;
use crate::money::{Cell, MarkEvidence, Written, currency_of, is_misgrouped, read_and_note};
use crate::source::{Decoder, Dialect, OrderEvidence, Row, Stream};

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
    decoder: Decoder,
    stream: Stream,
    decoded: Vec<u8>,
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
    /// As [`Stream::push`]: a row beyond every measure.
    pub fn push(&mut self, bytes: &[u8], last: bool) -> Result<(), Error> {
        self.decoded.clear();
        let text = self.decoder.push(bytes, last, &mut self.decoded);
        let (plan, tally) = (&self.plan, &mut self.tally);
        self.stream
            .push(text, last, &mut |row: &Row| tally.take(plan, row))
            .map_err(|error| error.file(&tally.issues.file))
    }

    /// Whether years are those of the calendar: only bodies of the United Kingdom are known to count from April.
    pub fn years_of_calendar(&self) -> bool {
        !matches!(self.plan.roles.currency.value.as_str(), "" | "GBP")
    }

    pub fn undecodable(&self) -> u64 {
        self.decoder.undecodable()
    }
}

/// A row whose place is known only once it is seen what follows it: an amount without a word.
pub(super) struct Pending {
    pub line: u64,
    cells: Vec<Vec<u8>>,
    pub amount: Written,
}

/// What the rows of a file come to.
pub(super) struct Tally {
    pub issues: Issues,
    pub aside: Aside,
    pub lines: u64,
    pub header_lines: u64,
    pub continued: u64,
    pub amounts: Amounts,
    pub row_lines: Chunks<u32>,
    pub columns: Vec<Stored>,
    pub marks: MarkEvidence,
    pub orders: OrderEvidence,
    pub total: Sum,
    pub above: Sum,
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
    pub credits_below: u64,
    pub credits_above: u64,
    /// Rows longer than the header, by whether an amount stands in what is too much.
    pub longer: u64,
    pub longer_amounts: u64,
    pub fingerprint: u64,
    pub fingerprints: hashbrown::HashSet<u64, rustc_hash::FxBuildHasher>,
    pub duplicates: u64,
    pub duplicate_lines: Vec<u64>,
    pub left_out: bool,
    pub personal: Vec<(&'static str, u64, u64, String)>,
    pub bad_dates: u64,
    /// Column and code of the label of this row that was looked up already.
    pub looked_up: Option<(usize, u32)>,
    options: Options,
    amount: Option<usize>,
    debit: Option<usize>,
    credit: Option<usize>,
    /// Columns whose cells may say that their row is a total.
    labelled: Vec<usize>,
}

impl Tally {
    fn new(file: &str, plan: &Plan, options: &Options) -> Self {
        let column = |index: usize| {
            let role = plan.role(index);
            let kept = match role {
                Role::Amount | Role::Debit | Role::Credit => Kept::Nothing,
                Role::Date | Role::Year => Kept::Times(Times::default()),
                Role::Gross | Role::Vat | Role::Transaction => Kept::Plain(Texts::default()),
                _ => Kept::labels(),
            };
            Stored { role, kept, filled: 0, examples: Vec::new() }
        };
        let amount = plan.column(Role::Amount);
        let split = |role| if amount.is_none() { plan.column(role) } else { None };
        Self {
            issues: Issues::new(file),
            aside: Aside::default(),
            lines: 0,
            header_lines: 0,
            continued: 0,
            amounts: Amounts::default(),
            row_lines: Chunks::default(),
            columns: (0..plan.names.len()).map(column).collect(),
            marks: MarkEvidence::default(),
            orders: OrderEvidence::default(),
            total: Sum::default(),
            above: Sum::default(),
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
            credits_below: 0,
            credits_above: 0,
            longer: 0,
            longer_amounts: 0,
            fingerprint: 0,
            fingerprints: hashbrown::HashSet::default(),
            duplicates: 0,
            duplicate_lines: Vec::new(),
            left_out: false,
            personal: Vec::new(),
            bad_dates: 0,
            looked_up: None,
            options: options.clone(),
            amount,
            debit: split(Role::Debit),
            credit: split(Role::Credit),
            labelled: labelled(plan),
        }
    }

    pub fn kept(&self) -> u64 {
        self.row_lines.len() as u64
    }

    /// Takes in a row of the file.
    pub fn take(&mut self, plan: &Plan, row: &Row) {
        self.lines += 1 + row.continued;
        if row.line <= plan.header.last_line {
            self.header_lines += 1 + row.continued;
            return;
        }
        self.continued += row.continued;
        let first = (0..row.len()).find(|index| row.cell(*index).is_some_and(|cell| !cell.is_empty()));
        let Some(first) = first else { return self.aside.add("blank-row", row.line, Vec::new) };
        if row.unclosed {
            return self.set_aside_unclosed(row);
        }
        let said = if self.options.rows.is_empty() { None } else { self.options.rows.get(&row.line).copied() };
        if said == Some(false) {
            return self.set_aside("by-hand", row);
        }
        self.looked_up = None;
        match self.read_amount(plan, row) {
            Cell::Amount(written) => {
                if said.is_none() && self.is_no_spending(plan, row, first, written) {
                    return;
                }
                let looked_up = self.looked_up;
                self.settle_pending(plan);
                self.looked_up = looked_up;
                self.keep(plan, row.line, row.len(), |index| row.cell(index).unwrap_or_default(), written);
            }
            Cell::Nothing => self.take_without_amount(plan, row),
            Cell::Bad(reason) => self.take_bad(plan, row, reason),
        }
    }

    /// The amount of a row: its cell, or debit less credit.
    #[inline]
    fn read_amount(&mut self, plan: &Plan, row: &Row) -> Cell {
        if let Some(column) = self.amount {
            let cell = row.cell(column).unwrap_or_default();
            return self.read_cell(plan, cell);
        }
        let side = |tally: &mut Self, column: Option<usize>| match column {
            Some(column) => tally.read_cell(plan, row.cell(column).unwrap_or_default()),
            None => Cell::Nothing,
        };
        let (debit, credit) = (side(self, self.debit), side(self, self.credit));
        let credit = match credit {
            Cell::Amount(written) => {
                if written.digits < 0 {
                    self.credits_below += 1;
                } else {
                    self.credits_above += 1;
                }
                let digits = if plan.credit_signed { written.digits } else { written.digits.saturating_neg() };
                Cell::Amount(Written { digits, ..written })
            }
            other => other,
        };
        match (debit, credit) {
            (Cell::Bad(reason), _) | (_, Cell::Bad(reason)) => Cell::Bad(reason),
            (cell, Cell::Nothing) | (Cell::Nothing, cell) => cell,
            (Cell::Amount(a), Cell::Amount(b)) => add(a, b).map_or(Cell::Bad("too-large"), Cell::Amount),
        }
    }

    #[inline]
    fn read_cell(&mut self, plan: &Plan, cell: &[u8]) -> Cell {
        let read = read_and_note(&mut self.marks, cell, plan.mark);
        if let Cell::Amount(written) = read {
            if cell.len() > 8 && is_oddly_parted(cell) && is_misgrouped(cell, plan.mark) {
                return Cell::Bad("misgrouped");
            }
            if !fits(written, plan.unit) {
                return Cell::Bad("too-large");
            }
            let bare = |byte: &u8| byte.is_ascii_digit() || *byte == b'-';
            if !(cell.first().is_some_and(bare) && cell.last().is_some_and(bare)) {
                self.note_sign(cell);
            }
        }
        read
    }

    #[cold]
    fn note_sign(&mut self, cell: &[u8]) {
        if let Some(sign) = currency_of(cell) {
            match self.signs.iter_mut().find(|(known, _)| *known == sign) {
                Some((_, count)) => *count += 1,
                None => self.signs.push((sign, 1)),
            }
        }
    }

    /// A row in doubt is kept, as a row follows it.
    pub fn settle_pending(&mut self, plan: &Plan) {
        if self.pending.is_empty() {
            return;
        }
        self.looked_up = None;
        for pending in std::mem::take(&mut self.pending) {
            // A total is larger than any row that it closes, so a smaller amount is a row whose other cells were left empty.
            let size = Sum::of(pending.amount).size();
            if self.amounts.iter().all(|amount| Sum::of(amount).size() < size) {
                self.doubt(pending.line, true, String::new());
            }
            let cells = pending.cells;
            let cell_at = |index: usize| cells.get(index).map_or(&[][..], Vec::as_slice);
            self.keep(plan, pending.line, cells.len(), cell_at, pending.amount);
        }
    }

    pub fn hold(&mut self, row: &Row, amount: Written) {
        let cells = (0..row.len()).map(|index| row.cell(index).unwrap_or_default().to_vec()).collect();
        self.pending.push(Pending { line: row.line, cells, amount });
    }

    pub fn set_aside(&mut self, code: &'static str, row: &Row) {
        self.aside.add(code, row.line, || texts(row));
    }

    /// Sets a row aside that was held.
    pub fn set_aside_pending(&mut self, code: &'static str, pending: &Pending) {
        let cells = || pending.cells.iter().map(|cell| text_of(cell).into_owned()).collect();
        self.aside.add(code, pending.line, cells);
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

/// Whether two marks of a cell have anything but three digits between them: then it is worth a closer look.
#[inline]
fn is_oddly_parted(cell: &[u8]) -> bool {
    let mut last = None;
    let mut odd = false;
    for (at, byte) in cell.iter().enumerate() {
        if matches!(byte, b'.' | b',') {
            odd |= last.is_some_and(|last| at - last != 4);
            last = Some(at);
        }
    }
    odd
}

/// Whether an amount has room as pence in 64 bits and in the sums.
#[inline]
fn fits(written: Written, unit: u8) -> bool {
    if written.decimals <= 6 && written.digits.unsigned_abs() < 10_000_000_000 {
        return true;
    }
    if written.decimals > MOST_DECIMALS {
        return false;
    }
    let digits = i128::from(written.digits.unsigned_abs());
    let pence = match (2 + unit).checked_sub(written.decimals) {
        Some(up) => digits * super::sum::power(up),
        None => digits / super::sum::power(written.decimals - 2 - unit),
    };
    pence < 9_000_000_000_000_000_000
}

fn add(a: Written, b: Written) -> Option<Written> {
    let decimals = a.decimals.max(b.decimals);
    let up = |written: Written| {
        let power = i64::try_from(super::sum::power(decimals - written.decimals)).ok()?;
        written.digits.checked_mul(power)
    };
    Some(Written { digits: up(a)?.checked_add(up(b)?)?, decimals })
}
