//! Rows that may not be spending: each is kept, set aside, or held until it is seen what follows.

use super::issues::At;
use super::lone::tells_alone;
use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::report::Role;
use super::rows::{Says, begins_as_total, filled, is_note, may_be_note, says, says_slowly};
use super::store::Kept;
use super::sum::Sum;
use crate::money::Written;
use crate::source::Row;

const SHORT: &str = "These rows end before their amount, perhaps because two cells were run together. They are not counted. \
    Correct them in the file.";
const LOST: &str = "A spreadsheet has lost these amounts, so they are missing from the total. Widen the column, correct the \
    formula, or format the column as numbers with every digit, and save the file again.";
const WITHHELD: &str = "These amounts are withheld, so they are missing from the total.";

/// The kind of a bad amount, and what was expected instead.
fn why(reason: &str) -> (&'static str, &'static str) {
    match reason {
        "lost-in-spreadsheet" => ("lost-in-spreadsheet", "an amount: the column was too narrow when it was saved"),
        "spreadsheet-error" => ("lost-in-spreadsheet", "an amount: the formula has no result"),
        "scientific" => ("lost-in-spreadsheet", "every digit of the amount"),
        "withheld" => ("withheld-amount", "an amount"),
        "unit-in-cell" => ("bad-amount", "an amount without a unit beside it"),
        "two-signs" => ("bad-amount", "an amount with one sign"),
        "other-mark" => ("bad-amount", "the same mark before the decimals as in the other rows"),
        "misgrouped" => ("bad-amount", "an amount with three digits between its marks: one may be missing"),
        "too-large" => ("bad-amount", "an amount of at most 90,000,000,000,000,000"),
        "too-many-decimals" => ("bad-amount", "an amount with at most 18 decimals"),
        _ => ("bad-amount", "an amount"),
    }
}

fn has_day(plan: &Plan, row: &Row) -> bool {
    plan.column(Role::Date).and_then(|date| row.cell(date)).is_some_and(|day| !day.is_empty())
}

fn is_like_a_year(amount: Written) -> bool {
    amount.decimals == 0 && (1900..2100).contains(&amount.digits)
}

/// The first cell of a row that says of it that it is no spending.
fn word_anywhere(row: &Row) -> Option<(usize, Says)> {
    (0..row.len()).find_map(|column| says_slowly(row.cell(column).unwrap_or_default()).map(|says| (column, says)))
}

impl Tally {
    /// Whether a row that has an amount is no spending. If so, it has been set aside or held.
    #[inline]
    pub(super) fn is_no_spending(&mut self, plan: &Plan, row: &Row, first: usize, amount: Written) -> bool {
        if self.sections.is_below_total(self.kept()) && self.is_tail(plan, row, Sum::of(amount)) {
            return true;
        }
        let begins = row.cell(first).unwrap_or_default();
        let harmless = self.is_harmless(first, begins);
        let mut word = if harmless { None } else { says(begins).map(|says| (first, says)) };
        for at in 0.. {
            let Some(column) = self.labelled(at) else { break };
            let cell = row.cell(column).unwrap_or_default();
            if word.is_none() && column != first && !self.is_harmless(column, cell) {
                word = says(cell).map(|says| (column, says));
            }
        }
        let suspicious = word.is_some()
            || Self::is_money(plan, first)
            || (!harmless && may_be_note(begins))
            || (plan.width..row.len()).any(|index| row.cell(index).is_some_and(|cell| !cell.is_empty()))
            || (first > 0 && tells_alone(row, first))
            || self.sections.may_close(Sum::of(amount), self.total)
            || Self::is_beside(plan, row, amount)
            || Self::is_cut(plan, row, amount);
        suspicious && self.is_no_spending_slowly(plan, row, amount, word)
    }

