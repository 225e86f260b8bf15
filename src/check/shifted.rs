//! Rows whose cells do not stand under their names, or that break off, so that their amount cannot be told for certain.

use super::issues::At;
use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::report::Role;
use super::rows::Filled;
use crate::money::{Cell, Written, read_written};
use crate::source::{DateCell, Row, read_date};

const SHIFTED: &str = "The amount of these rows stands in another column, perhaps because a text or an amount holds the delimiter \
    without quotes, or because a cell is missing. They are not counted. Put quotes around such cells, or put each into its column.";

/// Rows kept that are shorter than the header.
#[derive(Debug, Default)]
pub(super) struct Short {
    pub rows: u64,
    /// Of the last of them.
    pub line: u64,
    pub cells: usize,
}

impl Tally {
    /// Whether the cells of a row that is longer than the header stand in the wrong columns. Then it is set aside.
    pub(super) fn is_shifted(&mut self, plan: &Plan, row: &Row) -> bool {
        let width = plan.width;
        let extra = |index: &usize| row.cell(*index).is_some_and(|cell| !cell.is_empty());
        let Some(last) = (width..row.len()).rev().find(extra) else { return false };
        let by = last + 1 - width;
        let is_amount =
            |index: usize| matches!(read_written(row.cell(index).unwrap_or_default(), plan.mark), Cell::Amount(_));
        let is_date =
            |index: usize| matches!(read_date(row.cell(index).unwrap_or_default(), plan.order), DateCell::When(_));
        let bad_date =
            |index: usize| matches!(read_date(row.cell(index).unwrap_or_default(), plan.order), DateCell::Bad);
        self.longer += 1;
        let second = (width..=last).rev().find(|index| is_amount(*index));
        self.longer_amounts += u64::from(second.is_some());
        let amount = self.amount_column().unwrap_or_default();
        let no_amount = !is_amount(amount);
        let amount_moved = no_amount && (1..=by).any(|by| is_amount(amount + by));
        let date = plan.column(Role::Date).or(plan.column(Role::Year));
        let date_moved = date.is_some_and(|date| bad_date(date) && (1..=by).any(|by| is_date(date + by)));
        if amount_moved || date_moved {
            self.set_aside_shifted(row);
            return true;
        }
        if last < plan.names.len() {
            return false;
        }
        let message = "These rows have cells beyond the last name of the header. What stands there is not kept.";
        // Two rows on one line: the second has an amount too.
        let at = second.unwrap_or(width);
        let seen = text_of(row.cell(at).unwrap_or_default());
        let at = At { line: row.line, column: at as u64 + 1, seen: &seen, expected: "" };
        self.issues.add("longer-row", second.is_some(), message, &at);
        false
    }

    /// Whether the amount of a row was cut where it had commas: `-53,103.13` without quotes is two cells, and makes the row longer.
    #[inline]
    pub(super) fn is_cut(plan: &Plan, row: &Row, amount: Written) -> bool {
        row.len() > plan.usual
            && amount.decimals == 0
            && amount.digits.unsigned_abs() < 1000
            && is_cut_slowly(plan, row)
    }

    /// Whether the cells of a row with an amount stand one column beside their names.
    #[inline]
    pub(super) fn is_beside(plan: &Plan, row: &Row, amount: Written) -> bool {
        plan.beside.as_ref().is_some_and(|beside| beside.holds(amount, |index| row.cell(index).unwrap_or_default()))
    }

    /// Whether a row without an amount has one in a column that is there for nothing, and otherwise looks like a payment.
    pub(super) fn is_in_a_filler(&self, plan: &Plan, row: &Row, filled: Filled) -> bool {
        let usual = usize::try_from(self.filled / self.kept().max(1)).unwrap_or_default();
        let is_payment = filled.words > 0 && filled.cells >= 3 && filled.cells * 3 > usual * 2;
        is_payment && plan.fillers.iter().any(|filler| filler.holds_amount(row, plan.mark))
    }

    pub(super) fn set_aside_shifted(&mut self, row: &Row) {
        let amount = self.amount_column().unwrap_or_default();
        let seen = text_of(row.cell(amount).unwrap_or_default());
        let at = At { line: row.line, column: amount as u64 + 1, seen: &seen, expected: "an amount" };
        self.issues.add("shifted-row", true, SHIFTED, &at);
        self.set_aside("shifted-row", row);
    }
}

/// Says that the file may end within an amount: where its last row ends with one, and no other row is too short.
#[inline(never)]
pub(super) fn cut_off(tally: &mut Tally) {
    let ends_with_amount = |cells: usize| tally.amount_column().is_some_and(|amount| amount + 1 == cells);
    let Short { rows: 1, line, cells } = tally.short else { return };
    let is_last = tally.row_lines.last().map(u64::from) == Some(line);
    if tally.kept() < 3 || !is_last || !ends_with_amount(cells) {
        return;
    }
    let message = "The last row ends with its amount, and no other row is so short: the file may have been cut off there, within \
        the amount. Get the whole file.";
    let at =
        At { line, column: cells as u64, seen: "", expected: "the cells that other rows have behind their amount" };
    tally.issues.add("short-row", true, message, &at);
}

/// Whether groups of three digits follow the amount, the last of them with decimals, by as many cells as the row is too long.
#[cold]
fn is_cut_slowly(plan: &Plan, row: &Row) -> bool {
    let Some(amount) = plan.column(Role::Amount) else { return false };
    let cells = (amount + 1..).map(|index| row.cell(index).unwrap_or_default());
    let groups = cells.take(row.len() - plan.usual).take_while(|cell| cell.first_chunk::<3>().is_some_and(are_digits));
    groups.last().is_some_and(|last| match last.split_at_checked(3) {
        Some((_, [b'.', decimals @ ..])) => decimals.len() == 2 && are_digits(decimals),
        _ => false,
    })
}

fn are_digits(text: impl AsRef<[u8]>) -> bool {
    text.as_ref().iter().all(u8::is_ascii_digit)
}
