//! Exact money: whole pence. `i64` in columns, `i128` in sums. No float, ever.

mod read;
mod round;
mod say;
mod share;
mod written;

pub use read::{Factor, Reason, localised, parse, parse_times, ten_thousandths};
pub use round::scale;
pub use say::{count, decimal, exact, pence_in_pound, said, words};
pub use share::share_out;
pub use written::{
    Cell, Look, Mark, MarkEvidence, Note, Written, currency_of, is_misgrouped, look, read_and_note, read_plain,
    read_written,
};
