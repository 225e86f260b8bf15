//! Runs a plan: groups in order, rounded so that they sum.

use std::cmp::Ordering;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::gather::{Group, Key, gather};
use super::order::{Order, Ranked, is_unknown};
use super::{MOST_LEVELS, Plan, spread};
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
    codes: Key,
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
    let groups = gather(plan).ok_or_else(too_large)?;
    let mut cells = sort(plan, named(plan, groups));
    if let Some(top) = plan.query.top {
        cells = merge_after(cells, usize::try_from(top).unwrap_or(usize::MAX)).ok_or_else(too_large)?;
    }
    let mut total = Cell::default();
    for cell in &cells {
        total.add(cell).ok_or_else(too_large)?;
    }
    let unit = plan.scale.unit();
    total.shown = half_even(total.measured, unit);
    total.share = if total.measured == 0 { 0 } else { 1000 };
    share_down(&mut cells, 0, unit, (total.shown, total.share));
    Ok(Answer { cells, total })
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

    /// Adds a source, once, in the order of letters.
    fn note(&mut self, source: &str) {
        if let Err(place) = self.sources.binary_search_by(|known| known.as_str().cmp(source)) {
            self.sources.insert(place, source.to_owned());
        }
    }

    fn add(&mut self, other: &Self) -> Option<()> {
        self.pence = self.pence.checked_add(other.pence)?;
        self.measured = self.measured.checked_add(other.measured)?;
        self.lines += other.lines;
        self.confidence = self.confidence.max(other.confidence);
        other.sources.iter().for_each(|source| self.note(source));
        Some(())
    }
}

/// Groups with the labels of their codes.
fn named(plan: &Plan<'_>, groups: Vec<Group>) -> Vec<Cell> {
    let label = |dimension: &Dimension, code: u32| dimension.labels.get(code as usize).cloned().unwrap_or_default();
    let sources = plan.account.dimension("source");
    let cell = |group: Group| {
        let noted = group.sources.iter().filter_map(|code| Some(label(sources?, *code))).collect();
        Cell {
            keys: plan.by.iter().zip(group.codes).map(|(dimension, code)| label(dimension, code)).collect(),
            pence: group.pence,
            measured: group.measured,
            lines: group.lines,
            confidence: group.confidence,
            sources: sorted::by(noted, Ord::cmp),
            codes: group.codes,
            ..Cell::default()
        }
    };
    groups.into_iter().map(cell).collect()
}

/// Orders groups at each level by the sum of the whole group, so that a group's rows stand together.
fn sort(plan: &Plan<'_>, cells: Vec<Cell>) -> Vec<Cell> {
    let levels = plan.by.len();
    let mut of_levels: Vec<Vec<i128>> = Vec::new();
    for level in 0..levels.saturating_sub(1) {
        let mut sums: HashMap<Key, i128, FxBuildHasher> = HashMap::default();
        for cell in &cells {
            let sum = sums.entry(prefix(&cell.codes, level)).or_insert(0);
            *sum = sum.saturating_add(cell.measured);
        }
        of_levels.push(cells.iter().map(|cell| sums.get(&prefix(&cell.codes, level)).copied().unwrap_or(0)).collect());
    }
    // A group of the last level is a cell.
    of_levels.push(cells.iter().map(|cell| cell.measured).collect());
    let order_at = |level: usize| {
        let is_year = plan.by.get(level).is_some_and(|dimension| dimension.field == "year");
        match plan.query.order {
            Some(order) if order.by != super::OrderBy::Year || is_year => order,
            _ if is_year => Order::EARLIEST_FIRST,
            _ => Order::LARGEST_FIRST,
        }
    };
    let orders: Vec<Order> = (0..levels).map(order_at).collect();
    let unknown: Vec<Vec<bool>> =
        plan.by.iter().map(|dimension| dimension.labels.iter().map(|label| is_unknown(label)).collect()).collect();
    let group = |cell: usize, level: usize, sums: &[i128]| {
        let known = cells.get(cell);
        let code = known.and_then(|cell| cell.codes.get(level)).copied().unwrap_or(0) as usize;
        Ranked {
            is_unknown: unknown.get(level).and_then(|labels| labels.get(code)).copied().unwrap_or(false),
            measured: sums.get(cell).copied().unwrap_or(0),
            label: known.and_then(|cell| cell.keys.get(level)).map_or("", String::as_str),
        }
    };
    let places = sorted::positions(cells.len(), &|a, b| {
        for ((level, order), sums) in orders.iter().enumerate().zip(&of_levels) {
            let wanted = order.compare(group(a, level, sums), group(b, level, sums));
            if wanted != Ordering::Equal {
                return wanted;
            }
        }
        Ordering::Equal
    });
    sorted::taken(cells, places)
}

fn prefix(codes: &Key, level: usize) -> Key {
    let mut prefix = *codes;
    for code in prefix.iter_mut().skip(level + 1) {
        *code = u32::MAX;
    }
    prefix
}

/// Keeps the first `top` known groups and what is unknown; the rest becomes one row.
fn merge_after(cells: Vec<Cell>, top: usize) -> Option<Vec<Cell>> {
    let mut kept: Vec<Cell> = Vec::new();
    let mut unknown: Vec<Cell> = Vec::new();
    let mut other = Cell::default();
    // Groups of the first level stand together.
    let (mut names, mut last) = (0, None);
    for cell in cells {
        if cell.keys.first().is_some_and(|name| is_unknown(name)) {
            unknown.push(cell);
            continue;
        }
        let code = cell.codes.first().copied();
        names += usize::from(last != Some(code));
        last = Some(code);
        if names <= top {
            kept.push(cell);
        } else {
            other.add(&cell)?;
        }
    }
    other.merged = names.saturating_sub(top);
    kept.extend(Some(other).filter(|other| other.merged > 0));
    kept.extend(unknown);
    Some(kept)
}

/// Rounds from the total down: groups sum to the total, cells to their group. So a drill-down shows the figures that its
/// parent showed.
fn share_down(cells: &mut [Cell], level: usize, unit: i128, (shown, share): (i128, i128)) {
    let mut groups: Vec<(usize, i128)> = Vec::new();
    let mut last: Option<&Vec<String>> = None;
    for cell in cells.iter() {
        let same = last.is_some_and(|keys| !keys.is_empty() && keys.get(..=level) == cell.keys.get(..=level));
        match groups.last_mut().filter(|_| same) {
            Some((count, sum)) => {
                *count += 1;
                *sum += cell.measured;
            }
            None => groups.push((1, cell.measured)),
        }
        last = Some(&cell.keys);
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

fn too_large() -> Error {
    Error::new("sum-too-large", "The sum is too large to be kept exactly. Ask for fewer lines, or check the amounts.")
}
