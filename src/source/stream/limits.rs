//! Rows beyond every measure: a file that has one is no table.

use super::{LONGEST_ROW, MOST_CELLS, Stream};
use crate::error::Error;

impl Stream {
    #[inline]
    pub(super) fn check_width(&self) -> Result<(), Error> {
        if self.ends.len() - self.first > MOST_CELLS { Err(self.wide_row()) } else { Ok(()) }
    }

    #[inline]
    pub(super) fn check_length(&self, bytes: usize) -> Result<(), Error> {
        if bytes > LONGEST_ROW { Err(self.long_row()) } else { Ok(()) }
    }

    #[cold]
    fn wide_row(&self) -> Error {
        let line = self.line.to_string();
        let message = [
            "Line ",
            &line,
            " has more than 100,000 cells. A table of payments has a few dozen columns, and a line \
             for each payment: save it again as CSV.",
        ];
        Error::new("wide-row", message.concat()).at(self.line, 1).expected("at most 100,000 cells in a row")
    }

    #[cold]
    fn long_row(&self) -> Error {
        let line = self.line.to_string();
        let message = [
            "Line ",
            &line,
            " is longer than 16 MB, so the file has no lines that could be rows of a table. Save it \
             again as CSV, with a line for each payment.",
        ];
        Error::new("long-row", message.concat()).at(self.line, 1).expected("a line end after each row")
    }
}
