//! A page of the rows behind a figure: only its own rows are ever listed, or put in order.

use std::collections::BinaryHeap;

use each_row::scan::Scan;

use super::kept::Table;
use super::{Way, asked};
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
    let table = Table::rows_of(plan.account);
    let scan = asked(plan, &table, Vec::new());
    Some(match plan.query.order.filter(|order| order.by == OrderBy::Amount) {
        None => of_the_file(&scan, from, count),
        Some(order) => by_amount(&scan, order.descending, from, count),
    })
}

fn of_the_file(scan: &Scan<'_>, from: usize, count: usize) -> (Vec<usize>, usize) {
    let (mut page, mut total) = (Vec::new(), 0);
    scan.choose_all(&mut |first, length, chosen| {
        let there = chosen.map_or(length, <[u16]>::len);
        let wanted = from.saturating_sub(total)..there.min(from.saturating_add(count).saturating_sub(total));
        total += there;
        match chosen {
            None => page.extend(wanted.map(|row| first + row)),
            Some(chosen) => {
                page.extend(chosen.get(wanted).unwrap_or_default().iter().map(|row| first + usize::from(*row)));
            }
        }
    });
    (page, total)
}

/// Never keeps more rows than stand up to the end of the page.
fn by_amount(scan: &Scan<'_>, descending: bool, from: usize, count: usize) -> (Vec<usize>, usize) {
    let end = from.saturating_add(count);
    let (mut least, mut total) = (BinaryHeap::new(), 0);
    let mut take = |row: usize| {
        let amount = scan.rows.pence.get(row).unwrap_or(0);
        let one = (if descending { !amount } else { amount }, row);
        if least.len() < end {
            least.push(one);
        } else if let Some(mut most) = least.peek_mut().filter(|most| one < **most) {
            *most = one;
        }
    };
    scan.choose_all(&mut |first, length, chosen| {
        total += chosen.map_or(length, <[u16]>::len);
        match chosen {
            None => (first..first + length).for_each(&mut take),
            Some(chosen) => chosen.iter().map(|row| first + usize::from(*row)).for_each(&mut take),
        }
    });
    (least.into_sorted_vec().into_iter().skip(from).map(|(_, row)| row).collect(), total)
}
