//! Questions about the rows of a place, a block at a time, with nothing kept between them and no label made.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::query::{Columns, Facts, Kept, Query, Way, columns, plan};
use total_place::table::Opened;

use crate::made;

fn asked(text: &str) -> (Opened, Query) {
    (made::place(), text.parse().unwrap())
}

fn answer(place: &Opened, query: &Query, way: Way<'_>) -> Columns {
    let facts = Facts { population: &place.package.population, deflators: &place.package.deflators };
    columns(&plan(query, &place.accounts[0], facts, way).unwrap()).unwrap()
}

#[library_benchmark(setup = asked)]
#[bench::total("year=all")]
#[bench::cut_and_a_field("by=organisation&year=all&cut=nature:preventative")]
#[bench::cut_and_two_fields("by=organisation,service&year=all&cut=nature:preventative")]
#[bench::top("by=supplier&year=all&top=20")]
#[bench::search("by=supplier&year=all&search=town%2012")]
fn scanned((place, query): (Opened, Query)) -> (Columns, Opened) {
    (answer(black_box(&place), &query, Way::InBlocks), place)
}

fn kept(text: &str) -> (Opened, Kept, Query) {
    let (place, query) = asked(text);
    let kept = Kept::of(&place);
    (place, kept, query)
}

#[library_benchmark(setup = kept)]
#[bench::cut_and_a_field("by=organisation&year=all&cut=nature:preventative")]
fn from_kept_sums((place, kept, query): (Opened, Kept, Query)) -> (Columns, Opened, Kept) {
    (answer(black_box(&place), &query, kept.way()), place, kept)
}

library_benchmark_group!(name = query, benchmarks = [scanned, from_kept_sums]);