    /// Whether a cell was kept before and says nothing of its row.
    #[inline]
    fn is_harmless(&mut self, column: usize, cell: &[u8]) -> bool {
        let labels = match self.columns.get(column).map(|column| &column.kept) {
            Some(Kept::Labels(labels, _)) => labels,
            Some(Kept::Times(times)) => &times.cells,
            _ => return false,
        };
        labels.known(cell).is_some_and(|code| !labels.is_marked(code))
    }

    #[cold]
    fn is_no_spending_slowly(&mut self, plan: &Plan, row: &Row, amount: Written, word: Option<(usize, Says)>) -> bool {
        if Self::is_beside(plan, row, amount) || Self::is_cut(plan, row, amount) {
            self.set_aside_shifted(row);
            return true;
        }
        if row.len() > plan.width && self.is_shifted(plan, row) {
            return true;
        }
        self.is_no_spending_by_its_cells(plan, row, amount, word)
    }

    fn is_no_spending_by_its_cells(
        &mut self,
        plan: &Plan,
        row: &Row,
        amount: Written,
        word: Option<(usize, Says)>,
    ) -> bool {
        let filled = filled(row, plan.mark);
        let first = filled.first.unwrap_or_default();
        let kept = self.kept().max(1);
        let usual = usize::try_from(self.filled / kept).unwrap_or_default();
        let sparse = self.kept() > 0 && filled.cells < usual && filled.cells * 3 <= usual * 2;
        // Where few cells are filled, the word may stand in any of them.
        let word = word.or_else(|| sparse.then(|| word_anywhere(row)).flatten());
        let is_total = word.is_some_and(|(_, says)| matches!(says, Says::Total | Says::Subtotal));
        let sum = Sum::of(amount);
        if !is_total && filled.words <= 1 && is_like_a_year(amount) && self.is_note_of_a_year(row, first) {
            return true;
        }
        let closed = self.sections.closes(sum, self.total, self.kept()).filter(|_| !sum.is_zero());
        let count = if sparse { self.count_beside(row, &filled) } else { None };
        let is_first = self.kept() == 0 && self.pending.is_empty();
        let above = is_first && Self::is_money(plan, first) && filled.cells * 2 < plan.width;
        let label = || text_of(word.map_or(&[][..], |(column, _)| row.cell(column).unwrap_or_default())).into_owned();
        match word.map(|(_, says)| says) {
            Some(says @ (Says::Total | Says::Subtotal)) => {
                if closed.is_none() && !(filled.words <= 1 || sparse) {
                    let begins = word.is_some_and(|(column, _)| column == first);
                    return self.is_total_like_a_payment(plan, row, sum, &label(), begins);
                }
                let partial = closed.map(|closed| closed.partial);
                let part = partial.unwrap_or(says == Says::Subtotal);
                self.state(plan, row, sum, &label(), if says == Says::Subtotal { Some(true) } else { partial }, part)
            }
            Some(Says::Perhaps) if closed.is_some() && (sparse || filled.words <= 1) => {
                let partial = closed.is_some_and(|closed| closed.partial);
                self.state(plan, row, sum, &label(), Some(partial), true)
            }
            // "Summe aller Produkte" in a row as full as any, which is exactly that.
            Some(Says::Perhaps) if closed.is_some() && !has_day(plan, row) && begins_as_total(&label()) => {
                self.doubt(row.line, false, label());
                self.state(plan, row, sum, &label(), closed.map(|closed| closed.partial), true)
            }
            Some(Says::Result) if word.is_some_and(|(column, _)| self.has_signed_names(column)) => {
                self.results = word.map(|(column, _)| column);
                self.set_aside("summary-row", row);
                true
            }
            // "Total Sub-Head 6.12" under its rows: the code of a row is missing, though what is the same in all rows is not.
            Some(Says::Perhaps) if self.is_total_of_run(plan, row, &label(), sum) => {
                self.settle_pending(plan);
                self.sections.state_run(sum, self.total, self.kept(), row.line, &label());
                self.set_aside("subtotal-row", row);
                true
            }
            // "Kier Ltd Total" under the one row of Kier Ltd.
            Some(Says::Perhaps) if sparse && self.amounts.last().is_some_and(|last| Sum::of(last) == sum) => {
                self.state(plan, row, sum, &label(), Some(true), true)
            }
            Some(Says::OfTheRows) if sparse => {
                // Of as many rows as there are, nothing is left to ask.
                if sum != Sum::whole(self.kept()) {
                    self.doubt(row.line, false, label());
                }
                self.set_aside("summary-row", row);
                true
            }
            // "Count Me In Ltd" is a supplier: where no cell is missing, the words alone set nothing aside.
            Some(Says::OfTheRows) if filled.words <= 1 => {
                self.doubt(row.line, true, label());
                false
            }
            Some(Says::Perhaps) if sparse && usual >= 4 => {
                self.doubt(row.line, false, label());
                self.state(plan, row, sum, &label(), None, true)
            }
            Some(Says::Perhaps) if sparse && self.total.is_about(sum) => {
                self.doubt(row.line, true, label());
                false
            }
            _ if filled.words == 0 && (above || sparse) && (Self::is_money(plan, first) || count.is_some()) => {
                if let Some(closed) = closed {
                    if filled.cells > 1 && count.is_none() {
                        self.doubt(row.line, false, String::new());
                    }
                    self.state(plan, row, sum, "", Some(closed.partial), closed.partial);
                } else {
                    self.hold(plan, row, amount, count);
                }
                true
            }
            _ if closed.is_some() && sparse => {
                let partial = closed.is_some_and(|closed| closed.partial);
                let said = if filled.words == 0 {
                    // Numbers alone: a total in all likelihood, yet nothing in the row says so.
                    self.doubt(row.line, false, String::new());
                    String::new()
                } else {
                    let cells = (0..row.len()).map(|index| text_of(row.cell(index).unwrap_or_default()));
                    cells.skip(first).find(|cell| cell.contains(char::is_alphabetic)).unwrap_or_default().into_owned()
                };
                self.state(plan, row, sum, &said, Some(partial), partial)
            }
            // A row like any other, and the very sum of those above: a payment or their total.
            _ if closed.is_some_and(|closed| closed.rows >= 3) => {
                self.doubt(row.line, true, String::new());
                false
            }
            _ => false,
        }
    }

