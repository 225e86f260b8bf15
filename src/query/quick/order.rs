//! The order of many groups: level by level from the last, each a sort by one number. Labels are looked at where those are equal.

use each_row::order::{by_number, equal_runs, keys, numbered, summed, together};

use super::{Way, is_unknown};
use crate::query::gather::Group;
use crate::query::order::OrderBy;
use crate::query::plan::Plan;
use crate::query::run::order_at;
use crate::sorted;
use crate::table::Dimension;

/// Groups as their rows stand. None where only the slow way can tell.
pub fn positions(plan: &Plan<'_>, groups: &[Group]) -> Option<Vec<usize>> {
    if plan.way == Way::OneByOne {
        return None;
    }
    let code = |group: &Group, level: usize| group.codes.get(level).copied().unwrap_or(0);
    let of_level = |level: usize| groups.iter().map(|group| code(group, level)).collect();
    let codes: Vec<Vec<u32>> = (0..plan.by.len()).map(of_level).collect();
    let sums: Vec<i64> = groups.iter().map(|group| i64::try_from(group.measured).ok()).collect::<Option<_>>()?;
    Some(order(plan, &codes, &sums)?.into_iter().map(|at| at as usize).collect())
}

/// Cells as their rows stand, by the codes of each level and what each cell comes to: at each level by the sum of the whole group.
/// None where a sum passes 64 bits, or sums are too far apart.
pub fn order(plan: &Plan<'_>, codes: &[Vec<u32>], sums: &[i64]) -> Option<Vec<u32>> {
    let Some((cells, above)) = codes.split_last() else {
        return Some((0..).take(sums.len()).collect());
    };
    let mut order = ranked(plan, above.len(), cells, sums)?;
    let mut uppers: Vec<Vec<u32>> = Vec::new();
    for (dimension, codes) in plan.by.iter().zip(above) {
        uppers.push(numbered(codes, uppers.last().map(Vec::as_slice), dimension.labels.len()));
    }
    for ((level, numbers), codes) in uppers.iter().enumerate().zip(above).rev() {
        let (codes, sums) = summed(numbers, codes, sums)?;
        order = together(&order, numbers, &ranked(plan, level, &codes, &sums)?)?;
    }
    Some(order)
}

/// The numbers of what has these codes and sums, in the order of a level.
fn ranked(plan: &Plan<'_>, level: usize, codes: &[u32], sums: &[i64]) -> Option<Vec<u32>> {
    let dimension = plan.by.get(level)?;
    let order = order_at(plan, level);
    let labels = Labels::of(dimension, codes, order.by != OrderBy::Amount);
    let keys = match order.by {
        OrderBy::Amount => keys(sums, order.descending, codes, &labels.unknown)?,
        OrderBy::Label | OrderBy::Year => {
            let ranks: Vec<i64> = codes.iter().map(|code| labels.rank(*code).into()).collect();
            keys(&ranks, order.descending, codes, &labels.unknown)?
        }
    };
    let mut ranked = by_number(&keys);
    let label = |number: &u32| dimension.labels.get(codes.get(*number as usize).copied().unwrap_or(0) as usize);
    for run in equal_runs(&ranked, &keys) {
        let Some(run) = ranked.get_mut(run) else { continue };
        let ordered = sorted::by(run.to_vec(), |a, b| label(a).cmp(&label(b)));
        run.copy_from_slice(&ordered);
    }
    Some(ranked)
}

/// What is known of the labels that occur.
struct Labels {
    /// Where a label stands among them by its letters, where that is asked.
    ranks: Vec<u32>,
    unknown: Vec<bool>,
}

impl Labels {
    fn of(dimension: &Dimension, codes: &[u32], has_ranks: bool) -> Self {
        let mut occurs = vec![false; dimension.labels.len()];
        for code in codes {
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
}
