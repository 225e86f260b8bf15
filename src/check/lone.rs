//! Amounts with little beside them: a number of rows, or the words of a total where a code should stand.

use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::report::Role;
use super::rows::{Filled, begins_as_total, is_signed, says_slowly};
use super::store::{Kept, Times};
use super::sum::Sum;
use crate::source::Row;

/// Cells of a column that tell what it holds.
const MOST_TEXTS: usize = 1000;

/// Rows directly above a total of which it may be the sum.
const MOST_OF_RUN: usize = 1000;

/// A whole number without a mark, as rows are counted.
fn whole_number(cell: &[u8]) -> Option<u64> {
    let digits = cell.len() <= 9 && cell.iter().all(u8::is_ascii_digit);
    core::str::from_utf8(cell).ok().filter(|_| digits)?.parse().ok()
}

/// Whether a row of at most two cells counts something, or says that it is no spending.
pub(super) fn tells_alone(row: &Row, first: usize) -> bool {
    let filled = |index: &usize| row.cell(*index).is_some_and(|cell| !cell.is_empty());
    (first + 1..row.len()).filter(filled).nth(1).is_none() && {
        let cell = row.cell(first).unwrap_or_default();
        whole_number(cell).is_some() || says_slowly(cell).is_some()
    }
}

impl Tally {
    /// Whether a row without the code and the day that rows have begins as totals do, and is the sum of the rows directly above.
    pub(super) fn is_total_of_run(&self, plan: &Plan, row: &Row, label: &str, sum: Sum) -> bool {
        let is_empty = |column: usize| row.cell(column).is_none_or(<[u8]>::is_empty);
        let coded = self.columns.first().is_some_and(|column| column.filled * 2 > self.kept());
        let day = plan.column(Role::Date);
        if !(coded && is_empty(0) && day.is_none_or(is_empty) && begins_as_total(label)) {
            return false;
        }
        // One row is a run where another total closed more: a supplier may be paid the same twice.
        let known = self.sections.stated.iter().any(|total| total.partial && begins_as_total(&total.label));
        let (mut run, mut rows) = (Sum::default(), u64::from(known));
        self.amounts.last_few(MOST_OF_RUN).any(|amount| {
            run.add(amount);
            rows += u64::from(amount.digits != 0);
            rows >= 2 && run == sum
        })
    }

    /// The number of rows that a row states beside its amount, and holds nothing else: one that does not fit its column, or is
    /// that of the rows above.
    pub(super) fn count_beside(&self, row: &Row, filled: &Filled) -> Option<u64> {
        let amount = self.amount_column()?;
        let is_other = |index: &usize| *index != amount && row.cell(*index).is_some_and(|cell| !cell.is_empty());
        let column = (0..row.len()).find(is_other).filter(|_| filled.cells == 2)?;
        let count = whole_number(row.cell(column)?)?;
        (count == self.kept() || !self.holds_whole_numbers(column)).then_some(count)
    }

    /// Whether some of the first cells of a column are whole numbers.
    fn holds_whole_numbers(&self, column: usize) -> bool {
        self.texts(column).is_none_or(|mut texts| texts.any(|text| whole_number(text).is_some()))
    }

    /// Whether some names of a column have a sign before them, as in a statement of results.
    pub(super) fn has_signed_names(&self, column: usize) -> bool {
        self.texts(column)
            .is_some_and(|mut texts| texts.any(|text| is_signed(&text_of(text), "+") || is_signed(&text_of(text), "-")))
    }

    /// The first cells of a column, as far as it is kept.
    fn texts(&self, column: usize) -> Option<impl Iterator<Item = &[u8]>> {
        let texts = match &self.columns.get(column)?.kept {
            Kept::Labels(labels, _) | Kept::Times(Times { cells: labels, .. }) => &labels.texts,
            Kept::Plain(texts) => texts,
            Kept::Nothing => return None,
        };
        Some(texts.iter().take(MOST_TEXTS))
    }

    /// Whether all that the row kept last holds beside its amount is a whole number in its first cell, where no other stands.
    pub(super) fn is_last_beside_count(&self) -> bool {
        let Some(first) = self.columns.first().filter(|_| self.last_filled == 2) else { return false };
        let Kept::Labels(labels, codes) = &first.kept else { return false };
        let counts = |text: &[u8]| whole_number(text).is_some();
        let last = codes.last().map_or(&[][..], |code| labels.texts.get(code as usize));
        counts(last) && labels.texts.iter().take(MOST_TEXTS).filter(|text| counts(text)).count() <= 1
    }
}