    /// Whether a row that is filled as a payment is, and has the word of a total, is one that is not the sum of its rows.
    fn is_total_like_a_payment(&mut self, plan: &Plan, row: &Row, sum: Sum, label: &str, begins: bool) -> bool {
        // A payment has its day; then the word is the name of who was paid, though a row that begins with it leaves that open.
        if has_day(plan, row) {
            if begins {
                self.doubt(row.line, true, label.to_owned());
            }
            return false;
        }
        // One of several that close a group each, and rounding made it another number.
        let part = self.sections.nearly_closes(sum, self.total, self.kept());
        self.doubt(row.line, part.is_none(), label.to_owned());
        if let Some(part) = part {
            self.state(plan, row, sum, label, Some(part.partial), part.partial);
        }
        part.is_some()
    }

    /// Sets a note aside beside which stands a year. "* Acorn Trust" and "Copyright Agency" may be paid as much.
    fn is_note_of_a_year(&mut self, row: &Row, first: usize) -> bool {
        let begins = text_of(row.cell(first).unwrap_or_default());
        let is_sure = begins.starts_with("(c)") || row.cells().any(|cell| text_of(cell).contains('©'));
        let is_note = is_sure || is_note(&begins);
        if is_note {
            if !is_sure {
                self.doubt(row.line, false, begins.into_owned());
            }
            self.set_aside("footnote", row);
        }
        is_note
    }

    /// Notes a row that may be a total, and whether it was kept.
    pub(super) fn doubt(&mut self, line: u64, kept: bool, label: String) {
        self.doubts += 1;
        if self.doubtful.len() < 100 {
            self.doubtful.push((line, kept, label));
        }
    }

