//! The order of cells: level by level from the last, each a sort by one number.

use std::ops::Range;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

const NONE: u32 = u32::MAX;

/// The positions of numbers, the least first; equal ones keep their order. Byte by byte from the lowest, which for many numbers is
/// several times as fast as comparing them; only as many bytes as the largest is above the least.
///
/// ```
/// assert_eq!(each_row::order::by_number(&[500, 3, 500, 70_000]), [1, 0, 2, 3]);
/// ```
#[must_use]
pub fn by_number(numbers: &[u64]) -> Vec<u32> {
    let least = numbers.iter().copied().min().unwrap_or_default();
    let most = numbers.iter().copied().max().unwrap_or_default();
    // Numbers are those of rows or groups, which are counted in 32 bits.
    let mut order: Vec<u32> = (0..).take(numbers.len()).collect();
    let mut next = order.clone();
    for byte in (0..u64::BITS).step_by(8).take_while(|byte| (most - least) >> byte != 0) {
        let of = |at: u32| {
            let [byte, ..] = (numbers.get(at as usize).map_or(0, |number| number - least) >> byte).to_le_bytes();
            usize::from(byte)
        };
        let mut places = [0_u32; 256];
        for at in &order {
            if let Some(count) = places.get_mut(of(*at)) {
                *count += 1;
            }
        }
        let mut begin = 0;
        for place in &mut places {
            (begin, *place) = (begin + *place, begin);
        }
        for at in &order {
            if let Some(place) = places.get_mut(of(*at)) {
                if let Some(free) = next.get_mut(*place as usize) {
                    *free = *at;
                }
                *place += 1;
            }
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

/// Numbers in whose order cells stand by their sums, those whose code is marked as unknown behind all others. None where the sums
/// are too far apart.
#[must_use]
pub fn keys(sums: &[i64], descending: bool, codes: &[u32], unknown: &[bool]) -> Option<Vec<u64>> {
    let (least, most) = (sums.iter().copied().min().unwrap_or(0), sums.iter().copied().max().unwrap_or(0));
    let range = most.abs_diff(least);
    if range >= 1 << 63 {
        return None;
    }
    let key = |(sum, code): (&i64, &u32)| {
        let is_unknown = unknown.get(*code as usize).copied().unwrap_or(false);
        sum.abs_diff(if descending { most } else { least }) + if is_unknown { range + 1 } else { 0 }
    };
    Some(sums.iter().zip(codes).map(key).collect())
}

/// Where in an order the numbers of several are equal.
#[must_use]
pub fn equal_runs(order: &[u32], numbers: &[u64]) -> Vec<Range<usize>> {
    let number = |at: &u32| numbers.get(*at as usize);
    let mut runs = Vec::new();
    let mut begin = 0;
    for run in order.chunk_by(|a, b| number(a) == number(b)) {
        if run.len() > 1 {
            runs.push(begin..begin + run.len());
        }
        begin += run.len();
    }
    runs
}

/// Of each cell the number of its group, from 0 in the order in which they come: cells are of one group where their codes are the
/// same, and the groups above that they belong to.
#[must_use]
pub fn numbered(codes: &[u32], above: Option<&[u32]>, labels: usize) -> Vec<u32> {
    let mut count = 0;
    let mut next = |number: &mut u32| {
        if *number == NONE {
            *number = count;
            count += 1;
        }
        *number
    };
    let Some(above) = above else {
        let mut known = vec![NONE; labels];
        return codes.iter().map(|code| known.get_mut(*code as usize).map_or(0, &mut next)).collect();
    };
    let mut known: HashMap<u64, u32, FxBuildHasher> = HashMap::default();
    let pairs = codes.iter().zip(above).map(|(code, above)| u64::from(*above) << 32 | u64::from(*code));
    pairs.map(|pair| next(known.entry(pair).or_insert(NONE))).collect()
}

/// The code of each group, and the sum of its cells. None where a sum passes 64 bits.
#[must_use]
pub fn summed(numbers: &[u32], codes: &[u32], sums: &[i64]) -> Option<(Vec<u32>, Vec<i64>)> {
    let count = numbers.iter().max().map_or(0, |most| *most as usize + 1);
    let (mut of_groups, mut summed) = (vec![0; count], vec![0_i64; count]);
    for ((number, code), sum) in numbers.iter().zip(codes).zip(sums) {
        *of_groups.get_mut(*number as usize)? = *code;
        let group = summed.get_mut(*number as usize)?;
        *group = group.checked_add(*sum)?;
    }
    Some((of_groups, summed))
}

/// Cells in the order of their groups, those of a group as they stand in `order`. None where numbers are of no group.
#[must_use]
pub fn together(order: &[u32], numbers: &[u32], groups: &[u32]) -> Option<Vec<u32>> {
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

/// Codes numbered anew, in the order in which they first stand, and which they were. A code that is of none of so many labels
/// comes behind all others.
///
/// ```
/// assert_eq!(each_row::order::renumbered(&[7, 2, 7, 9], 8), (vec![0, 1, 0, 2], vec![7, 2]));
/// ```
#[must_use]
pub fn renumbered(codes: &[u32], labels: usize) -> (Vec<u32>, Vec<u32>) {
    let mut known = vec![NONE; labels];
    let mut firsts = Vec::new();
    let mut numbers: Vec<u32> = Vec::with_capacity(codes.len());
    for code in codes {
        let number = known.get_mut(*code as usize).map(|number| {
            if *number == NONE {
                // A dictionary has no more labels than 32 bits can tell apart.
                *number = u32::try_from(firsts.len()).unwrap_or(NONE);
                firsts.push(*code);
            }
            *number
        });
        numbers.push(number.unwrap_or(NONE));
    }
    let past = u32::try_from(firsts.len()).unwrap_or(NONE);
    numbers.iter_mut().filter(|number| **number == NONE).for_each(|number| *number = past);
    (numbers, firsts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_number_is_as_by_comparing() {
        let scattered = |at: u64| (at + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let of = |least: u64, range: u64| -> Vec<u64> { (0..300).map(|at| least + scattered(at) % range).collect() };
        let mixed = [of(0, 9), of(u64::MAX / 2, 70_000)].concat();
        for numbers in [vec![], vec![7; 5], of(0, 9), of(1 << 63, 256), of(u64::MAX - 257, 257), of(0, u64::MAX), mixed]
        {
            let mut slow: Vec<u32> = (0..).take(numbers.len()).collect();
            slow.sort_by_key(|at| numbers.get(*at as usize));
            assert_eq!(by_number(&numbers), slow, "{numbers:?}");
        }
    }

    #[test]
    fn what_is_unknown_stands_behind_whatever_its_sum() {
        let (sums, codes, unknown) = ([i64::MIN / 2, 5, i64::MAX / 2, 5], [0, 1, 2, 1], [false, false, true]);
        let order = |descending| by_number(&keys(&sums, descending, &codes, &unknown).unwrap());
        assert_eq!((order(false), order(true)), (vec![0, 1, 3, 2], vec![1, 3, 0, 2]));
        assert_eq!(keys(&[i64::MIN, i64::MAX], false, &[0, 1], &[]), None);
        let runs = equal_runs(&[0, 1, 3, 2], &keys(&sums, false, &codes, &unknown).unwrap());
        assert_eq!(runs.iter().map(|run| (run.start, run.end)).collect::<Vec<_>>(), [(1, 3)]);
    }

    #[test]
    fn cells_stand_in_the_order_of_their_groups() {
        let codes = [4, 2, 4, 2, 4];
        let numbers = numbered(&codes, None, 5);
        assert_eq!(numbers, [0, 1, 0, 1, 0]);
        assert_eq!(summed(&numbers, &codes, &[1, 20, 300, -4, 5]), Some((vec![4, 2], vec![306, 16])));
        assert_eq!(summed(&numbers, &codes, &[i64::MAX, 0, 1, 0, 0]), None);
        assert_eq!(together(&[4, 3, 2, 1, 0], &numbers, &[1, 0]), Some(vec![3, 1, 4, 2, 0]));
        assert_eq!(numbered(&[7, 7, 8, 7, 7], Some(&numbers), 9), [0, 1, 2, 1, 0]);
    }
}
