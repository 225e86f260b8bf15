//! The way of nearly every byte: sixty-four of them with no line that is blank, and quotes only where they stand around whole cells.

use super::blocks::{Marks, WIDTH};
use super::rows::Place;
use super::{LONGEST_ROW, MOST_CELLS, MOST_TOGETHER, Open, Rows, Stream, short};

/// Ends that are written down in one step, whether there are as many or not: a processor foresees a step, but not how many cells
/// end in a block.
const STEP: usize = 8;
/// The last byte of a block.
const LAST: usize = WIDTH - 1;

/// A block that is plain, as bits from the lowest byte on.
struct Plain {
    /// Bytes behind which another cell begins.
    ends: u64,
    /// Those of them that end a row.
    lines: u64,
    /// Line feeds that belong to the carriage return before them.
    feeds: u64,
    /// Whether the last byte is within quotes, and whether it closes them.
    inside: bool,
    closes: bool,
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
        rows: &mut dyn FnMut(&Rows),
    ) -> Option<usize> {
        let fits = at + WIDTH - begin <= LONGEST_ROW && self.ends.len() - self.first + WIDTH <= MOST_CELLS;
        if open.odd || open.spans || !fits {
            return None;
        }
        let has_quotes = marks.quotes != 0 || open.quoted;
        let Plain { ends, lines, feeds, inside, closes } =
            if has_quotes { marks.plain_with_quotes(open, at - begin)? } else { marks.plain(begin == at)? };
        let mut known = self.ends.len();
        self.push_ends(ends, at);
        let mut begin = begin;
        let (mut left, mut quotes) = (lines, marks.quotes);
        while left != 0 {
            let here = left.trailing_zeros();
            let before = left ^ (left - 1);
            let end = at + here as usize;
            let length = end - begin;
            let (line, continued) = (self.line, open.continued);
            self.line += 1 + continued;
            self.places.push(Place {
                begin,
                length,
                first: self.first,
                line,
                continued,
                quoted: open.quotes || quotes & before != 0,
            });
            self.first = known.wrapping_add((ends & before).count_ones() as usize);
            begin = end + 1 + (feeds >> here >> 1 & 1) as usize;
            *open = Open::default();
            if self.places.len() == MOST_TOGETHER {
                known = known.wrapping_sub(self.first);
                self.hand_over(text, rows);
            }
            left &= left - 1;
            quotes &= !before;
        }
        if let Some(last) = lines.checked_ilog2() {
            self.returned = (marks.returns & !(feeds >> 1)) >> last & 1 == 1;
        }
        let cells = ends ^ lines;
        if cells > lines {
            // The last of them is behind the last row.
            open.cell = at + cells.ilog2() as usize + 1 - begin;
        }
        if has_quotes {
            open.quotes |= quotes != 0;
            (open.quoted, open.inside) = (inside || closes, inside);
            open.closed = at + WIDTH - begin;
        }
        Some(begin)
    }

    /// Pushes where cells end, by the marks of a block.
    #[inline]
    fn push_ends(&mut self, ends: u64, at: usize) {
        let mut left = ends;
        while left != 0 {
            let (known, cells) = (self.ends.len(), left.count_ones() as usize);
            let mut some = [0; STEP];
            for end in &mut some {
                // What stands behind the last mark is taken away again.
                *end = short(at + left.trailing_zeros() as usize);
                left &= left.wrapping_sub(1);
            }
            self.ends.extend_from_slice(&some);
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
        let ends = self.delimiters | lines;
        (lines & begins == 0).then_some(Plain { ends, lines, feeds, inside: false, closes: false })
    }

    /// As [`Marks::plain`], at an offset of the row that is open. None too where a quote is not the first or the last byte of its
    /// cell, or a line ends within quotes.
    #[inline]
    fn plain_with_quotes(self, open: &Open, offset: usize) -> Option<Plain> {
        let behind_quote = open.quoted && !open.inside;
        if behind_quote && offset != open.closed {
            return None;
        }
        let inside = self.inside(open.inside);
        let delimiters = self.delimiters & !inside;
        let parts = delimiters | self.feeds | self.returns;
        // Of quotes, those that open are within, and those that close are not.
        let opens = self.quotes & inside & !(parts << 1 | u64::from(offset == open.cell));
        let closes = self.quotes & !inside;
        let behind = (closes << 1 | u64::from(behind_quote)) & !parts;
        let odd = (self.feeds | self.returns) & inside | opens | behind;
        let plain = Marks { delimiters, ..self }.plain(offset == 0).filter(|_| odd == 0)?;
        Some(Plain { inside: inside >> LAST & 1 == 1, closes: closes >> LAST & 1 == 1, ..plain })
    }

    /// The bytes within quotes, with those that open: behind each an odd number of quotes stand.
    #[inline]
    fn inside(self, before: bool) -> u64 {
        let mut inside = self.quotes ^ u64::from(before);
        for distance in [1, 2, 4, 8, 16, 32] {
            inside ^= inside << distance;
        }
        inside
    }
}
