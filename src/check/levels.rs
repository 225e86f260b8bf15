//! A list that holds the same money at several levels: by chapter, and by each part of the chapter again.

use super::labels::Labels;
use super::plan::Plan;
use super::reading::Tally;
use super::report::Role;
use super::store::Kept;
use super::sum::Sum;

/// Rows beyond which levels are not looked for: such lists have some thousands.
const MOST_ROWS: u64 = 200_000;
const MOST_LABELS: usize = 20_000;

/// The column, from 0, whose labels repeat the same money at several levels, if any does.
pub(super) fn repeated(plan: &Plan, tally: &Tally) -> Option<usize> {
    if tally.kept() > MOST_ROWS {
        return None;
    }
    tally.columns.iter().enumerate().find_map(|(index, column)| {
        let mut own = Labels::default();
        let (labels, codes): (&Labels, Box<dyn Iterator<Item = u32>>) = match &column.kept {
            Kept::Labels(labels, codes) => (labels, codes.iter()),
            Kept::Plain(texts) if texts.len() <= MOST_LABELS => {
                let codes: Vec<u32> = texts.iter().map(|text| own.code(text).0).collect();
                (&own, Box::new(codes.into_iter()))
            }
            _ => return None,
        };
        if labels.len() < 2 || labels.len() > MOST_LABELS || plan.role(index) == Role::Supplier {
            return None;
        }
        let mut sums = vec![(Sum::default(), 0_u64); labels.len()];
        for (code, written) in codes.zip(tally.amounts.iter()) {
            if let Some((sum, rows)) = sums.get_mut(code as usize) {
                sum.add(written);
                *rows += 1;
            }
        }
        let each: Vec<(&[u8], Sum, u64)> =
            labels.texts.iter().zip(&sums).map(|(label, (sum, rows))| (label, *sum, *rows)).collect();
        (are_levels(&each) || are_nested(each)).then_some(index)
    })
}

/// Whether a few labels have the very same sum in different numbers of rows: levels of one list.
fn are_levels(each: &[(&[u8], Sum, u64)]) -> bool {
    let Some(((_, first, few), rest)) = each.split_first() else { return false };
    let same = rest.iter().all(|(_, sum, _)| sum == first);
    each.len() <= 8 && same && !first.is_zero() && rest.iter().any(|(_, _, rows)| rows != few)
}

/// Whether codes that begin alike sum to the code that they begin with.
fn are_nested(mut each: Vec<(&[u8], Sum, u64)>) -> bool {
    each.retain(|(label, _, _)| !label.is_empty());
    if each.iter().any(|(label, _, _)| label.len() > 24 || !label.iter().any(u8::is_ascii_digit)) {
        return false;
    }
    let each = crate::sorted::by(each, |a, b| a.0.cmp(b.0));
    // A code and the sum of those that go on from it, one level down.
    let mut above: Vec<(&[u8], Sum, Sum, u64)> = Vec::new();
    let (mut parents, mut hold) = (0_u64, 0_u64);
    let mut close = |(_, own, parts, count): (&[u8], Sum, Sum, u64)| {
        if count >= 2 {
            parents += 1;
            hold += u64::from(own == parts && !own.is_zero());
        }
    };
    for (label, sum, _) in each {
        while above.last().is_some_and(|(begins, ..)| !label.starts_with(begins)) {
            above.pop().into_iter().for_each(&mut close);
        }
        if let Some((_, _, parts, count)) = above.last_mut() {
            *parts = parts.plus(sum);
            *count += 1;
        }
        above.push((label, sum, Sum::default(), 0));
    }
    above.into_iter().rev().for_each(&mut close);
    hold >= 2 && hold * 10 >= parents * 8
}
