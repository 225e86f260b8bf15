//! A list that holds the same money at several levels: by chapter, and by each part of the chapter again.

use super::plan::Plan;
use super::reading::Tally;
use super::report::Role;
use super::store::Kept;
use super::sum::Sum;
use crate::money::Written;
use each_row::labels::Labels;

/// Rows beyond which levels are not looked for: such lists have some thousands.
const MOST_ROWS: u64 = 50_000;
const MOST_LABELS: usize = 20_000;

/// A column whose labels repeat the same money at several levels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Levels {
    /// From 0.
    pub column: usize,
    /// Lines of the rows above the lowest level, and of those below the highest; empty where that is not known.
    pub above: Vec<u32>,
    pub below: Vec<u32>,
}

/// What a label is among levels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    has_parts: bool,
    is_part: bool,
}

/// The column whose labels repeat the same money at several levels, if any does.
pub(super) fn repeated(plan: &Plan, tally: &Tally) -> Option<Levels> {
    if tally.kept() > MOST_ROWS {
        return None;
    }
    tally.columns.iter().enumerate().find_map(|(index, column)| {
        let mut own = Labels::default();
        let (labels, codes): (&Labels, Vec<u32>) = match &column.kept {
            Kept::Labels(labels, codes) if (2..=MOST_LABELS).contains(&labels.len()) => {
                (labels, codes.iter().collect())
            }
            Kept::Plain(texts) if texts.len() <= MOST_LABELS => {
                let codes = texts.iter().map(|text| own.code(text).0).collect();
                (&own, codes)
            }
            _ => return None,
        };
        if labels.len() < 2 || matches!(plan.role(index), Role::Supplier | Role::Date | Role::Year) {
            return None;
        }
        let mut sums = vec![(Sum::default(), 0_u64); labels.len()];
        for (code, written) in codes.iter().zip(tally.amounts.iter()) {
            if let Some((sum, rows)) = sums.get_mut(*code as usize) {
                sum.add(written);
                *rows += 1;
            }
        }
        let each: Vec<(&[u8], Sum, u64)> =
            labels.texts.iter().zip(&sums).map(|(label, (sum, rows))| (label, *sum, *rows)).collect();
        if are_levels(&each) {
            return Some(Levels { column: index, ..Levels::default() });
        }
        let places: Vec<Place> = if let Some(places) = nested(&each).or_else(|| nested(&by_leading_code(&each)?)) {
            codes.iter().map(|code| places.get(*code as usize).copied().unwrap_or_default()).collect()
        } else {
            let empty = labels.texts.iter().position(<[u8]>::is_empty)?;
            let rows: Vec<(bool, Written)> =
                codes.iter().map(|code| *code as usize == empty).zip(tally.amounts.iter()).collect();
            beside_their_parts(&rows)?
        };
        let lines = |of: fn(&Place) -> bool| -> Vec<u32> {
            places.iter().zip(tally.row_lines.iter()).filter(|(place, _)| of(place)).map(|(_, line)| line).collect()
        };
        Some(Levels { column: index, above: lines(|place| place.has_parts), below: lines(|place| place.is_part) })
    })
}

/// Whether a few labels have the very same sum in different numbers of rows: levels of one list.
fn are_levels(each: &[(&[u8], Sum, u64)]) -> bool {
    let Some(((_, first, few), rest)) = each.split_first() else { return false };
    let same = rest.iter().all(|(_, sum, _)| sum == first);
    each.len() <= 8 && same && !first.is_zero() && rest.iter().any(|(_, _, rows)| rows != few)
}

