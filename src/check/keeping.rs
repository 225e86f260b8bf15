//! A row that counts: every cell into its column.

use super::issues::At;
use super::personal::{may_be_personal, personal};
use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::report::{Excerpt, Role};
use super::rows::is_suspicious;
use super::store::{BAD, Kept, pack};
use super::sum::Sum;
use crate::money::Written;
use crate::source::{DateCell, read_date, read_date_and_note};

/// Rows shown at the head of the report.
pub(super) const PREVIEW: usize = 20;
/// Cells of a column that are shown.
pub(super) const EXAMPLES: usize = 3;
/// Labels that may be personal data.
const MOST_PERSONAL: usize = 1000;

impl Tally {
    /// Keeps a row: every cell into its column.
    #[inline]
    pub fn keep<'r>(
        &mut self,
        plan: &Plan,
        line: u64,
        cells: usize,
        cell_at: impl Fn(usize) -> &'r [u8],
        written: Written,
    ) {
        self.hollow.keep(self.columns.len());
        if self.hollow.is_hollow() {
            return;
        }
        self.amounts.push(written);
        self.largest = self.largest.max(Sum::of(written).size());
        self.row_lines.push(u32::try_from(line).unwrap_or(u32::MAX));
        self.total.add(written);
        if written.digits < 0 {
            self.below.add(written);
            self.below_rows += 1;
        }
        self.decimals = self.decimals.max(written.decimals);
        let mut filled = 0;
        for index in 0..self.columns.len() {
            let cell = cell_at(index);
            filled += u64::from(!cell.is_empty());
            self.keep_cell(plan, index, line, cell, false);
        }
        self.filled += filled;
        self.last_filled = filled;
        if self.preview.len() < PREVIEW {
            let cells = (0..cells).map(|index| text_of(cell_at(index)).into_owned()).collect();
            self.preview.push(Excerpt { line, cells });
        }
    }

    /// Keeps a cell. `is_judged`: it is known to say nothing of its row, if it did not come before.
    #[inline]
    pub(super) fn keep_cell(&mut self, plan: &Plan, index: usize, line: u64, cell: &[u8], is_judged: bool) {
        let Some(column) = self.columns.get_mut(index) else { return };
        column.filled += u64::from(!cell.is_empty());
        match &mut column.kept {
            Kept::Labels(labels, codes) => {
                let (code, new) = labels.code(cell);
                codes.push(code);
                if new {
                    self.new_label(index, line, cell, is_judged);
                }
            }
            Kept::Times(times) => {
                let (code, new) = times.cells.code(cell);
                times.codes.push(code);
                let known = times.read.get(code as usize).copied().unwrap_or(BAD);
                if (if new { self.new_time(plan, index, cell) } else { known }) == BAD {
                    self.bad_date(index, line, cell);
                }
            }
            Kept::Plain(texts) => {
                texts.push(cell);
                if column.examples.len() < EXAMPLES {
                    example(&mut column.examples, cell);
                }
            }
            Kept::Nothing => {
                if column.examples.len() < EXAMPLES {
                    example(&mut column.examples, cell);
                }
            }
        }
    }

    /// Reads a time that is new: what it says, packed.
    #[cold]
    pub(super) fn new_time(&mut self, plan: &Plan, index: usize, cell: &[u8]) -> u32 {
        let Some(column) = self.columns.get_mut(index) else { return BAD };
        let Kept::Times(times) = &mut column.kept else { return BAD };
        if is_suspicious(cell) {
            times.cells.mark_newest();
        }
        let read = if column.role == Role::Date {
            read_date_and_note(&mut self.orders, cell, plan.order)
        } else {
            // Of a column of years the year alone counts, and that is the same in either order.
            match read_date(cell, plan.order) {
                DateCell::Bad => read_date(cell, plan.order.turned()),
                read => read,
            }
        };
        let packed = match read {
            DateCell::When(when) => pack(when),
            DateCell::Nothing => 0,
            DateCell::Bad => BAD,
        };
        times.read.push(packed);
        example(&mut column.examples, cell);
        packed
    }

    #[cold]
    fn bad_date(&mut self, index: usize, line: u64, cell: &[u8]) {
        let Some(column) = self.columns.get_mut(index) else { return };
        example(&mut column.examples, cell);
        self.bad_dates += u64::from(column.role == Role::Date);
        let (code, message) = if column.role == Role::Date {
            ("bad-date", "These dates cannot be read, so their rows count as not dated. Correct them in the file.")
        } else {
            (
                "bad-year",
                "No year can be read from these cells, so their rows count as not dated. Name the year in the file.",
            )
        };
        let expected = if code == "bad-date" { "a date, such as 31/03/2020" } else { "a year, such as 2020-21" };
        let at = At { line, column: index as u64 + 1, seen: &text_of(cell), expected };
        self.issues.add(code, false, message, &at);
    }

    /// Takes in what a label says that is new; `is_judged` as of [`Tally::keep_cell`].
    #[cold]
    pub(super) fn new_label(&mut self, index: usize, line: u64, cell: &[u8], is_judged: bool) {
        let Some(column) = self.columns.get_mut(index) else { return };
        example(&mut column.examples, cell);
        let role = column.role;
        if may_turn(role) {
            column.kept.turn_if_unrepeated(self.handed_over.unwrap_or(0));
        }
        if let Kept::Labels(labels, _) = &mut column.kept
            && !is_judged
            && is_suspicious(cell)
        {
            labels.mark_newest();
        }
        // Who takes it in from here looks for that.
        if self.handed_over.is_some() || !may_be_personal(cell) {
            return;
        }
        let text = text_of(cell);
        if let Some(what) = personal(&text) {
            // In the order of the file, though the columns of some rows are kept one after the other.
            let place = (line, index as u64 + 1);
            let at = self.personal.partition_point(|(_, line, column, _)| (*line, *column) < place);
            self.personal.insert(at, (what, place.0, place.1, text.into_owned()));
            self.personal.truncate(MOST_PERSONAL);
        }
    }

    /// Leaves out the columns that nothing asks for: the file is too large to keep them too.
    pub fn leave_out_others(&mut self) {
        if self.left_out {
            return;
        }
        self.left_out = true;
        for column in &mut self.columns {
            let unused =
                matches!(column.role, Role::Other | Role::Transaction | Role::Gross | Role::Vat | Role::SupplierNumber);
            if unused {
                column.kept = Kept::Nothing;
            }
        }
    }
}

/// Whether a column is kept as plain text where it hardly repeats itself.
pub(super) fn may_turn(role: Role) -> bool {
    matches!(role, Role::Other | Role::SupplierNumber | Role::Purpose)
}

pub(super) fn example(examples: &mut Vec<String>, cell: &[u8]) {
    if examples.len() < EXAMPLES && !cell.is_empty() {
        let text = text_of(cell);
        if !examples.iter().any(|known| *known == text) {
            examples.push(text.into_owned());
        }
    }
}