    /// Sets a row aside because a person said so. Behind one that calls itself a total a part of the file begins as behind any.
    #[cold]
    pub(super) fn set_aside_by_hand(&mut self, row: &Row) {
        if word_anywhere(row).is_some_and(|(_, says)| matches!(says, Says::Total | Says::Subtotal)) {
            self.sections.begin(self.total, self.kept());
        }
        self.set_aside("by-hand", row);
    }

    /// Takes down a total that a row states, and sets the row aside: it is no spending.
    fn state(&mut self, plan: &Plan, row: &Row, amount: Sum, label: &str, partial: Option<bool>, part: bool) -> bool {
        // Rows that were held stand above this one: they are among what it closes.
        self.settle_pending(plan);
        self.doubt_tax_above();
        self.sections.state(amount, self.total, self.kept(), row.line, label, partial);
        self.set_aside(if part { "subtotal-row" } else { "total-row" }, row);
        true
    }

    /// A row whose amount cell is empty or a dash.
    #[cold]
    pub(super) fn take_without_amount(&mut self, plan: &Plan, row: &Row) {
        if row.len() > plan.width && self.is_shifted(plan, row) {
            return;
        }
        let filled = filled(row, plan.mark);
        let first = filled.first.unwrap_or_default();
        let text = text_of(row.cell(first).unwrap_or_default());
        if filled.cells == 1 && self.take_in_one_cell(plan, row, first) {
            return;
        }
        let column = self.amount_column().unwrap_or_default();
        if filled.cells > 1 && row.len() <= column && self.amount_column().is_some() && !is_note(&text) {
            let seen = text_of(row.cell(row.len() - 1).unwrap_or_default());
            let at = At { line: row.line, column: row.len() as u64, seen: &seen, expected: "an amount further on" };
            self.issues.add("short-row", true, SHORT, &at);
            return self.set_aside("shifted-row", row);
        }
        if self.is_in_a_filler(plan, row, filled) {
            return self.set_aside_shifted(row);
        }
        let code = if filled.cells == 1 && filled.words == 1 || is_note(&text) { "footnote" } else { "no-amount" };
        if code == "no-amount" {
            self.look_elsewhere(plan, row);
        }
        self.set_aside(code, row);
    }

    /// A row whose amount cannot be read.
    #[cold]
    pub(super) fn take_bad(&mut self, plan: &Plan, row: &Row, reason: &'static str) {
        if self.is_renamed(plan, row) {
            return;
        }
        if row.len() > plan.width && self.is_shifted(plan, row) {
            return;
        }
        let filled = filled(row, plan.mark);
        let first = filled.first.unwrap_or_default();
        let text = text_of(row.cell(first).unwrap_or_default());
        if filled.cells == 1 && self.take_in_one_cell(plan, row, first) {
            return;
        }
        if filled.cells == 1 || (filled.words <= 1 && is_note(&text)) {
            return self.set_aside("footnote", row);
        }
        let column = self.amount_column().unwrap_or_default();
        let seen = row.cell(column).unwrap_or_default();
        let (code, expected) = why(reason);
        let at = At { line: row.line, column: column as u64 + 1, seen: &text_of(seen), expected };
        let message = match code {
            "lost-in-spreadsheet" => LOST,
            "withheld-amount" => WITHHELD,
            _ => "These amounts cannot be read, so they are missing from the total. Correct them in the file.",
        };
        self.issues.add(code, true, message, &at);
        self.set_aside("bad-amount", row);
    }

    pub(super) fn set_aside_unclosed(&mut self, row: &Row) {
        let seen = text_of(row.cell(0).unwrap_or_default()).into_owned();
        let at = At { line: row.line, column: 1, seen: &seen, expected: "a closing quote" };
        let message =
            "A quote is opened on these lines and never closed. They are not counted; reading went on below each.";
        self.issues.add("unclosed-quote", true, message, &at);
        self.set_aside("unclosed-quote", row);
    }
}
