//! The columns of an account as bytes, and back.

use std::hint::black_box;

use gungraun::prelude::*;
use total_place::pack::{Origin, Packed, read, write};
use total_place::table::Opened;

use crate::made;

fn packed() -> Vec<u8> {
    write(&made::place().accounts[0], &[], &Origin::default()).unwrap()
}

#[library_benchmark]
#[bench::account(setup = made::place)]
fn written(place: Opened) -> (Vec<u8>, Opened) {
    (write(black_box(&place.accounts[0]), &[], &Origin::default()).unwrap(), place)
}

#[library_benchmark]
#[bench::account(setup = packed)]
fn opened(bytes: Vec<u8>) -> Packed {
    read("payments.pack", black_box(&bytes)).unwrap()
}

library_benchmark_group!(name = pack, benchmarks = [written, opened]);
