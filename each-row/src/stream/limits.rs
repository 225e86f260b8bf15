//! Rows beyond every measure: a file that has one is no table.

use super::{LONGEST_ROW, MOST_CELLS, Stream};

/// Why a text is no table, with the line of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTable {
    /// The row is longer than [`LONGEST_ROW`].
    LongRow(u64),
    /// The row has more than [`MOST_CELLS`].
    WideRow(u64),
}

impl Stream {
    #[inline]
    pub(super) fn check_width(&self) -> Result<(), NoTable> {
        if self.ends.len() - self.first > MOST_CELLS { Err(NoTable::WideRow(self.line)) } else { Ok(()) }
    }

    #[inline]
    pub(super) fn check_length(&self, bytes: usize) -> Result<(), NoTable> {
        if bytes > LONGEST_ROW { Err(NoTable::LongRow(self.line)) } else { Ok(()) }
    }
}
