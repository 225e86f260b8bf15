//! Runs a plan: groups in order, rounded so that they sum.

use std::cmp::Ordering;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::gather::{Group, Key, gather};
use super::order::{Order, Ranked};
use super::{MOST_LEVELS, Plan, quick, spread};
use crate::error::Error;
use crate::table::Dimension;
use crate::{money, sorted};

/// One group of lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// A label for each column grouped by; empty for the row "other".
    pub keys: Vec<String>,
    /// Pence as they were spent.
    pub pence: i128,
    /// What is shown: pence (real or per head where asked), or lines.
    pub shown: i128,
    /// Tenths of a per cent of the total.
    pub share: i128,
    /// Lines of the file.
    pub lines: u64,
    /// The weakest grade, 1 to 6; 0 where no line has one.
    pub confidence: u8,
    /// Ids of the sources of the lines, by their letters.
    pub sources: Vec<String>,
    /// How many first-level groups stand in the row "other"; 0 for every other row.
    pub merged: usize,
    measured: i128,
}

/// The answer to a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// Groups in order; the row "other" after the known ones, what is unknown last.
    pub cells: Vec<Cell>,
    /// Everything shown, as one cell.
    pub total: Cell,
}

/// Runs a plan.
///
/// # Errors
/// Where a sum passes what 128 bits hold; it never wraps.
pub fn run(plan: &Plan<'_>) -> Result<Answer, Error> {
    let (groups, total) = groups(plan, true).ok_or_else(too_large)?;
    let levels = plan.by.len();
    Ok(Answer { cells: groups.iter().map(|group| named(plan, group, levels)).collect(), total: named(plan, &total, 0) })
}

/// The groups of an answer in order, and everything shown as one. None where a sum passes what 128 bits hold.
pub(super) fn groups(plan: &Plan<'_>, has_shares: bool) -> Option<(Vec<Group>, Group)> {
    let found = gather(plan)?;
    let positions = quick::positions(plan, &found).unwrap_or_else(|| positions(plan, &found));
    let ordered = positions.iter().filter_map(|at| found.get(*at));
    let mut groups = match plan.query.top {
        Some(top) => merge_after(plan, ordered, usize::try_from(top).unwrap_or(usize::MAX))?,
        None => ordered.cloned().collect(),
    };
    let mut total = Group::default();
    for group in &groups {
        total.add(group)?;
    }
    let unit = plan.scale.unit();
    total.shown = half_even(total.measured, unit);
    total.share = if total.measured == 0 { 0 } else { 1000 };
    if has_shares {
        share_down(&mut groups, 0, unit, (total.shown, total.share));
    }
    Some((groups, total))
}

/// The rows that a plan asks for, in the order of the file.
#[must_use]
pub fn selected_lines(plan: &Plan<'_>) -> Vec<usize> {
    plan.asked().into_iter().enumerate().filter(|(_, asked)| *asked).map(|(row, _)| row).collect()
}

impl Cell {
    /// The sum before rounding: pence in the prices asked for, 10⁻¹² pence per head, or lines.
    #[must_use]
    pub fn measured(&self) -> i128 {
        self.measured
    }
}

/// A group with the labels of its codes, of so many columns.
fn named(plan: &Plan<'_>, group: &Group, levels: usize) -> Cell {
    let label = |dimension: &Dimension, code: u32| dimension.labels.get(code as usize).cloned().unwrap_or_default();
    let sources = plan.account.dimension("source");
    let noted = group.sources.iter().filter_map(|code| Some(label(sources?, *code))).collect();
    let levels = if group.merged > 0 { 0 } else { levels };
    Cell {
        keys: plan.by.iter().zip(group.codes).take(levels).map(|(dimension, code)| label(dimension, code)).collect(),
        pence: group.pence,
        measured: group.measured,
        shown: group.shown,
        share: group.share,
        lines: group.lines,
        confidence: group.confidence,
        sources: sorted::by(noted, Ord::cmp),
        merged: group.merged,
    }
}

