//! An account, from its file to columns.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::table::{Opened, Opening};

use crate::made;

#[library_benchmark]
#[bench::account(args = (made::DESCRIPTOR,), setup = made::with_payments)]
#[bench::labels(args = (made::SUPPLIERS_ALONE,), setup = made::with_suppliers)]
fn read_in_pieces((descriptor, bytes): (&[u8], Vec<u8>)) -> Opened {
    let mut opening = Opening::new(descriptor, &made::files(Vec::new())).unwrap();
    opening.begin(bytes.len() as u64);
    for piece in bytes.chunks(made::PIECE) {
        opening.push(black_box(piece), false).unwrap();
    }
    opening.push(&[], true).unwrap();
    opening.finish().unwrap()
}

library_benchmark_group!(name = table, benchmarks = [read_in_pieces]);
