//! A row among the others that names the columns again: as they are, in another order, or others.

use super::Role;
use super::header::{holds_number, same_header};
use super::issues::At;
use super::names::{clean, fold, role_of_name};
use super::plan::Plan;
use super::reading::{Tally, texts};
use crate::source::{Reordered, Row};

const ORDER: &str = "The columns are named again in another order. The rows below were read by those names.";
const NAMES: &str = "The columns are named again, and not all as before. The amount has kept its place; look whether the \
    others have.";
const OTHERS: &str = "Other columns are named in the midst of the file, and the amount no longer stands where it stood. The \
    rows below are not counted. Give each table a file of its own.";

/// Letters of a name that stands in no other by chance.
const LONG: usize = 12;

/// What the last row of names says of the rows below it, where that is otherwise than the header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Below {
    /// The same columns: for each of the header, where it stands.
    Moved(Vec<usize>),
    /// Other columns.
    Others,
}

impl Tally {
    /// Whether a row without a readable amount names the columns. If so, it has been set aside.
    pub(super) fn is_renamed(&mut self, plan: &Plan, row: &Row) -> bool {
        let cells = texts(row);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        if plan.header.line.is_none() {
            return false;
        }
        if same_header(&plan.header.names, &cells) {
            self.set_aside("repeated-header", row);
            return true;
        }
        let amount = self.amount_column().unwrap_or_default();
        let names = &plan.header.names;
        if !are_names(names, &cells, amount) {
            return false;
        }
        let said = |name: &str| role_of_name(name).first().map(|(role, _)| *role);
        let before = |index: usize| names.get(index).map_or("", String::as_str);
        let like = |(index, cell): (usize, &&str)| {
            let (here, there) = (clean(cell), before(index));
            says(&here, there) || (said(&here).is_some() && said(&here) == said(there))
        };
        // A column that nothing asks for may be called anything.
        let asked = |index: usize| !matches!(plan.role(index), Role::Other);
        let at = |index: usize| At {
            line: row.line,
            column: index as u64 + 1,
            seen: cells.get(index).copied().unwrap_or_default(),
            expected: before(index),
        };
        let (below, message) = if let Some(places) = order(names, &cells) {
            (Some(Below::Moved(places)), ORDER)
        } else if cells.iter().enumerate().all(like) {
            (None, "")
        } else if cells.get(amount).is_some_and(|cell| like((amount, cell))) {
            (None, NAMES)
        } else {
            (Some(Below::Others), OTHERS)
        };
        if !message.is_empty() {
            let column = if message == NAMES {
                cells.iter().enumerate().position(|cell| !like(cell)).unwrap_or(amount)
            } else {
                amount
            };
            let all_asked = cells.iter().enumerate().filter(|(index, _)| asked(*index)).all(like);
            let grave = message == OTHERS || (message == NAMES && !all_asked);
            self.issues.add("columns-change", grave, message, &at(column));
        }
        self.below_header = below;
        self.set_aside("repeated-header", row);
        true
    }

    /// Takes in a row below other names than those of the header.
    #[cold]
    pub(super) fn take_below(&mut self, plan: &Plan, row: &Row) {
        let cells = texts(row);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        if same_header(&plan.header.names, &cells) {
            self.below_header = None;
            return self.set_aside("repeated-header", row);
        }
        match self.below_header.clone() {
            Some(Below::Moved(places)) => {
                let others = (0..row.len()).filter(|place| !places.contains(place));
                let moved = Reordered::new(row, &places.iter().copied().chain(others).collect::<Vec<_>>());
                self.take_row(plan, &moved.row(row));
            }
            Some(Below::Others) if cells.iter().any(|cell| !cell.is_empty()) && !self.is_kept_by_hand(row.line) => {
                if !self.is_renamed(plan, row) {
                    self.set_aside("other-columns", row);
                }
            }
            _ => self.take_row(plan, row),
        }
    }
}

/// Whether a name says another, with or without more words around it.
fn says(name: &str, other: &str) -> bool {
    let (name, other) = (fold(name), fold(other));
    name == other || (other.len() >= LONG && name.contains(&other))
}

/// Whether cells are names: one as before, most of them known, one of them of money, and one where the amount should be.
fn are_names(names: &[String], cells: &[&str], amount: usize) -> bool {
    let filled: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
    let same = |cell: &str| names.iter().any(|name| fold(name) == fold(&clean(cell)));
    let known = |cell: &str| same(cell) || !role_of_name(&clean(cell)).is_empty();
    let well_known = |cell: &str| same(cell) || role_of_name(&clean(cell)).first().is_some_and(|(_, most)| *most >= 60);
    let money = |cell: &&str| role_of_name(cell).iter().any(|(role, weight)| role.is_of_money() && *weight >= 60);
    filled.len() >= 2
        && filled.len() * 2 >= names.len()
        && !filled.iter().any(|cell| holds_number(cell))
        && cells.get(amount).is_some_and(|cell| well_known(cell))
        && filled.iter().filter(|cell| known(cell)).count() * 3 >= filled.len() * 2
        && filled.iter().any(|cell| same(cell))
        && filled.iter().any(money)
}

/// For each name of the header, where it stands among cells that are the same names.
fn order(names: &[String], cells: &[&str]) -> Option<Vec<usize>> {
    let cells: Vec<String> = cells.iter().map(|cell| fold(&clean(cell))).collect();
    let mut places = Vec::with_capacity(names.len());
    for name in names {
        let name = fold(name);
        let place = cells.iter().enumerate().position(|(at, cell)| *cell == name && !places.contains(&at))?;
        places.push(place);
    }
    let more = cells.iter().enumerate().any(|(at, cell)| !cell.is_empty() && !places.contains(&at));
    (!more).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        ["Supplier", "Date", "Amount", "VAT"].map(String::from).into()
    }

    #[test]
    fn names_in_another_order_say_where_each_stands() {
        assert_eq!(order(&names(), &["supplier", "Date", "VAT ", "Amount"]), Some(vec![0, 1, 3, 2]));
        assert_eq!(order(&names(), &["Supplier", "Date", "VAT", "Net"]), None);
        assert_eq!(order(&names(), &["Supplier", "Date", "VAT", "Amount", "Net"]), None);
    }

    #[test]
    fn a_payment_without_a_readable_amount_is_no_row_of_names() {
        assert!(are_names(&names(), &["Payee", "Date", "Net amount", "Tax"], 2));
        assert!(!are_names(&names(), &["Adult Services Ltd", "12/04/2020", "Redacted", ""], 2));
        assert!(!are_names(&names(), &["Care Services", "Legal Services", "to be confirmed", "Grants"], 2));
    }
}
