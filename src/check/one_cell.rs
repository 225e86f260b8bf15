//! Whole rows that stand in one cell, because what was a row of CSV was quoted again.

use super::issues::At;
use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::rows::is_note;
use crate::money::{Cell, Mark, read_written};
use crate::source::{Dialect, Row, Stream};

const IN_ONE_CELL: &str = "The cells of these rows do not stand under their names: a whole row stands in one cell, or part of \
    one. They are not counted. Split them at the delimiter, or save the file again without quotes around whole rows.";

impl Tally {
    /// Takes in a row of one cell that holds a row or part of one. False: it holds neither.
    #[cold]
    pub(super) fn take_in_one_cell(&mut self, plan: &Plan, row: &Row, column: usize) -> bool {
        let cell = row.cell(column).unwrap_or_default();
        if !holds_row(cell, plan) {
            return false;
        }
        if !self.take_again(plan, row.line, cell) {
            let at = At { line: row.line, column: column as u64 + 1, seen: &text_of(cell), expected: "a cell" };
            self.issues.add("shifted-row", true, IN_ONE_CELL, &at);
            self.set_aside("shifted-row", row);
        }
        true
    }

    /// Takes in a cell as a row, if it has as many cells as the header has names, and an amount among them where amounts stand.
    fn take_again(&mut self, plan: &Plan, line: u64, cell: &[u8]) -> bool {
        let dialect = Dialect { delimiter: plan.delimiter, ..Dialect::default() };
        let each = |see: &mut dyn FnMut(&Row)| Stream::within(dialect, line).push(cell, true, see).is_ok();
        let money = || self.amount_column().into_iter().chain(plan.other_money.iter().copied());
        let is_amount_of = |row: &Row, column| row.cell(column).is_some_and(|cell| is_amount(cell, plan.mark));
        let (mut rows, mut whole) = (0, false);
        let read = each(&mut |inner| {
            rows += 1;
            whole =
                !inner.unclosed && inner.len() == plan.names.len() && money().any(|column| is_amount_of(inner, column));
        });
        read && whole && rows == 1 && each(&mut |inner| self.take_row(plan, inner))
    }
}

/// Whether a text is cells with an amount among them, and no sentence.
fn holds_row(text: &[u8], plan: &Plan) -> bool {
    if plan.names.len() < 2 || !text.contains(&plan.delimiter) || is_note(&text_of(text)) {
        return false;
    }
    let cells = cells(text, plan.delimiter);
    // Behind a comma of a sentence stands a space.
    let amount = |cell: &&[u8]| !cell.starts_with(b" ") && is_amount(cell, plan.mark);
    cells.len() >= plan.names.len().min(3) && cells.iter().any(amount)
}

fn is_amount(cell: &[u8], mark: Mark) -> bool {
    let bare = cell.strip_prefix(b"\"").and_then(|cell| cell.strip_suffix(b"\"")).unwrap_or(cell);
    matches!(read_written(bare, mark), Cell::Amount(_))
}

/// The cells of a text, quotes and all. A comma between thousands parts none.
fn cells(text: &[u8], delimiter: u8) -> Vec<&[u8]> {
    let (mut cells, mut from, mut quoted) = (Vec::new(), 0, false);
    for (at, byte) in text.iter().enumerate() {
        // A quote opens where a cell begins, and closes where one ends.
        quoted = match *byte {
            b'"' if quoted => text.get(at + 1).is_some_and(|next| *next != delimiter),
            b'"' => at == from,
            _ => quoted,
        };
        if *byte == delimiter && !quoted && !(delimiter == b',' && is_between_thousands(text, at)) {
            cells.extend(text.get(from..at));
            from = at + 1;
        }
    }
    cells.extend(text.get(from..));
    cells
}

fn is_between_thousands(text: &[u8], at: usize) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    before.is_some_and(u8::is_ascii_digit) && text.get(at + 1..).is_some_and(|rest| digits(rest) == 3)
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn a_comma_between_thousands_parts_no_cells() {
        assert_eq!(cells(b"A Ltd,2012,\"1.000,00\",", b',').len(), 4);
        assert_eq!(cells(b"Payments between 1,000 and 5,000", b',').len(), 1);
        assert_eq!(cells(b"A;1,000;2", b';').len(), 3);
        assert_eq!(cells(b"more\",2013,\"5,00\",", b',').len(), 4);
    }
}
