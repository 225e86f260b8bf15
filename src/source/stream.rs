//! Rows of a file that arrives in pieces: no row is held for longer than it takes to read it.

use super::csv::Dialect;

/// One row: cells as they stand between delimiters, quotes taken away. Bytes are UTF-8.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Line on which it begins, from 1.
    pub line: u64,
    /// Lines it spans beyond the first.
    pub continued: u64,
    /// Whether it opens a quote that is never closed: it then holds its first line alone, quote and all.
    pub unclosed: bool,
    text: &'a [u8],
    /// Where each cell ends in `text`, its delimiter not counted.
    ends: &'a [u32],
}

impl<'a> Row<'a> {
    /// Number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the line is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A cell without the ASCII white space around it; none past the last.
    #[must_use]
    pub fn cell(&self, index: usize) -> Option<&'a [u8]> {
        let _ = index;
        None
    }
}

/// Cuts text into rows. Blank lines are rows without cells, so that every line of the file is counted.
#[derive(Debug)]
pub struct Stream {
    dialect: Dialect,
}

impl Stream {
    /// From the beginning of a file.
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        Self { dialect }
    }

    /// Takes in text and hands over every row that is complete. `last` with the last piece.
    pub fn push(&mut self, text: &[u8], last: bool, row: &mut impl FnMut(&Row)) {
        let _ = (text, last, row, self.dialect);
    }
}

/// The delimiter that parts a file best, by its first rows: `,`, `;`, tab or `|`; whether another would do as well; and what that
/// goes by, a sentence.
#[must_use]
pub fn find_delimiter(first: &[u8]) -> (u8, bool, String) {
    let _ = first;
    (b',', true, String::new())
}
