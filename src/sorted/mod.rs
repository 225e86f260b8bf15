//! The sorts of the whole house. Each type that the standard library's sort is made for costs 3 kB of wasm; this one is made
//! once, over positions. Many numbers have one of their own, and what has a name is kept in order from the start ([`ByName`]).

mod by_name;

use std::cmp::Ordering;

pub use by_name::ByName;

/// `items` in order; equal ones keep their order.
///
/// ```
/// assert_eq!(total_place::sorted::by(vec!["b", "c", "a"], |a, b| a.cmp(b)), ["a", "b", "c"]);
/// ```
#[must_use]
pub fn by<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    taken(items, order)
}

/// `items` in the order of their `positions`.
#[must_use]
pub fn taken<T>(items: Vec<T>, positions: Vec<usize>) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions.into_iter().filter_map(|position| items.get_mut(position).and_then(Option::take)).collect()
}

/// The positions `0..length` in order.
#[must_use]
pub fn positions(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// The positions of numbers, the least first; equal ones keep their order. Byte by byte from the lowest, which for many numbers is
/// several times as fast as comparing them.
///
/// ```
/// assert_eq!(total_place::sorted::by_number(&[500, 3, 500, 70_000]), [1, 0, 2, 3]);
/// ```
#[must_use]
pub fn by_number(numbers: &[u64]) -> Vec<u32> {
    // Numbers are those of rows or groups, which are counted in 32 bits.
    let mut order: Vec<u32> = (0..).take(numbers.len()).collect();
    let mut next = order.clone();
    let number = |at: u32| numbers.get(at as usize).copied().unwrap_or_default();
    let differing = numbers.iter().fold(0, |bits, number| bits | number ^ numbers.first().unwrap_or(number));
    for byte in (0..u64::BITS).step_by(8).filter(|byte| differing >> byte & 0xFF != 0) {
        let of = |at: u32| (number(at) >> byte & 0xFF) as usize;
        let mut places = [0; 256];
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
                if let Some(free) = next.get_mut(*place) {
                    *free = *at;
                }
                *place += 1;
            }
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn by_number_is_as_by_comparing(numbers in prop::collection::vec(prop_oneof![0..9_u64, any::<u64>(), 0..70_000_u64], 0..300)) {
            let slow = positions(numbers.len(), &|a, b| numbers[a].cmp(&numbers[b]));
            let fast: Vec<usize> = by_number(&numbers).into_iter().map(|at| at as usize).collect();
            prop_assert_eq!(fast, slow);
        }
    }
}
