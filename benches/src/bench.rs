//! Each layer on the way of the data, in instructions: `npm run bench:native`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops at what it did not expect")]
#![allow(clippy::needless_pass_by_value, reason = "what a bench is given is made before it is counted")]

mod layers {
    pub mod check;
    pub mod money;
    pub mod pack;
    pub mod query;
    pub mod scenario;
    pub mod source;
    pub mod table;
    pub mod view;
}
mod made;

use gungraun::main;
use layers::{
    check::check, money::money, pack::pack, query::query, scenario::scenario, source::source, table::table, view::view,
};

main!(library_benchmark_groups = [source, table, pack, query, view, money, check, scenario]);
