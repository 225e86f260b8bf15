//! CSV with the line of every record. What a record means is not known here.

use each_row::{Dialect, QUOTED_BYTES, QUOTED_LINES, Row};

/// One record of a file. It may span lines, where a cell holds line ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The line on which it ends.
    pub last_line: u64,
    /// Whether a quote was opened in it and not closed where a cell ends: it then took in the lines below, up to the next
    /// quote or the end of the file. Such a record holds only its first line, and reading goes on below it.
    pub unclosed: bool,
    cells: String,
    ends: Vec<usize>,
}

impl Record {
    /// Number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no cells.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell without the white space around it; none past the last.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.cells.get(start..end).map(trimmed)
    }

    /// Every cell.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

impl From<&Row<'_>> for Record {
    /// What a row of a stream holds.
    fn from(row: &Row) -> Self {
        let mut record =
            Self { line: row.line, last_line: row.line + row.continued, unclosed: row.unclosed, ..Self::default() };
        for cell in row.cells() {
            record.cells.push_str(&String::from_utf8_lossy(cell));
            record.ends.push(record.cells.len());
        }
        record
    }
}

/// The records of a text, one at a time. Blank lines are passed over.
pub struct Records<'a> {
    left: &'a str,
    line: u64,
    dialect: Dialect,
}

impl<'a> Records<'a> {
    /// Reads from the beginning of a text.
    #[must_use]
    pub fn new(text: &'a str, dialect: Dialect) -> Self {
        Self { left: text, line: 1, dialect }
    }

    /// The next record, in the memory of the last one; whether there was one.
    pub fn read(&mut self, record: &mut Record) -> bool {
        self.pass_blank_lines();
        if self.left.is_empty() {
            return false;
        }
        record.line = self.line;
        record.cells.clear();
        record.ends.clear();
        let length = self.read_cells(record).filter(|length| self.is_believed(*length));
        record.unclosed = length.is_none();
        let length = length.unwrap_or_else(|| self.left.find(is_line_end).unwrap_or(self.left.len()));
        let (raw, left) = self.left.split_at_checked(length).unwrap_or((self.left, ""));
        if record.unclosed {
            record.cells.clear();
            record.cells.push_str(raw);
            record.ends.clear();
            record.ends.push(raw.len());
        }
        self.left = left;
        // Line ends of a record stand within quotes.
        if raw.as_bytes().contains(&self.dialect.quote) {
            self.line += newlines(raw);
        }
        record.last_line = self.line;
        true
    }

    /// Whether the quotes of a record may be meant, which holds so many bytes.
    fn is_believed(&self, length: usize) -> bool {
        let raw = self.left.get(..length).unwrap_or_default();
        // Line ends of a record stand within quotes.
        !raw.as_bytes().contains(&self.dialect.quote)
            || newlines(raw) <= QUOTED_LINES && raw.rfind(is_line_end).is_none_or(|at| at <= QUOTED_BYTES)
    }

    /// Reads the cells of one record: its length without its line end, or none where a quote stays open.
    fn read_cells(&self, record: &mut Record) -> Option<usize> {
        let mut at = 0;
        loop {
            at = self.read_cell(at, &mut record.cells)?;
            record.ends.push(record.cells.len());
            match self.left.as_bytes().get(at) {
                Some(byte) if *byte == self.dialect.delimiter => at += 1,
                _ => return Some(at),
            }
        }
    }

    /// Reads the cell that begins at an offset: the offset where it ends, or none where its quote stays open.
    fn read_cell(&self, begin: usize, cells: &mut String) -> Option<usize> {
        let Dialect { delimiter, quote } = self.dialect;
        let bytes = self.left.as_bytes();
        let mut at = begin;
        let mut spans_lines = false;
        if bytes.get(at) == Some(&quote) {
            loop {
                let rest = self.left.get(at + 1..)?;
                let (inside, _) = rest.split_once(char::from(quote))?;
                spans_lines |= inside.contains(is_line_end);
                cells.push_str(inside);
                at += inside.len() + 2;
                if bytes.get(at) != Some(&quote) {
                    break;
                }
                cells.push(char::from(quote));
            }
        }
        let rest = self.left.get(at..)?;
        // Bytes that are no ASCII are parts of characters, which neither a delimiter nor a line end is.
        let ends = |byte: &u8| *byte == delimiter || matches!(byte, b'\r' | b'\n');
        let length = rest.as_bytes().iter().position(ends).unwrap_or(rest.len());
        let plain = rest.get(..length).unwrap_or_default();
        cells.push_str(plain);
        // Text behind a closing quote is a slip that harms nothing, unless that quote was another cell's, lines above.
        (plain.is_empty() || !spans_lines).then_some(at + plain.len())
    }

    fn pass_blank_lines(&mut self) {
        let left = self.left.trim_start_matches(is_line_end);
        let passed = self.left.get(..self.left.len() - left.len()).unwrap_or_default();
        self.line += newlines(passed);
        self.left = left;
    }
}

/// A text without the white space around it. Most have none, as their first and last bytes show.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

fn is_line_end(letter: char) -> bool {
    matches!(letter, '\r' | '\n')
}

/// Line ends of Unix and Windows, and the bare carriage return of old spreadsheets.
fn newlines(text: &str) -> u64 {
    let mut count = 0;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let ends = byte == b'\n' || (byte == b'\r' && bytes.peek() != Some(&b'\n'));
        count += u64::from(ends);
    }
    count
}
