//! One pass over the rows: which of them are asked for, the group that each belongs to, and what every group comes to.
//!
//! Columns are read one at a time, each as narrow as it is, so that the work for a row is a few instructions.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::plan::{Allowed, Plan};
use super::{MOST_LEVELS, Measure, quick};
use crate::table::Dimension;

/// A code for each column grouped by.
pub type Key = [u32; MOST_LEVELS];

/// What the lines of a group come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// The code of each column grouped by, then zeros.
    pub codes: Key,
    /// Pence as they were spent.
    pub pence: i128,
    /// As [`super::Scale::measured`].
    pub measured: i128,
    /// As [`super::Cell::shown`].
    pub shown: i128,
    /// Tenths of a per cent of the total.
    pub share: i128,
    /// Lines of the file.
    pub lines: u64,
    /// The weakest grade; 0 where no line has one.
    pub confidence: u8,
    /// Codes of the sources of its lines, each once.
    pub sources: Vec<u32>,
    /// How many first-level groups stand in it; 0 for every row but "other".
    pub merged: usize,
}

impl Group {
    /// Puts another group into this one. None past what 128 bits hold.
    pub(super) fn add(&mut self, other: &Self) -> Option<()> {
        self.pence = self.pence.checked_add(other.pence)?;
        self.measured = self.measured.checked_add(other.measured)?;
        self.lines += other.lines;
        self.confidence = self.confidence.max(other.confidence);
        for source in &other.sources {
            if !self.sources.contains(source) {
                self.sources.push(*source);
            }
        }
        Some(())
    }
}

/// Groups are found by number as long as there cannot be more; then by what is there.
const MOST_NUMBERED: usize = 1 << 20;
const NONE: u32 = u32::MAX;

impl Plan<'_> {
    /// Of every row, whether it is asked for and can be measured.
    pub(super) fn asked(&self) -> Vec<bool> {
        let mut asked = vec![self.scale.measures_any(); self.account.rows()];
        let measured = self.scale.measured_years();
        for allowed in self.year.iter().chain(&self.cuts).chain(&measured) {
            allowed.narrow(&mut asked);
        }
        if self.query.search.is_some() {
            let mut found = vec![false; asked.len()];
            self.search.iter().for_each(|allowed| allowed.choose(&mut found, true));
            asked.iter_mut().zip(found).for_each(|(asked, found)| *asked &= found);
        }
        asked
    }
}

impl Allowed<'_> {
    /// Takes away the rows whose code may not stand.
    pub(super) fn narrow(&self, rows: &mut [bool]) {
        self.choose(rows, false);
    }

    /// Adds the rows whose code may stand where those that are there are to be `kept`; else takes away all others.
    fn choose(&self, rows: &mut [bool], kept: bool) {
        self.dimension.codes.beside(rows, |row, code| {
            let stands = self.codes.get(code as usize).copied().unwrap_or(false);
            *row = if kept { *row | stands } else { *row & stands };
        });
    }
}

/// The groups of the rows that are asked for, in no order. None where a sum passes what
/// 128 bits hold.
pub(super) fn gather(plan: &Plan<'_>) -> Option<Vec<Group>> {
    if let Some(groups) = quick::gather(plan) {
        return Some(groups);
    }
    let account = plan.account;
    let asked = plan.asked();
    let (places, count) = places(&plan.by, &asked);
    let mut groups: Vec<Group> = Vec::new();
    let mut numbers = vec![NONE; count];
    let source = account.dimension("source");
    let is_plain = plan.scale.is_plain();
    let rows = asked.iter().zip(&places).zip(account.amounts.iter()).enumerate();
    for (row, ((asked, place), pence)) in rows {
        if !asked {
            continue;
        }
        let number = numbers.get_mut(*place as usize)?;
        if *number == NONE {
            *number = u32::try_from(groups.len()).ok()?;
            groups.push(Group { codes: key(&plan.by, row), ..Group::default() });
        }
        let group = groups.get_mut(*number as usize)?;
        group.pence += i128::from(pence);
        group.lines += 1;
        group.confidence = group.confidence.max(account.confidence.get(row).copied().unwrap_or(0));
        if !is_plain {
            let measured = plan.scale.measured(pence, plan.scale.factor(row)?)?;
            group.measured = group.measured.checked_add(measured)?;
        }
        if let Some(code) = source.and_then(|source| source.codes.get(row))
            && group.sources.last() != Some(&code)
            && !group.sources.contains(&code)
        {
            group.sources.push(code);
        }
    }
    if is_plain {
        let counts = plan.query.measure == Measure::Count;
        for group in &mut groups {
            group.measured = if counts { group.lines.into() } else { group.pence };
        }
    }
    Some(groups)
}

/// A number for each row, the same for two that are of one group; and below which all of them are.
fn places(by: &[&Dimension], asked: &[bool]) -> (Vec<u32>, usize) {
    let mut places = vec![0_u32; asked.len()];
    let mut count = 1_usize;
    for dimension in by {
        let labels = dimension.labels.len().max(1);
        // In a page numbers of things have 32 bits, which two columns of many labels pass.
        if count.saturating_mul(labels) > MOST_NUMBERED {
            count = renumber(&mut places, dimension, labels);
            continue;
        }
        let factor = u32::try_from(labels).unwrap_or(NONE);
        dimension.codes.beside(&mut places, |place, code| *place = *place * factor + code);
        count *= labels;
    }
    (places, count)
}

/// As many numbers as there are pairs of a number and a label.
fn renumber(places: &mut [u32], dimension: &Dimension, labels: usize) -> usize {
    let mut known: HashMap<u64, u32, FxBuildHasher> = HashMap::default();
    dimension.codes.beside(places, |place, code| {
        let pair = u64::from(*place) * labels as u64 + u64::from(code);
        let next = u32::try_from(known.len()).unwrap_or(NONE);
        *place = *known.entry(pair).or_insert(next);
    });
    known.len().max(1)
}

fn key(by: &[&Dimension], row: usize) -> Key {
    let mut key = Key::default();
    for (code, dimension) in key.iter_mut().zip(by) {
        *code = dimension.codes.get(row).unwrap_or(0);
    }
    key
}
