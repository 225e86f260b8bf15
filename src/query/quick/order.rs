//! The order of many groups: level by level from the last, each a sort by one number. Labels are looked at where those are equal.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::{Way, is_unknown};
use crate::query::gather::Group;
use crate::query::order::OrderBy;
use crate::query::plan::Plan;
use crate::query::run::order_at;
use crate::sorted;
use crate::table::Dimension;

const NONE: u32 = u32::MAX;

/// Groups as their rows stand: at each level by the sum of the whole group. None where a sum passes 64 bits.
pub fn positions(plan: &Plan<'_>, groups: &[Group]) -> Option<Vec<usize>> {
    if plan.way == Way::OneByOne {
        return None;
    }
    let Some(last) = plan.by.len().checked_sub(1) else {
        return Some((0..groups.len()).collect());
    };
    let cells: Vec<(u32, i128)> = groups.iter().map(|group| (code(group, last), group.measured)).collect();
    let mut order = ranked(plan, last, &cells)?;
    let uppers: Vec<Vec<u32>> = uppers(plan, groups, last);
    for (level, numbers) in uppers.iter().enumerate().rev() {
        let count = numbers.iter().max().map_or(0, |most| *most as usize + 1);
        let mut sums = vec![(0, 0_i128); count];
        for (number, group) in numbers.iter().zip(groups) {
            let sum = sums.get_mut(*number as usize)?;
            *sum = (code(group, level), sum.1.saturating_add(group.measured));
        }
        order = together(&order, numbers, &ranked(plan, level, &sums)?)?;
    }
    Some(order.into_iter().map(|at| at as usize).collect())
}

fn code(group: &Group, level: usize) -> u32 {
    group.codes.get(level).copied().unwrap_or(0)
}

/// At each level but the last, the number of the group that each cell belongs to.
fn uppers(plan: &Plan<'_>, groups: &[Group], last: usize) -> Vec<Vec<u32>> {
    let mut uppers: Vec<Vec<u32>> = Vec::new();
    for level in 0..last {
        let mut count = 0;
        let mut next = |number: &mut u32| {
            if *number == NONE {
                *number = count;
                count += 1;
            }
            *number
        };
        let numbers = match uppers.last() {
            None => {
                let labels = plan.by.first().map_or(0, |dimension| dimension.labels.len());
                let mut known = vec![NONE; labels];
                groups.iter().map(|group| known.get_mut(code(group, level) as usize).map_or(0, &mut next)).collect()
            }
            Some(parents) => {
                let mut known: HashMap<u64, u32, FxBuildHasher> = HashMap::default();
                let cells = groups.iter().zip(parents);
                let pair = |parent: u32, code: u32| u64::from(parent) << 32 | u64::from(code);
                cells
                    .map(|(group, parent)| next(known.entry(pair(*parent, code(group, level))).or_insert(NONE)))
                    .collect()
            }
        };
        uppers.push(numbers);
    }
    uppers
}

/// The numbers of what has these codes and sums, in the order of a level.
fn ranked(plan: &Plan<'_>, level: usize, sums: &[(u32, i128)]) -> Option<Vec<u32>> {
    let dimension = plan.by.get(level)?;
    let order = order_at(plan, level);
    let labels = Labels::of(dimension, sums, order.by != OrderBy::Amount);
    let mut keys = Vec::with_capacity(sums.len());
    for (code, sum) in sums {
        let key: i64 = match order.by {
            OrderBy::Amount => i64::try_from(*sum).ok()?,
            OrderBy::Label | OrderBy::Year => labels.rank(*code).into(),
        };
        let key = if order.descending { !key } else { key };
        // Numbers below zero come before the others.
        keys.push(key.cast_unsigned() ^ 1 << 63);
    }
    let code = |number: u32| sums.get(number as usize).map_or(0, |(code, _)| *code);
    let (unknown, mut known): (Vec<u32>, Vec<u32>) =
        sorted::by_number(&keys).into_iter().partition(|number| labels.is_unknown(code(*number)));
    known.extend(unknown);
    let label = |number: &u32| dimension.labels.get(code(*number) as usize);
    let alike = |a: &u32, b: &u32| {
        keys.get(*a as usize) == keys.get(*b as usize) && labels.is_unknown(code(*a)) == labels.is_unknown(code(*b))
    };
    for run in known.chunk_by_mut(alike).filter(|run| run.len() > 1) {
        let ordered = sorted::by(run.to_vec(), |a, b| label(a).cmp(&label(b)));
        run.copy_from_slice(&ordered);
    }
    Some(known)
}

/// Cells in the order of their groups, those of a group as they stand in `order`.
fn together(order: &[u32], numbers: &[u32], groups: &[u32]) -> Option<Vec<u32>> {
    let mut starts = vec![0_usize; groups.len()];
    for number in numbers {
        *starts.get_mut(*number as usize)? += 1;
    }
    let mut start = 0;
    for number in groups {
        let length = starts.get_mut(*number as usize)?;
        (start, *length) = (start + *length, start);
    }
    let mut placed = vec![0; order.len()];
    for at in order {
        let next = starts.get_mut(*numbers.get(*at as usize)? as usize)?;
        *placed.get_mut(*next)? = *at;
        *next += 1;
    }
    Some(placed)
}

/// What is known of the labels that occur.
struct Labels {
    /// Where a label stands among them by its letters, where that is asked.
    ranks: Vec<u32>,
    unknown: Vec<bool>,
}

impl Labels {
    fn of(dimension: &Dimension, sums: &[(u32, i128)], has_ranks: bool) -> Self {
        let mut occurs = vec![false; dimension.labels.len()];
        for (code, _) in sums {
            if let Some(one) = occurs.get_mut(*code as usize) {
                *one = true;
            }
        }
        let labels = dimension.labels.iter().zip(&occurs);
        let unknown = labels.map(|(label, occurs)| *occurs && is_unknown(label)).collect();
        let mut ranks = Vec::new();
        if has_ranks {
            let codes: Vec<u32> = (0..).zip(&occurs).filter(|(_, occurs)| **occurs).map(|(code, _)| code).collect();
            let label = |code: &u32| dimension.labels.get(*code as usize);
            ranks = vec![0; occurs.len()];
            for (rank, code) in (0_u32..).zip(sorted::by(codes, |a, b| label(a).cmp(&label(b)))) {
                if let Some(one) = ranks.get_mut(code as usize) {
                    *one = rank;
                }
            }
        }
        Self { ranks, unknown }
    }

    fn rank(&self, code: u32) -> u32 {
        self.ranks.get(code as usize).copied().unwrap_or(0)
    }

    fn is_unknown(&self, code: u32) -> bool {
        self.unknown.get(code as usize).copied().unwrap_or(false)
    }
}
