//! The sorts of the whole house. Each type that the standard library's sort is made for costs 3 kB of wasm; this one is made
//! once, over positions. Many numbers have one of their own ([`each_row::order::by_number`]), and what has a name is kept in order from the
//! start ([`ByName`]).

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
