//! What if: one appraisal, and draws of what is not sure.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::scenario::{Appraisal, Drawing, Draws, Scenario, appraise, draw};

fn read(document: &str) -> Scenario {
    Scenario::read(document).unwrap()
}

#[library_benchmark]
#[bench::five_kinds(args = (include_str!("../../../tests/fixtures/scenario/documents/five_kinds.json"),), setup = read)]
fn appraised(scenario: Scenario) -> Appraisal {
    appraise(black_box(&scenario))
}

#[library_benchmark]
#[bench::twelve_ranges(args = (include_str!("../../../tests/fixtures/scenario/documents/twelve_ranges.json"),), setup = read)]
fn drawn(scenario: Scenario) -> Draws {
    draw(black_box(&scenario), Drawing { draws: 1_000, seed: 1 }).unwrap()
}

library_benchmark_group!(name = scenario, benchmarks = [appraised, drawn]);
