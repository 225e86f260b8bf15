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

    /// Takes in where each cell begins and ends in [`Rows::text`], without its quotes and the white space around it: its row, from
    /// 0 for the row `from`, its column, and both places. Before the first row that has another number of cells, or several lines:
    /// how many rows those are.
    #[inline]
    pub fn each_span(
        &self,
        from: usize,
        most: usize,
        columns: usize,
        mut take: impl FnMut(usize, usize, u32, u32),
    ) -> usize {
        if self.unclosed {
            return 0;
        }
        let places = self.places.get(from..).unwrap_or_default();
        for (row, place) in places.iter().take(most).enumerate() {
            let next = places.get(row + 1).map_or(self.ends.len(), |next| next.first);
            let ends = self.ends.get(place.first..next).unwrap_or_default();
            if ends.len() != columns || place.continued > 0 {
                return row;
            }
            let quote = place.quoted.then_some(self.quote);
            let mut begin = short(place.begin);
            for (column, end) in ends.iter().enumerate() {
                let (first, behind) = trimmed(self.text, quote, begin, *end);
                take(row, column, first, behind);
                begin = *end + 1;
            }
        }
        places.len().min(most)
    }

    /// Finds where the cells stand of the rows from one on, as [`Rows::each_span`] gives them. `slots` says of each column where its
    /// cells go in `cells`, if anywhere.
    #[inline(never)]
    pub fn find_cells(&self, from: usize, most: usize, slots: &[Option<usize>], cells: &mut [Many<Span>]) -> usize {
        self.each_span(from, most, slots.len(), |row, column, begin, end| {
            let slot = slots.get(column).copied().flatten();
            let cells = slot.and_then(|slot| cells.get_mut(slot));
            if let Some(cell) = cells.and_then(|cells| cells.get_mut(row)) {
                *cell = Span { begin, length: end - begin };
            }
        })
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
