//! What to say where a file has rows beyond every measure.

use each_row::NoTable;

use crate::error::Error;

impl From<NoTable> for Error {
    /// `long-row` or `wide-row`, at its line.
    fn from(why: NoTable) -> Self {
        match why {
            NoTable::LongRow(line) => refused(
                "long-row",
                line,
                " is longer than 16 MB, so the file has no lines that could be rows of a table. Save it again as CSV, with a line \
                 for each payment.",
                "a line end after each row",
            ),
            NoTable::WideRow(line) => refused(
                "wide-row",
                line,
                " has more than 100,000 cells. A table of payments has a few dozen columns, and a line for each payment: save it \
                 again as CSV.",
                "at most 100,000 cells in a row",
            ),
        }
    }
}

fn refused(code: &'static str, line: u64, what: &str, expected: &str) -> Error {
    Error::new(code, ["Line ", &line.to_string(), what].concat()).at(line, 1).expected(expected)
}
