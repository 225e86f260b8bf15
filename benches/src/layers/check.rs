//! A file that no package describes, from its bytes to a report.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::check::{Check, Finish, Options};

use crate::made;

#[library_benchmark]
#[bench::file(setup = made::messy)]
fn messy(bytes: Vec<u8>) -> Check {
    let mut check = Check::new("payments.csv", Options::default());
    loop {
        for piece in bytes.chunks(made::PIECE) {
            check.push(black_box(piece)).unwrap();
        }
        if check.finish().unwrap() == Finish::Read {
            return check;
        }
    }
}

library_benchmark_group!(name = check, benchmarks = [messy]);
