//! Rows that stand together in one piece of text, so that a column of them can be read at once.

use super::row::trimmed;
use super::{Row, short};
use crate::Many;
use crate::words::Span;

/// Most rows that are handed over together.
pub const MOST_TOGETHER: usize = 64;

/// Where a row stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub begin: usize,
    pub length: usize,
    /// The first of its ends.
    pub first: usize,
    pub line: u64,
    pub continued: u64,
    pub quoted: bool,
}

/// A column whose cells are wanted, and where they stand in the text of some rows.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// From 0.
    pub column: usize,
    /// One for each row.
    pub cells: Many<Span>,
}

impl Wanted {
    /// Of a column, before any row.
    #[must_use]
    pub fn new(column: usize) -> Self {
        Self { column, cells: [Span::default(); MOST_TOGETHER] }
    }
}

/// Where the cells of a column stand. Where a row has a quoted cell, all go by their quotes: a cell of another row begins with none.
#[inline]
fn find_column(
    text: &[u8],
    quote: Option<u8>,
    places: &[Place],
    ends: &[u32],
    columns: usize,
    column: usize,
    cells: &mut Many<Span>,
) {
    let rows = ends.chunks_exact(columns.max(1)).zip(cells);
    let find = |begin: u32, end: u32| {
        let (begin, end) = trimmed(text, quote, begin, end);
        Span { begin, length: end - begin }
    };
    match column.checked_sub(1) {
        None => {
            for ((ends, cell), place) in rows.zip(places) {
                *cell = ends.first().map_or(Span::default(), |end| find(short(place.begin), *end));
            }
        }
        Some(before) => {
            for (ends, cell) in rows {
                *cell = match ends.get(before..=column) {
                    Some([before, end]) => find(before + 1, *end),
                    _ => Span::default(),
                };
            }
        }
    }
}

/// Rows that stand one behind the other: 1 to [`MOST_TOGETHER`].
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    pub(super) text: &'a [u8],
    /// Ends of the cells of all rows in the text.
    pub(super) ends: &'a [u32],
    pub(super) places: &'a [Place],
    pub(super) quote: u8,
    pub(super) unclosed: bool,
    /// Bytes of the whole text before this one.
    pub(super) before: u64,
    /// The row as it stands there, where its quotes were taken away: it is then the only one.
    pub(super) raw: Option<&'a [u8]>,
}

impl<'a> Rows<'a> {
    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// A row.
    #[must_use]
    #[inline]
    pub fn row(&self, index: usize) -> Option<Row<'a>> {
        let place = self.places.get(index)?;
        let next = self.places.get(index + 1).map_or(self.ends.len(), |next| next.first);
        Some(Row {
            line: place.line,
            continued: place.continued,
            unclosed: self.unclosed,
            text: self.text.get(place.begin..place.begin + place.length).unwrap_or_default(),
            ends: self.ends.get(place.first..next).unwrap_or_default(),
            begin: short(place.begin),
            quote: place.quoted.then_some(self.quote),
        })
    }

    /// The line on which a row begins, from 1; 0 past the last.
    #[must_use]
    pub fn line(&self, index: usize) -> u64 {
        self.places.get(index).map_or(0, |place| place.line)
    }

    /// Finds where the cells stand of some columns of the rows from one on, without their quotes and the white space around them,
    /// before the first row that has another number of cells than `columns`, or several lines: how many rows those are.
    ///
    /// ```
    /// use each_row::{Dialect, Stream, Wanted};
    /// let mut wanted = [Wanted::new(1)];
    /// let (mut found, mut amount) = (0, Vec::new());
    /// Stream::new(Dialect::default()).push_together(b"Smith,1.00\nJones, 2.50\nAll\n", true, &mut |rows| {
    ///     found = rows.find_cells(0, rows.len(), 2, &mut wanted);
    ///     amount = wanted[0].cells[1].of(rows.text()).to_vec();
    /// })?;
    /// assert_eq!((found, amount), (2, b"2.50".to_vec()));
    /// # Ok::<(), each_row::NoTable>(())
    /// ```
    #[inline(never)]
    pub fn find_cells(&self, from: usize, most: usize, columns: usize, wanted: &mut [Wanted]) -> usize {
        let (count, quoted) = self.alike(from, most, columns);
        let quote = quoted.then_some(self.quote);
        let places = self.places.get(from..from + count).unwrap_or_default();
        let first = places.first().map_or(0, |place| place.first);
        let ends = self.ends.get(first..first + count * columns).unwrap_or_default();
        for Wanted { column, cells } in wanted {
            find_column(self.text, quote, places, ends, columns, *column, cells);
        }
        count
    }

    /// How many rows from one on have so many cells and one line each, and whether a cell of them is quoted.
    fn alike(&self, from: usize, most: usize, columns: usize) -> (usize, bool) {
        let places = self.places.get(from..).unwrap_or_default();
        let mut quoted = false;
        let most = if self.unclosed { 0 } else { most.min(places.len()) };
        for (row, place) in places.iter().take(most).enumerate() {
            let next = places.get(row + 1).map_or(self.ends.len(), |next| next.first);
            if next.wrapping_sub(place.first) != columns || place.continued > 0 {
                return (row, quoted);
            }
            quoted |= place.quoted;
        }
        (most, quoted)
    }

    /// The text in which the rows stand.
    #[must_use]
    pub fn text(&self) -> &'a [u8] {
        self.text
    }

    /// Where a row begins in [`Rows::text`].
    #[must_use]
    pub fn begin(&self, index: usize) -> usize {
        self.places.get(index).map_or(0, |place| place.begin)
    }

    /// Where a row begins in the whole text that the stream has read; of one whose quote is never closed, nowhere in particular.
    #[must_use]
    pub fn offset(&self, index: usize) -> u64 {
        self.before + self.begin(index) as u64
    }

    /// Bytes of some rows, each with one for its line end.
    #[must_use]
    pub fn bytes(&self, from: usize, count: usize) -> u64 {
        self.places.iter().skip(from).take(count).map(|place| place.length as u64 + 1).sum()
    }

    /// Some rows as they stand in the text, without the last line end.
    #[must_use]
    pub fn raw(&self, from: usize, count: usize) -> &'a [u8] {
        let last = count.checked_sub(1).and_then(|more| self.places.get(from + more));
        let behind = last.map_or(0, |last| last.begin + last.length);
        self.raw.or_else(|| self.text.get(self.begin(from)..behind)).unwrap_or_default()
    }

    /// Every row from one on.
    pub fn from(&self, index: usize) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let rows = *self;
        (index..rows.len()).filter_map(move |index| rows.row(index))
    }
}