/// Groups in order: at each level by the sum of the whole group, so that a group's rows stand together.
fn positions(plan: &Plan<'_>, groups: &[Group]) -> Vec<usize> {
    let levels = plan.by.len();
    let mut of_levels: Vec<Vec<i128>> = Vec::new();
    for level in 0..levels.saturating_sub(1) {
        let mut sums: HashMap<Key, i128, FxBuildHasher> = HashMap::default();
        for group in groups {
            let sum = sums.entry(prefix(&group.codes, level)).or_insert(0);
            *sum = sum.saturating_add(group.measured);
        }
        of_levels
            .push(groups.iter().map(|group| sums.get(&prefix(&group.codes, level)).copied().unwrap_or(0)).collect());
    }
    // A group of the last level is a cell.
    of_levels.push(groups.iter().map(|group| group.measured).collect());
    let orders: Vec<Order> = (0..levels).map(|level| order_at(plan, level)).collect();
    let unknown: Vec<Vec<bool>> = plan.by.iter().map(|dimension| unknown_of(dimension)).collect();
    let ranked = |at: usize, level: usize, sums: &[i128]| {
        let code = groups.get(at).and_then(|group| group.codes.get(level)).copied().unwrap_or(0) as usize;
        Ranked {
            is_unknown: unknown.get(level).and_then(|labels| labels.get(code)).copied().unwrap_or(false),
            measured: sums.get(at).copied().unwrap_or(0),
            label: plan.by.get(level).and_then(|dimension| dimension.labels.get(code)).map_or("", String::as_str),
        }
    };
    sorted::positions(groups.len(), &|a, b| {
        for ((level, order), sums) in orders.iter().enumerate().zip(&of_levels) {
            let wanted = order.compare(ranked(a, level, sums), ranked(b, level, sums));
            if wanted != Ordering::Equal {
                return wanted;
            }
        }
        Ordering::Equal
    })
}

/// The order of the groups of a level.
pub(super) fn order_at(plan: &Plan<'_>, level: usize) -> Order {
    let is_year = plan.by.get(level).is_some_and(|dimension| dimension.field == "year");
    match plan.query.order {
        Some(order) if order.by != super::OrderBy::Year || is_year => order,
        _ if is_year => Order::EARLIEST_FIRST,
        _ => Order::LARGEST_FIRST,
    }
}

/// Of every label, whether it says that something is not known.
fn unknown_of(dimension: &Dimension) -> Vec<bool> {
    dimension.labels.iter().map(|label| quick::is_unknown(label)).collect()
}

fn prefix(codes: &Key, level: usize) -> Key {
    let mut prefix = *codes;
    for code in prefix.iter_mut().skip(level + 1) {
        *code = u32::MAX;
    }
    prefix
}

/// Keeps the first `top` known groups and what is unknown; the rest becomes one row.
fn merge_after<'a>(plan: &Plan<'_>, groups: impl Iterator<Item = &'a Group>, top: usize) -> Option<Vec<Group>> {
    let is_unknown = plan.by.first().map_or_else(Vec::new, |dimension| unknown_of(dimension));
    let mut kept: Vec<Group> = Vec::new();
    let mut unknown: Vec<Group> = Vec::new();
    let mut other = Group::default();
    // Groups of the first level stand together.
    let (mut names, mut last) = (0, None);
    for group in groups {
        let [code, ..] = group.codes;
        if is_unknown.get(code as usize) == Some(&true) {
            unknown.push(group.clone());
            continue;
        }
        names += usize::from(last != Some(code));
        last = Some(code);
        if names <= top {
            kept.push(group.clone());
        } else {
            other.add(group)?;
        }
    }
    other.merged = names.saturating_sub(top);
    kept.extend(Some(other).filter(|other| other.merged > 0));
    kept.extend(unknown);
    Some(kept)
}

/// Rounds from the total down: groups sum to the total, cells to their group. So a drill-down shows the figures that its
/// parent showed.
fn share_down(cells: &mut [Group], level: usize, unit: i128, (shown, share): (i128, i128)) {
    let mut groups: Vec<(usize, i128)> = Vec::new();
    let mut last: Option<&Group> = None;
    for cell in cells.iter() {
        let same =
            last.is_some_and(|last| last.merged == cell.merged && last.codes.get(..=level) == cell.codes.get(..=level));
        match groups.last_mut().filter(|_| same) {
            Some((count, sum)) => {
                *count += 1;
                *sum += cell.measured;
            }
            None => groups.push((1, cell.measured)),
        }
        last = Some(cell);
    }
    let sums: Vec<i128> = groups.iter().map(|(_, sum)| *sum).collect();
    let shown = spread(&sums, unit, shown);
    let shares = money::share_out(&sums, share);
    let mut rest = cells;
    for (((count, _), shown), share) in groups.into_iter().zip(shown).zip(shares) {
        let (group, after) = rest.split_at_mut(count.min(rest.len()));
        rest = after;
        match group {
            [cell] => (cell.shown, cell.share) = (shown, share),
            _ if level + 1 < MOST_LEVELS => share_down(group, level + 1, unit, (shown, share)),
            _ => {}
        }
    }
}

fn half_even(amount: i128, unit: i128) -> i128 {
    let (floor, rest) = (amount.div_euclid(unit), amount.rem_euclid(unit));
    match (rest * 2).cmp(&unit) {
        Ordering::Greater => floor + 1,
        Ordering::Equal => floor + floor.rem_euclid(2),
        Ordering::Less => floor,
    }
}

pub(super) fn too_large() -> Error {
    Error::new("sum-too-large", "The sum is too large to be kept exactly. Ask for fewer lines, or check the amounts.")
}
