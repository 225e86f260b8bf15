//! Questions over many rows. Rows are gone through a block at a time, so that what is worked on stays near the processor; and
//! sums of them are kept, so that a question need not go through the rows again.
//!
//! Nothing here rounds. Where sums might not fit 64 bits, or lines are rounded one by one, nothing is said, and the rows are
//! gone through one by one.

mod kept;
mod order;
mod page;

use super::gather::{Group, Key};
use super::plan::{Allowed, Plan};
use super::{Columns, Measure};
use crate::table::{Dimension, NOT_STATED};
use each_row::scan::{Column, Groups, Rows, Scan, Sums};
use kept::Table;

pub use kept::Kept;
pub(super) use order::positions;
pub use page::page;

/// How the rows of an account are gone through. Every way gives the same answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way<'a> {
    /// One by one: the slow and obvious way, which rounds each line where lines are rounded.
    OneByOne,
    /// A block at a time.
    #[default]
    InBlocks,
    /// From sums that are kept, where they can answer; else a block at a time.
    Kept(&'a Kept),
}

/// The groups of the rows that are asked for, in no order. None where only the slow way can tell.
pub(super) fn gather(plan: &Plan<'_>) -> Option<Vec<Group>> {
    Some(groups(&sums(plan)?, plan.query.measure))
}

/// The cells of a plan whose amounts are whole as they are, none of them merged. None where only the slow way can tell.
pub(super) fn columns(plan: &Plan<'_>) -> Option<Columns> {
    let mut groups = sums(plan)?.groups();
    if plan.query.measure == Measure::Count {
        groups.pence = groups.lines.iter().map(|lines| i64::from(*lines)).collect();
    }
    let groups = groups.in_order(&order::order(plan, &groups.codes, &groups.pence)?);
    let total = groups.pence.iter().try_fold(0, |sum: i64, pence| sum.checked_add(*pence))?;
    let lines = groups.lines.iter().try_fold(0, |sum: u32, lines| sum.checked_add(*lines))?;
    let Groups { codes, pence: amounts, lines: of_cells, grades: confidence } = groups;
    Some(Columns { codes, amounts, lines: of_cells, confidence, total: (total, lines), other: None })
}

/// How many groups there are. None where only the slow way can tell.
pub(super) fn count(plan: &Plan<'_>) -> Option<usize> {
    Some(sums(plan)?.places().count())
}

/// The sums of the rows that are asked for. None where only the slow way can tell.
fn sums(plan: &Plan<'_>) -> Option<Sums> {
    if plan.way == Way::OneByOne || !plan.scale.is_plain() || !plan.scale.measures_any() {
        return None;
    }
    let account = plan.account;
    let measured = plan.scale.measured_years();
    let mut dimensions: Vec<&Dimension> =
        conditions(plan, measured.as_ref()).into_iter().chain(&plan.search).map(|allowed| allowed.dimension).collect();
    dimensions.extend(plan.by.iter().copied().chain(account.dimension("source")));
    let table = Table::of(account, plan.way, &dimensions);
    let by = plan.by.iter().map(|dimension| table.column(dimension)).collect();
    asked(plan, &table, by).run()
}

/// What a plan asks of the rows of a table.
fn asked<'t>(plan: &Plan<'t>, table: &'t Table<'t>, by: Vec<Column<'t>>) -> Scan<'t> {
    let measured = plan.scale.measured_years();
    let condition = |allowed| table.condition(allowed);
    let search = plan.query.search.as_ref().map(|_| plan.search.iter().map(condition).collect());
    let conditions = conditions(plan, measured.as_ref()).into_iter().map(condition).collect();
    Scan { rows: table.rows(), by, conditions, search }
}

/// The conditions of a plan that leave something out; `measured` says in which years anything can be measured.
fn conditions<'a, 'b>(plan: &'a Plan<'b>, measured: Option<&'a Allowed<'b>>) -> Vec<&'a Allowed<'b>> {
    telling(plan.year.iter().chain(&plan.cuts).chain(measured))
}

/// Pence of every row that all conditions let stand. None where only the slow way can tell.
pub(super) fn sum<'a, 'b: 'a>(plan: &Plan<'_>, conditions: impl Iterator<Item = &'a Allowed<'b>>) -> Option<i128> {
    if plan.way == Way::OneByOne {
        return None;
    }
    let conditions = telling(conditions);
    let dimensions: Vec<&Dimension> = conditions.iter().map(|allowed| allowed.dimension).collect();
    let table = Table::of(plan.account, plan.way, &dimensions);
    let conditions = conditions.into_iter().map(|allowed| table.condition(allowed)).collect();
    let rows = Rows { source: None, grades: &[], ..table.rows() };
    Some((Scan { rows, by: Vec::new(), conditions, search: None }).run()?.pence())
}

/// The conditions that leave something out.
fn telling<'a, 'b: 'a>(conditions: impl Iterator<Item = &'a Allowed<'b>>) -> Vec<&'a Allowed<'b>> {
    conditions.filter(|allowed| allowed.codes.contains(&false)).collect()
}

fn groups(sums: &Sums, measure: Measure) -> Vec<Group> {
    let counts = measure == Measure::Count;
    let mut groups = Vec::with_capacity(sums.places().count());
    for place in sums.places() {
        let Some(sum) = sums.sum(place) else { continue };
        let (pence, lines) = (i128::from(sum.pence), u64::from(sum.lines));
        let mut codes = Key::default();
        sums.codes(place, &mut codes);
        groups.push(Group {
            codes,
            pence,
            measured: if counts { lines.into() } else { pence },
            lines,
            confidence: sums.grade(place),
            sources: sums.sources(place),
            ..Group::default()
        });
    }
    groups
}

/// Whether a label holds a text in small letters. None where only the slow way can tell.
pub(super) fn holds(label: &str, text: &str) -> Option<bool> {
    let [first, ..] = text.as_bytes() else { return Some(true) };
    let is_text = |part: &[u8]| {
        part.first().is_some_and(|byte| byte.to_ascii_lowercase() == *first)
            && part.eq_ignore_ascii_case(text.as_bytes())
    };
    label.is_ascii().then(|| label.as_bytes().windows(text.len()).any(is_text))
}

/// True for the labels that say that something is not known.
#[must_use]
pub fn is_unknown(label: &str) -> bool {
    // Few labels have a k, and a processor looks for one letter in many at once.
    let has_k = label.bytes().fold(false, |found, byte| found | matches!(byte, b'k' | b'K'));
    label == NOT_STATED || has_k && holds(label, "not broken down").unwrap_or_else(|| super::order::is_unknown(label))
}
