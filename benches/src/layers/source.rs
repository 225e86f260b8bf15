//! Rows and cells of a file that comes in pieces.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::source::{Dialect, Rows, Stream};

use crate::made;

#[library_benchmark]
#[bench::in_pieces(setup = made::payments)]
fn rows(bytes: Vec<u8>) -> usize {
    let mut stream = Stream::new(Dialect { delimiter: b',', quote: b'"' });
    let mut cells = 0;
    let mut count = |rows: &Rows| cells += rows.from(0).map(|row| row.cells().count()).sum::<usize>();
    for piece in bytes.chunks(made::PIECE) {
        stream.push_together(black_box(piece), false, &mut count).unwrap();
    }
    stream.push_together(&[], true, &mut count).unwrap();
    cells
}

library_benchmark_group!(name = source, benchmarks = [rows]);
