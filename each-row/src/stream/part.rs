//! A text of which another stream reads a part.

use super::{Dialect, Stream};

impl Stream {
    /// From a place within a file where a row begins, on a line.
    #[must_use]
    pub fn within(dialect: Dialect, line: u64) -> Self {
        Self { line, ..Self::new(dialect) }
    }

    /// Whether the last row is complete with its line end, and no quote made rows be read twice: what follows is then read as if
    /// it were a file of its own, but for a line feed behind a carriage return.
    #[must_use]
    pub fn is_between_rows(&self) -> bool {
        self.held.is_empty() && self.open.read == 0 && self.ends.is_empty() && self.vain == 0
    }

    /// Line and offset of the row that is open.
    #[must_use]
    pub fn position(&self) -> (u64, u64) {
        (self.line, self.before)
    }

    /// Whether the last byte was a carriage return, to which a line feed would belong.
    #[must_use]
    pub fn has_returned(&self) -> bool {
        self.returned
    }

    /// Goes on behind rows that another stream has read, of one line each, and so many bytes.
    pub fn pass_over(&mut self, rows: u64, bytes: u64, returned: bool) {
        self.line += rows;
        self.before += bytes;
        self.returned = returned;
    }
}
