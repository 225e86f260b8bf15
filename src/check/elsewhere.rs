//! Rows without an amount that have one in another column of money.

use super::balance::places;
use super::issues::{At, SHOWN, counted};
use super::names::{meaning, role_of_name, sense, years_in};
use super::plan::Plan;
use super::profile::Profile;
use super::reading::Tally;
use super::report::Role;
use super::roles::Roles;
use super::store::Kept;
use super::sum::{Sum, grouped};
use crate::money::{Cell, Mark, Written, read_written};
use crate::source::Row;

/// What stands in another column of money beside rows without an amount.
#[derive(Debug, Clone, Default)]
pub(super) struct Elsewhere {
    column: usize,
    rows: u64,
    sum: Sum,
    lines: Vec<u64>,
}

/// The columns that are kept without a role and hold money: those named so, or written so under a name that says nothing.
pub(super) fn others(names: &[String], profiles: &[Profile], roles: &Roles) -> Vec<usize> {
    let taken = names.iter().zip(&roles.columns).find(|(_, assigned)| assigned.role == Role::Amount);
    // What stands under another year is another year's.
    let years = taken.map(|(name, _)| years_in(name)).unwrap_or_default();
    let is_income = |name: &String| meaning(name).has(sense::INCOME);
    let says_amount = |name: &String| role_of_name(name).iter().any(|(role, _)| *role == Role::Amount);
    let each = names.iter().zip(profiles).zip(&roles.columns).enumerate();
    let others = each.filter(|(_, ((name, profile), assigned))| {
        let money = profile.share(profile.money()) >= 60 && profile.fractions == 0;
        let of_same_kind = !is_income(name) && (years_in(name).is_empty() || years_in(name) == years);
        assigned.role == Role::Other
            && money
            && of_same_kind
            && (says_amount(name) || (meaning(name).known == 0 && profile.is_dressed_as_money()))
    });
    others.map(|(index, _)| index).collect()
}

fn amount(cell: &[u8], mark: Mark) -> Option<Written> {
    match read_written(cell, mark) {
        Cell::Amount(written) if written.digits != 0 => Some(written),
        _ => None,
    }
}

impl Elsewhere {
    fn add(&mut self, line: u64, written: Written) {
        self.rows += 1;
        self.sum.add(written);
        if self.lines.len() < SHOWN {
            self.lines.push(line);
        }
    }
}

impl Tally {
    /// Looks for an amount elsewhere in a row that has none.
    pub(super) fn look_elsewhere(&mut self, plan: &Plan, row: &Row) {
        for column in &plan.other_money {
            let Some(written) = row.cell(*column).and_then(|cell| amount(cell, plan.mark)) else { continue };
            if self.elsewhere.iter().all(|other| other.column != *column) {
                self.elsewhere.push(Elsewhere { column: *column, ..Elsewhere::default() });
            }
            if let Some(other) = self.elsewhere.iter_mut().find(|other| other.column == *column) {
                other.add(row.line, written);
            }
        }
    }

    /// What stands in another column beside amounts of zero.
    fn beside_zeros(&self, plan: &Plan, column: usize) -> Elsewhere {
        let mut found = Elsewhere { column, ..Elsewhere::default() };
        let zeros = self.amounts.iter().zip(self.row_lines.iter());
        let mut add = |cell: Option<Written>, (written, line): (Written, u32)| {
            if let Some(cell) = cell.filter(|_| written.digits == 0) {
                found.add(line.into(), cell);
            }
        };
        match self.columns.get(column).map(|column| &column.kept) {
            Some(Kept::Labels(labels, codes)) => {
                let read: Vec<_> = labels.texts.iter().map(|text| amount(text, plan.mark)).collect();
                codes.iter().zip(zeros).for_each(|(code, row)| add(read.get(code as usize).copied().flatten(), row));
            }
            Some(Kept::Plain(texts)) => {
                texts.iter().zip(zeros).for_each(|(text, row)| add(amount(text, plan.mark), row));
            }
            _ => {}
        }
        found
    }
}

/// Says what other money stands beside rows without an amount; and beside those of zero, where most rows are so.
#[inline(never)]
pub(super) fn elsewhere(plan: &Plan, tally: &mut Tally) {
    let Some(amount) = tally.amount_column().filter(|_| !plan.other_money.is_empty()) else { return };
    let blank: u64 =
        tally.aside.reasons.iter().filter(|reason| reason.code == "no-amount").map(|reason| reason.rows).sum();
    let rows = tally.kept() + blank;
    let zeros = tally.amounts.iter().filter(|written| written.digits == 0).count() as u64;
    let grave = (blank + zeros) * 2 > rows || tally.total.is_zero();
    let mut found = std::mem::take(&mut tally.elsewhere);
    if grave && zeros > 0 {
        for column in &plan.other_money {
            let beside = tally.beside_zeros(plan, *column);
            match found.iter_mut().find(|other| other.column == *column) {
                Some(other) => {
                    other.rows += beside.rows;
                    other.sum = other.sum.plus(beside.sum);
                    other.lines.extend(beside.lines);
                }
                None => found.push(beside),
            }
        }
    }
    let most = found.into_iter().max_by_key(|other| (other.rows, other.sum));
    let Some(mut most) = most.filter(|other| other.rows > 0) else { return };
    let grave = grave && most.rows * 10 >= blank + zeros;
    let title = |column: usize| plan.titles.get(column).map_or("", String::as_str);
    let message = format!(
        "{} in “{}” but an amount in “{}”, {} in all, which is not counted. To count that column instead, say that it is the \
         amount.",
        if zeros > 0 && grave {
            counted(most.rows, "row has nothing or 0", "rows have nothing or 0")
        } else {
            counted(most.rows, "row has nothing", "rows have nothing")
        },
        title(amount),
        title(most.column),
        grouped(&most.sum.decimal(plan.unit, places(plan, tally)))
    );
    most.lines.sort_unstable();
    for line in most.lines {
        let at = At { line, column: most.column as u64 + 1, seen: "", expected: "" };
        tally.issues.add("amount-elsewhere", grave, &message, &at);
    }
    tally.issues.count("amount-elsewhere", most.rows);
}
