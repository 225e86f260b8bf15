//! One row of a stream: a slice of the file and where its cells end.

use super::Stream;

/// One row: cells as they stand between delimiters, quotes taken away. Bytes are UTF-8.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Line on which it begins, from 1.
    pub line: u64,
    /// Lines it spans beyond the first.
    pub continued: u64,
    /// Whether it opens a quote that is never closed: it then holds its first line alone, quote and all, as one cell.
    pub unclosed: bool,
    pub(super) text: &'a [u8],
    /// Where each cell ends, its delimiter not counted; the next begins one byte behind. Of these places `text` begins at `begin`.
    pub(super) ends: &'a [u32],
    pub(super) begin: u32,
    /// Stands around cells whose quotes still have to be taken away.
    pub(super) quote: Option<u8>,
}

impl<'a> Row<'a> {
    /// Number of cells; none where the line is empty.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the line is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell without the ASCII white space around it; none past the last.
    #[must_use]
    #[inline]
    pub fn cell(&self, index: usize) -> Option<&'a [u8]> {
        let end = *self.ends.get(index)?;
        let begin = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(self.begin, |end| end + 1);
        Some(self.between(begin, end))
    }

    /// Every cell, as [`Row::cell`] gives it. The fastest way to read a whole row.
    ///
    /// ```
    /// use each_row::{Dialect, Stream};
    /// let mut cells = Vec::new();
    /// let mut stream = Stream::new(Dialect::default());
    /// stream.push(b"\"Smith, Jones\", 12.50 \n", true, &mut |row| {
    ///     cells.extend(row.cells().map(<[u8]>::to_vec));
    /// })?;
    /// assert_eq!(cells, [b"Smith, Jones".to_vec(), b"12.50".to_vec()]);
    /// # Ok::<(), each_row::NoTable>(())
    /// ```
    #[inline]
    pub fn cells(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let row = *self;
        let mut begin = row.begin;
        row.ends.iter().map(move |end| {
            let cell = row.between(begin, *end);
            begin = *end + 1;
            cell
        })
    }

    /// The row as it stands in the file, without its line end; where a cell holds doubled quotes, its cells without quotes.
    #[must_use]
    pub fn text(&self) -> &'a [u8] {
        self.text
    }

    #[inline]
    fn between(&self, begin: u32, end: u32) -> &'a [u8] {
        let (begin, end) = trimmed(self.text, self.quote, begin - self.begin, end - self.begin);
        self.text.get(begin as usize..end as usize).unwrap_or_default()
    }
}

/// Where a cell of a text begins and ends without its quotes and the white space around it.
#[inline]
pub(super) fn trimmed(text: &[u8], quote: Option<u8>, mut begin: u32, mut end: u32) -> (u32, u32) {
    let byte = |at: u32| text.get(at as usize).copied().unwrap_or_default();
    if quote.is_some_and(|quote| end - begin >= 2 && byte(begin) == quote) {
        (begin, end) = (begin + 1, end - 1);
    }
    // Nearly every cell begins and ends with something to be seen.
    if begin < end && byte(begin) > b' ' && byte(end - 1) > b' ' {
        (begin, end)
    } else {
        without_blanks(text, begin, end)
    }
}

#[cold]
fn without_blanks(text: &[u8], mut begin: u32, mut end: u32) -> (u32, u32) {
    let is_blank = |at: u32| text.get(at as usize).is_some_and(u8::is_ascii_whitespace);
    while begin < end && is_blank(begin) {
        begin += 1;
    }
    while begin < end && is_blank(end - 1) {
        end -= 1;
    }
    (begin, end)
}

/// The cells of a row in another order.
#[derive(Debug, Clone)]
pub struct Reordered {
    text: Vec<u8>,
    ends: Vec<u32>,
}

impl Reordered {
    /// For each cell of the new row, where it stands in the old one.
    #[must_use]
    pub fn new(row: &Row, places: &[usize]) -> Self {
        let mut reordered = Self { text: Vec::with_capacity(row.text.len() + places.len()), ends: Vec::new() };
        for place in places {
            reordered.text.extend_from_slice(row.cell(*place).unwrap_or_default());
            reordered.ends.push(u32::try_from(reordered.text.len()).unwrap_or(u32::MAX));
            // A delimiter stands behind each cell.
            reordered.text.push(b',');
        }
        reordered
    }

    /// The new row, on the line of the old one.
    #[must_use]
    pub fn row<'a>(&'a self, old: &Row) -> Row<'a> {
        Row { text: &self.text, ends: &self.ends, begin: 0, quote: None, ..*old }
    }
}

impl Stream {
    /// Where the row that is open begins, and what came of it so far.
    #[must_use]
    pub fn open_row(&self) -> (u64, &[u8]) {
        (self.line, &self.held)
    }
}
