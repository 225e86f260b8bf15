//! The way of nearly every byte: sixty-four of them outside quotes, with no quote among them and no line that is blank.

use super::blocks::{Marks, WIDTH};
use super::rows::Place;
use super::{LONGEST_ROW, MOST_CELLS, MOST_TOGETHER, Open, Rows, Stream, short};

/// Ends that are written down in one step, whether there are as many or not: a processor foresees a step, but not how many cells
/// end in a block.
const STEP: usize = 8;

/// A block that is plain, as bits from the lowest byte on.
struct Plain {
    /// Bytes behind which another cell begins.
    ends: u64,
    /// Those of them that end a row.
    lines: u64,
    /// Line feeds that belong to the carriage return before them.
    feeds: u64,
}

impl Stream {
    /// Takes in the marks of a block where it is plain: where the row begins that is open behind it. `begin` is where that row
    /// begins that is open before it, and `at` is the block.
    #[inline]
    pub(super) fn take_plain(
        &mut self,
        text: &[u8],
        at: usize,
        marks: Marks,
        begin: usize,
        open: &mut Open,
        rows: &mut impl FnMut(&Rows),
    ) -> Option<usize> {
        let fits = at + WIDTH - begin <= LONGEST_ROW && self.ends.len() - self.first + WIDTH <= MOST_CELLS;
        if marks.quotes != 0 || open.quoted || open.odd || !fits {
            return None;
        }
        let Plain { ends, lines, feeds } = marks.plain(begin == at)?;
        let mut known = self.ends.len();
        self.push_ends(ends, at);
        let mut begin = begin;
        let mut left = lines;
        while left != 0 {
            let here = left.trailing_zeros();
            let before = left ^ (left - 1);
            let end = at + here as usize;
            let length = end - begin;
            let (line, continued) = (self.line, open.continued);
            self.line += 1 + continued;
            self.places.push(Place { begin, length, first: self.first, line, continued, quoted: open.quotes });
            self.first = known.wrapping_add((ends & before).count_ones() as usize);
            begin = end + 1 + (feeds >> here >> 1 & 1) as usize;
            *open = Open::default();
            if self.places.len() == MOST_TOGETHER {
                known = known.wrapping_sub(self.first);
                self.hand_over(text, rows);
            }
            left &= left - 1;
        }
        if let Some(last) = lines.checked_ilog2() {
            self.returned = (marks.returns & !(feeds >> 1)) >> last & 1 == 1;
        }
        let cells = ends ^ lines;
        if cells > lines {
            // The last of them is behind the last row.
            open.cell = at + cells.ilog2() as usize + 1 - begin;
        }
        Some(begin)
    }

    /// Pushes where cells end, by the marks of a block.
    #[inline]
    fn push_ends(&mut self, ends: u64, at: usize) {
        let mut left = ends;
        while left != 0 {
            let (known, cells) = (self.ends.len(), left.count_ones() as usize);
            self.ends.resize(known + STEP, 0);
            for end in self.ends.get_mut(known..).unwrap_or_default() {
                // What is written behind the last mark is taken away again.
                *end = short(at + left.trailing_zeros() as usize);
                left &= left.wrapping_sub(1);
            }
            self.ends.truncate(known + cells.min(STEP));
        }
    }
}

impl Marks {
    /// None where a line is blank: it has no cell, though its line end would be the end of one. So too where the block begins with a
    /// line feed that may belong to the byte before. `begins` says whether a row begins with the block.
    #[inline]
    fn plain(self, begins: bool) -> Option<Plain> {
        let all = self.feeds | self.returns;
        let feeds = self.feeds & self.returns << 1;
        let lines = all & !feeds;
        let begins = all << 1 | u64::from(begins);
        (lines & begins == 0).then_some(Plain { ends: self.delimiters | lines, lines, feeds })
    }
}
