//! A page of the rows behind a figure: only its own rows are ever listed, or put in order.

use super::kept::Table;
use super::scan::Scan;
use super::{Way, telling};
use crate::query::order::OrderBy;
use crate::query::plan::Plan;

/// So many rows from a place on among those that a plan asks for, in the order of the file or by their amounts as the question says;
/// and how many it asks for. None where only the slow way can tell.
#[must_use]
pub fn page(plan: &Plan<'_>, from: usize, count: usize) -> Option<(Vec<usize>, usize)> {
    if plan.way == Way::OneByOne {
        return None;
    }
    if !plan.scale.measures_any() {
        return Some((Vec::new(), 0));
    }
    let measured = plan.scale.measured_years();
    let conditions = telling(plan.year.iter().chain(&plan.cuts).chain(&measured));
    let table = Table::rows_of(plan.account);
    let scan = Scan {
        rows: table.rows(),
        by: Vec::new(),
        conditions: conditions.into_iter().map(|allowed| table.condition(allowed)).collect(),
        search: plan
            .query
            .search
            .as_ref()
            .map(|_| plan.search.iter().map(|allowed| table.condition(allowed)).collect()),
    };
    let by_amount = plan.query.order.filter(|order| order.by == OrderBy::Amount);
    let end = from.saturating_add(count);
    let mut total = 0;
    // Of those asked for, how many stand before the first that is listed.
    let mut before = 0;
    let mut rows: Vec<u32> = Vec::new();
    scan.choose_all(|first, length, chosen| {
        let there = chosen.map_or(length, <[u16]>::len);
        let is_wanted = by_amount.is_some() || (total < end && total + there > from);
        if is_wanted && rows.is_empty() {
            before = total;
        }
        total += there;
        // Lines are counted in 32 bits.
        let first = u32::try_from(first).unwrap_or(u32::MAX);
        match chosen {
            _ if !is_wanted => {}
            Some(chosen) => rows.extend(chosen.iter().map(|row| first + u32::from(*row))),
            None => rows.extend((first..).take(length)),
        }
    });
    let page = |rows: Vec<u32>| {
        rows.into_iter().skip(from.saturating_sub(before)).take(count).map(|row| row as usize).collect()
    };
    let Some(order) = by_amount else { return Some((page(rows), total)) };
    let amounts = &plan.account.amounts;
    let key = |row: &u32| {
        let amount = amounts.get(*row as usize).copied().unwrap_or(0);
        (if order.descending { !amount } else { amount }, *row)
    };
    if end < rows.len() {
        rows.select_nth_unstable_by_key(end, key);
        rows.truncate(end);
    }
    rows.sort_unstable_by_key(key);
    Some((page(rows), total))
}
