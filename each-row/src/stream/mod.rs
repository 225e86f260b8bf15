//! Rows of a file that arrives in pieces: no row is held for longer than it takes to read it.

mod blocks;
mod limits;
mod part;
mod plain;
mod row;
mod rows;

pub use limits::NoTable;
pub use row::{Reordered, Row};
pub use rows::{MOST_TOGETHER, Rows, Wanted};

use rows::Place;

/// How the cells of a file are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Stands between two cells.
    pub delimiter: u8,
    /// Stands around a cell that holds delimiters or line ends.
    pub quote: u8,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: b',', quote: b'"' }
    }
}

/// The longest row that is read, in bytes. A file without line ends stops here.
pub const LONGEST_ROW: usize = 16 << 20;
/// The most cells that a row may have.
pub const MOST_CELLS: usize = 100_000;
/// A quoted cell that holds line ends is believed up to so many lines of its row, and up to so many bytes of it. Past either the
/// quote counts as never closed. No cell of a real file comes near.
pub const QUOTED_LINES: u64 = 200;
/// See [`QUOTED_LINES`].
pub const QUOTED_BYTES: usize = 64 << 10;
/// Bytes that are read at once.
const MOST_AT_ONCE: usize = 1 << 30;
/// Bytes that may be read twice because of quotes that are never closed, beyond four times what was read: past them quoted cells
/// hold no line ends, so that no file takes more than a few times as long as it is big.
const PATIENCE: u64 = 64 << 20;

/// Cuts text into rows, by the rules of `Records` of the crate above. Blank lines are rows without cells, so that every line of the file is
/// counted. NUL bytes stand where they are: its `Decoder` has dropped them.
///
/// ```
/// use each_row::{Dialect, Stream};
/// let mut stream = Stream::new(Dialect { delimiter: b';', quote: b'"' });
/// let mut rows = Vec::new();
/// let mut keep = |row: &each_row::Row| rows.push((row.line, row.cell(1).map(<[u8]>::to_vec)));
/// stream.push(b"supplier;amount\r\nSmith;1", false, &mut keep)?;
/// stream.push(b"2,50", true, &mut keep)?;
/// assert_eq!(rows, [(1, Some(b"amount".to_vec())), (2, Some(b"12,50".to_vec()))]);
/// # Ok::<(), each_row::NoTable>(())
/// ```
#[derive(Debug)]
pub struct Stream {
    dialect: Dialect,
    /// Line of the row that is open.
    line: u64,
    /// Bytes before the row that is open.
    before: u64,
    /// Bytes that had to be read twice.
    vain: u64,
    /// Whether the row before ended with a carriage return: a line feed then belongs to it.
    returned: bool,
    open: Open,
    /// Rows that are complete and wait to be handed over together.
    places: Vec<Place>,
    /// Ends of the cells of those rows and of the one that is open, each from the beginning of the text.
    ends: Vec<u32>,
    /// The first end of the row that is open.
    first: usize,
    /// The beginning of a row that a piece cut.
    held: Vec<u8>,
    /// A row whose quotes were taken away.
    plain: Vec<u8>,
}

/// How far the row that is open was read. Offsets count from its beginning.
#[allow(clippy::struct_excessive_bools, reason = "each says something else of the row, and any of them go together")]
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    read: usize,
    /// Where the cell begins.
    cell: usize,
    /// Whether the cell begins with a quote.
    quoted: bool,
    /// Whether the last quote is not closed yet.
    inside: bool,
    /// Offset behind the last closing quote.
    closed: usize,
    /// Whether the cell holds line ends.
    spans: bool,
    /// Line ends in cells so far, and where the first stands.
    continued: u64,
    first_line: Option<usize>,
    /// Whether a cell of the row is quoted.
    quotes: bool,
    /// Whether a cell holds doubled quotes, or text behind its closing quote.
    odd: bool,
}

