//! Amounts, from text to pence.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::money::{Cell, Mark, parse, read_written};

use crate::made;

#[library_benchmark]
#[bench::plain(setup = made::amounts)]
fn parsed(amounts: Vec<String>) -> (i64, Vec<String>) {
    let sum = amounts.iter().filter_map(|amount| parse(black_box(amount)).ok()).sum();
    (sum, amounts)
}

#[library_benchmark]
#[bench::dressed(setup = made::dressed_amounts)]
fn read(amounts: Vec<String>) -> (usize, Vec<String>) {
    let read = amounts.iter().map(|amount| read_written(black_box(amount.as_bytes()), Mark::Point));
    (read.filter(|cell| matches!(cell, Cell::Amount(_))).count(), amounts)
}

library_benchmark_group!(name = money, benchmarks = [parsed, read]);
