//! What is done for each row of a file, or for each of its cells: cut it out, read its amount, look its label up, add it up. All else
//! is done once for a file or a question, and stands in the crate above.
//!
//! That is why this is a crate: a module for places of many rows is made small, but for what is in here, which is made fast. What is
//! generic, or asks to be put into its callers, is made where it is used: so nothing is that is called from there for each row.

pub mod handed;
pub mod labels;
pub mod order;
pub mod scan;
pub mod words;

mod codes;
mod pence;
mod pounds;
mod slots;
mod stream;
mod text_pieces;

pub use codes::Codes;
pub use pence::Pence;
pub use pounds::{pounds_and_pence, read_pounds};
pub use stream::{
    Dialect, LONGEST_ROW, MOST_CELLS, MOST_TOGETHER, NoTable, QUOTED_BYTES, QUOTED_LINES, Reordered, Row, Rows, Stream,
    Wanted,
};
pub use text_pieces::TextPieces;

/// Something for each of some rows that stand together.
pub type Many<T> = [T; MOST_TOGETHER];

/// Makes room for a quarter more, not twice as much: the old piece and the new one stand side by side while it grows.
#[inline]
pub fn grow<T>(list: &mut Vec<T>, by: usize) {
    if list.capacity() - list.len() < by {
        list.reserve_exact(by.max(list.len() / 4).max(1 << 8));
    }
}