impl Stream {
    /// From the beginning of a file.
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            line: 1,
            before: 0,
            vain: 0,
            returned: false,
            open: Open::default(),
            places: Vec::new(),
            ends: Vec::new(),
            first: 0,
            held: Vec::new(),
            plain: Vec::new(),
        }
    }

    /// Takes in text and hands over every row that is complete. `last` with the last piece. Where the pieces are cut changes
    /// nothing.
    ///
    /// # Errors
    /// [`NoTable`] where a row is longer than 16 MB, or has more than 100,000 cells: nothing more is read of such a file.
    pub fn push(&mut self, text: &[u8], last: bool, row: &mut dyn FnMut(&Row)) -> Result<(), NoTable> {
        self.push_together(text, last, &mut |rows: &Rows| rows.from(0).for_each(|each| row(&each)))
    }

    /// As [`Stream::push`], but hands over many rows at once. How many they are depends on where the pieces are cut.
    ///
    /// # Errors
    /// As [`Stream::push`]. Every row before the error is handed over.
    pub fn push_together(&mut self, text: &[u8], last: bool, rows: &mut dyn FnMut(&Rows)) -> Result<(), NoTable> {
        let mut text = text;
        while let Some((some, rest)) = text.split_at_checked(MOST_AT_ONCE).filter(|(_, rest)| !rest.is_empty()) {
            self.push_some(some, false, rows)?;
            text = rest;
        }
        self.push_some(text, last, rows)
    }

    fn push_some(&mut self, text: &[u8], last: bool, rows: &mut dyn FnMut(&Rows)) -> Result<(), NoTable> {
        let mut text = text;
        while !self.held.is_empty() {
            let mut held = core::mem::take(&mut self.held);
            let old = held.len();
            // Enough for the rest of most rows, and a share of a long one, so that no byte is moved often.
            let (more, rest) = text.split_at_checked(old.max(1024)).unwrap_or((text, &[]));
            held.extend_from_slice(more);
            let done = self.scan(&held, last && rest.is_empty(), rows)?;
            if let Some(ahead) = done.checked_sub(old) {
                text = text.get(ahead..).unwrap_or_default();
                self.open = Open::default();
                self.ends.clear();
                self.first = 0;
                held.clear();
                self.held = held;
                break;
            }
            held.drain(..done);
            self.held = held;
            text = rest;
            if text.is_empty() {
                return self.check_length(self.held.len());
            }
        }
        let done = self.scan(text, last, rows)?;
        self.held.extend_from_slice(text.get(done..).unwrap_or_default());
        self.check_length(self.held.len())
    }

    /// Reads a text that begins with the row that is open, and hands over what it holds: the offset of the row that is open then.
    fn scan(&mut self, text: &[u8], last: bool, rows: &mut dyn FnMut(&Rows)) -> Result<usize, NoTable> {
        let done = self.find_rows(text, last, rows);
        self.hand_over(text, rows);
        let behind = *done.as_ref().unwrap_or(&0);
        self.before += behind as u64;
        // The row that is open is the beginning of the next text.
        self.ends.iter_mut().for_each(|end| *end -= short(behind));
        done
    }

    fn find_rows(&mut self, text: &[u8], last: bool, rows: &mut dyn FnMut(&Rows)) -> Result<usize, NoTable> {
        let Dialect { delimiter, quote } = self.dialect;
        let mut begin = 0;
        let mut open = self.open;
        'row: loop {
            let mut at = begin + open.read;
            while at < text.len() {
                let (marks, width) = blocks::marks(text.get(at..).unwrap_or_default(), delimiter, quote);
                if let Some(next) = self.take_plain(text, at, marks, begin, &mut open, rows) {
                    begin = next;
                    at += width;
                    continue;
                }
                let mut marks = marks.delimiters | marks.quotes | marks.feeds | marks.returns;
                while marks != 0 {
                    let here = at + marks.trailing_zeros() as usize;
                    marks &= marks - 1;
                    let byte = text.get(here).copied().unwrap_or_default();
                    let offset = here - begin;
                    if open.inside {
                        if byte == quote {
                            open.inside = false;
                            open.closed = offset + 1;
                        } else if byte != delimiter && !self.spans(text, here, offset, &mut open) {
                            self.hand_over(text, rows);
                            begin += self.cut(text.get(begin..).unwrap_or_default(), &open, offset, rows)?;
                            open = Open::default();
                            continue 'row;
                        }
                    } else if byte == quote {
                        if offset == open.cell {
                            (open.quoted, open.inside, open.quotes) = (true, true, true);
                        } else if open.quoted && offset == open.closed {
                            (open.inside, open.odd) = (true, true);
                        }
                    } else {
                        if open.quoted && !open.close(offset) {
                            self.hand_over(text, rows);
                            begin += self.cut(text.get(begin..).unwrap_or_default(), &open, offset, rows)?;
                            open = Open::default();
                            continue 'row;
                        }
                        if byte == delimiter {
                            self.ends.push(short(here));
                            open.cell = offset + 1;
                        } else {
                            if offset == 0 && byte == b'\n' && self.returned {
                                self.returned = false;
                            } else {
                                self.returned = byte == b'\r';
                                self.complete(text, begin, here, &open, rows)?;
                            }
                            begin = here + 1;
                            open = Open::default();
                        }
                    }
                }
                at += width;
                self.check_width()?;
            }
            open.read = text.len() - begin;
            if !last || open.read == 0 {
                break;
            }
            let left = text.get(begin..).unwrap_or_default();
            if open.inside || (open.quoted && !open.close(open.read)) {
                self.hand_over(text, rows);
                begin += self.cut(left, &open, left.len(), rows)?;
            } else {
                self.complete(text, begin, text.len(), &open, rows)?;
                begin = text.len();
            }
            open = Open::default();
        }
        self.open = open;
        Ok(begin)
    }

    /// Takes in a line end within quotes; whether the quote is still believed.
    #[cold]
    fn spans(&self, text: &[u8], here: usize, offset: usize, open: &mut Open) -> bool {
        let after_return = here.checked_sub(1).and_then(|before| text.get(before)) == Some(&b'\r');
        if !(after_return && text.get(here) == Some(&b'\n')) {
            open.continued += 1;
        }
        open.spans = true;
        open.first_line.get_or_insert(offset);
        open.continued <= QUOTED_LINES && offset <= QUOTED_BYTES && self.vain <= PATIENCE + 4 * self.before
    }

    /// Hands over the first line alone of a row whose quote is never closed, read up to an offset: where reading goes on.
    #[cold]
    fn cut(&mut self, text: &[u8], open: &Open, read: usize, rows: &mut dyn FnMut(&Rows)) -> Result<usize, NoTable> {
        let length = open.first_line.unwrap_or(text.len());
        self.check_length(length)?;
        let line = text.get(..length).unwrap_or_default();
        let place = Place { begin: 0, length, first: 0, line: self.line, continued: 0, quoted: false };
        let (quote, before) = (self.dialect.quote, self.before);
        rows(&Rows { text: line, ends: &[short(length)], places: &[place], quote, unclosed: true, before, raw: None });
        self.ends.clear();
        self.line += 1;
        self.vain += read as u64;
        self.returned = text.get(length) == Some(&b'\r');
        Ok(text.len().min(length + 1))
    }

    /// Takes in a row that is complete.
    #[inline(never)]
    fn complete(
        &mut self,
        text: &[u8],
        begin: usize,
        end: usize,
        open: &Open,
        rows: &mut dyn FnMut(&Rows),
    ) -> Result<(), NoTable> {
        let length = end - begin;
        self.check_length(length)?;
        if length > 0 {
            self.ends.push(short(end));
            self.check_width()?;
        }
        let (line, continued) = (self.line, open.continued);
        self.line += 1 + continued;
        if open.odd {
            let place = Place { begin: 0, length, first: 0, line, continued, quoted: false };
            self.hand_over_without_quotes(text, begin, place, rows);
            return Ok(());
        }
        self.places.push(Place { begin, length, first: self.first, line, continued, quoted: open.quotes });
        self.first = self.ends.len();
        if self.places.len() == MOST_TOGETHER {
            self.hand_over(text, rows);
        }
        Ok(())
    }

    /// Hands over the rows that are complete. The ends of the row that is open stay.
    #[inline(never)]
    fn hand_over(&mut self, text: &[u8], rows: &mut dyn FnMut(&Rows)) {
        if self.places.is_empty() {
            return;
        }
        let ends = self.ends.get(..self.first).unwrap_or_default();
        let (quote, before) = (self.dialect.quote, self.before);
        rows(&Rows { text, ends, places: &self.places, quote, unclosed: false, before, raw: None });
        self.places.clear();
        self.ends.drain(..self.first);
        self.first = 0;
    }

    #[cold]
    fn hand_over_without_quotes(&mut self, text: &[u8], begin: usize, mut place: Place, rows: &mut dyn FnMut(&Rows)) {
        self.hand_over(text, rows);
        let raw = text.get(begin..begin + place.length).unwrap_or_default();
        self.take_quotes_away(raw, begin);
        place.length = self.plain.len();
        let (quote, before) = (self.dialect.quote, self.before + begin as u64);
        let raw = Some(raw);
        rows(&Rows { text: &self.plain, ends: &self.ends, places: &[place], quote, unclosed: false, before, raw });
        self.ends.clear();
    }

    /// Writes a row with doubled quotes, or text behind a closing one, as it is meant. It begins at a place of the text.
    fn take_quotes_away(&mut self, row: &[u8], at: usize) {
        let quote = self.dialect.quote;
        self.plain.clear();
        let mut begin = 0;
        for end in &mut self.ends {
            let place = (*end as usize).saturating_sub(at);
            let mut cell = row.get(begin..place).unwrap_or_default();
            begin = place + 1;
            while let Some(quoted) = cell.strip_prefix(&[quote]) {
                let length = quoted.iter().position(|byte| *byte == quote).unwrap_or(quoted.len());
                self.plain.extend_from_slice(quoted.get(..length).unwrap_or_default());
                cell = quoted.get(length + 1..).unwrap_or_default();
                if cell.first() == Some(&quote) {
                    self.plain.push(quote);
                }
            }
            self.plain.extend_from_slice(cell);
            *end = short(self.plain.len());
            self.plain.push(self.dialect.delimiter);
        }
        self.plain.pop();
    }
}

impl Open {
    /// Ends a quoted cell at an offset. Text behind its closing quote is a slip that harms nothing, unless the cell took in lines:
    /// then that quote was another cell's, and this says no.
    #[inline]
    fn close(&mut self, offset: usize) -> bool {
        let behind = offset > self.closed;
        if behind && self.spans {
            return false;
        }
        self.odd |= behind;
        (self.quoted, self.spans) = (false, false);
        true
    }
}

/// A place in a text, of which no more is read at once than 32 bits tell.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "see MOST_AT_ONCE")]
fn short(place: usize) -> u32 {
    place as u32
}
