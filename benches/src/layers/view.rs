//! What a page shows first: what is in the place, and its first question answered in words.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::query::Query;
use total_place::table::Opened;
use total_place::view::{Summary, View, summary, view};

use crate::made;

#[library_benchmark]
#[bench::of_a_place(setup = made::place)]
fn first_view(place: Opened) -> (Summary, View, Opened) {
    let query: Query = "by=organisation".parse().unwrap();
    (summary(black_box(&place)), view(black_box(&place), &query).unwrap(), place)
}

library_benchmark_group!(name = view, benchmarks = [first_view]);