/// Where codes that begin alike sum to the code that they begin with: the place of each label.
fn nested(each: &[(&[u8], Sum, u64)]) -> Option<Vec<Place>> {
    let each: Vec<(usize, &[u8], Sum)> = each
        .iter()
        .enumerate()
        .filter(|(_, (label, ..))| !label.is_empty())
        .map(|(index, (label, sum, _))| (index, *label, *sum))
        .collect();
    if each.iter().any(|(_, label, _)| label.len() > 24 || !label.iter().any(u8::is_ascii_digit)) {
        return None;
    }
    let mut places = vec![Place::default(); each.iter().map(|(index, ..)| index + 1).max()?];
    let each = crate::sorted::by(each, |a, b| a.1.cmp(b.1));
    // A code and the sum of those that go on from it, one level down.
    let mut above: Vec<(usize, &[u8], Sum, Sum, u64)> = Vec::new();
    let (mut parents, mut hold) = (0_u64, 0_u64);
    let mut close = |(_, _, own, parts, count): (usize, &[u8], Sum, Sum, u64)| {
        if count >= 2 {
            parents += 1;
            hold += u64::from(own == parts && !own.is_zero());
        }
    };
    for (index, label, sum) in each {
        while above.last().is_some_and(|(_, begins, ..)| !label.starts_with(begins)) {
            above.pop().into_iter().for_each(&mut close);
        }
        if let Some((parent, _, _, parts, count)) = above.last_mut() {
            *parts = parts.plus(sum);
            *count += 1;
            places.get_mut(*parent).into_iter().for_each(|place| place.has_parts = true);
            places.get_mut(index).into_iter().for_each(|place| place.is_part = true);
        }
        above.push((index, label, sum, Sum::default(), 0));
    }
    above.into_iter().rev().for_each(&mut close);
    (hold >= 2 && hold * 10 >= parents * 8).then_some(places)
}

/// The codes with which labels begin, "011 Trees", in their place, where each has one and no two have the same.
fn by_leading_code<'l>(each: &[(&'l [u8], Sum, u64)]) -> Option<Vec<(&'l [u8], Sum, u64)>> {
    let code = |label: &'l [u8]| {
        let end = label.iter().position(|byte| !byte.is_ascii_digit() && *byte != b'.').unwrap_or(label.len());
        let (code, name) = label.split_at_checked(end)?;
        let apart = name.first().is_none_or(|byte| matches!(byte, b' ' | b'-' | b':' | b')'));
        (label.is_empty() || (apart && code.first().is_some_and(u8::is_ascii_digit))).then_some(code)
    };
    let codes = each.iter().map(|(label, sum, rows)| Some((code(label)?, *sum, *rows))).collect::<Option<Vec<_>>>()?;
    let mut own = Labels::default();
    codes.iter().all(|(code, ..)| own.code(code).1).then_some(codes)
}

/// Where rows without a code are the sums of the rows with one below them, or above them: the place of each row.
fn beside_their_parts(rows: &[(bool, Written)]) -> Option<Vec<Place>> {
    let holds = |rows: &mut dyn Iterator<Item = &(bool, Written)>| {
        let (mut parents, mut hold) = (0_u64, 0_u64);
        let (mut parts, mut count) = (Sum::default(), 0_u64);
        for (parent, written) in rows {
            if !parent {
                parts.add(*written);
                count += 1;
                continue;
            }
            if count >= 2 {
                parents += 1;
                hold += u64::from(Sum::of(*written) == parts && !parts.is_zero());
            }
            (parts, count) = (Sum::default(), 0);
        }
        hold >= 1 && hold * 10 >= parents * 8
    };
    if !holds(&mut rows.iter()) && !holds(&mut rows.iter().rev()) {
        return None;
    }
    // Where one parent follows another, the upper of them has the lower for its part.
    let chained = rows.windows(2).any(|pair| matches!(pair, [(true, _), (true, _)]));
    Some(rows.iter().map(|(parent, _)| Place { has_parts: *parent, is_part: !parent && !chained }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(amounts: &[(bool, i64)]) -> Vec<(bool, Written)> {
        amounts.iter().map(|(parent, digits)| (*parent, Written { digits: *digits, decimals: 2 })).collect()
    }

    #[test]
    fn rows_without_a_code_may_be_the_sum_of_those_below_or_above() {
        let below = rows(&[(true, 300), (false, 100), (false, 200), (true, 50), (false, 20), (false, 30)]);
        let places = beside_their_parts(&below).unwrap();
        assert_eq!(places.iter().filter(|place| place.has_parts).count(), 2);
        let above = rows(&[(false, 100), (false, 200), (true, 300)]);
        assert!(beside_their_parts(&above).is_some());
    }

    #[test]
    fn rows_that_only_lack_a_code_are_no_sums() {
        assert_eq!(beside_their_parts(&rows(&[(true, 300), (false, 100), (false, 201)])), None);
        assert_eq!(beside_their_parts(&rows(&[(true, 100), (false, 100), (true, 7), (false, 7)])), None);
        assert_eq!(beside_their_parts(&rows(&[(true, 0), (false, 5), (false, -5)])), None);
    }
}
