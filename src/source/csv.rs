//! CSV with the line of every record. What a record means is not known here.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

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

/// One record of a file. It may span lines, where a cell holds line ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The line on which it ends.
    pub last_line: u64,
    /// Whether a quote was opened in it and not closed where a cell ends. It then holds only its first line.
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
        self.cells.get(start..end).map(str::trim)
    }

    /// Every cell.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

/// The records of a text, one at a time. Blank lines are passed over.
pub struct Records<'a> {
    left: &'a str,
    line: u64,
    dialect: Dialect,
    reader: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Records<'a> {
    /// Reads from the beginning of a text.
    #[must_use]
    pub fn new(text: &'a str, dialect: Dialect) -> Self {
        let reader = ReaderBuilder::new().delimiter(dialect.delimiter).quote(dialect.quote).build();
        Self { left: text, line: 1, dialect, reader, cells: vec![0; 1024], ends: vec![0; 32] }
    }

    /// The next record, in the memory of the last one; whether there was one.
    pub fn read(&mut self, record: &mut Record) -> bool {
        self.pass_blank_lines();
        if self.left.is_empty() {
            return false;
        }
        record.line = self.line;
        let (length, cells, ends) = self.read_raw(self.left);
        let length = length.filter(|length| self.is_closed(self.left.get(..*length).unwrap_or_default()));
        record.unclosed = length.is_none();
        let length = length.unwrap_or_else(|| self.left.find(['\r', '\n']).unwrap_or(self.left.len()));
        let (raw, left) = self.left.split_at_checked(length).unwrap_or((self.left, ""));
        self.left = left;
        self.line += newlines(raw);
        record.last_line = self.line;
        record.ends.clear();
        record.cells.clear();
        if record.unclosed {
            record.cells.push_str(raw);
            record.ends.push(raw.len());
        } else {
            // Whole cells of a text are text.
            let cells = self.cells.get(..cells).unwrap_or_default();
            record.cells.push_str(core::str::from_utf8(cells).unwrap_or_default());
            record.ends.extend_from_slice(self.ends.get(..ends).unwrap_or_default());
        }
        true
    }

    /// Reads one record: its length in the text, without its line end, or none where a quote stays open; and how much of
    /// `cells` and `ends` it fills.
    fn read_raw(&mut self, text: &str) -> (Option<usize>, usize, usize) {
        self.reader.reset();
        let mut input = text.as_bytes();
        let (mut cells, mut ends) = (0, 0);
        let mut after_the_end = false;
        loop {
            let room = self.cells.get_mut(cells..).unwrap_or_default();
            let room_for_ends = self.ends.get_mut(ends..).unwrap_or_default();
            let (result, read, written, ended) = self.reader.read_record(input, room, room_for_ends);
            input = input.get(read..).unwrap_or_default();
            cells += written;
            ends += ended;
            match result {
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record if after_the_end => return (Some(text.len()), cells, ends),
                ReadRecordResult::Record => {
                    let read = text.len() - input.len();
                    let raw = text.get(..read).unwrap_or(text);
                    return (Some(raw.trim_end_matches(['\r', '\n']).len()), cells, ends);
                }
                // A line end closes any record but one whose quote is open.
                ReadRecordResult::InputEmpty if !after_the_end => {
                    after_the_end = true;
                    input = b"\n";
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return (None, 0, 0),
            }
        }
    }

    /// Whether a record that spans lines has each of its quotes closed where a cell ends. One left open takes in the lines
    /// below it, up to the next quote, which then stands within a cell.
    fn is_closed(&self, raw: &str) -> bool {
        if !raw.contains(['\n', '\r']) {
            return true;
        }
        let Dialect { delimiter, quote } = self.dialect;
        let (mut begins, mut quoted) = (true, false);
        let mut bytes = raw.bytes().peekable();
        while let Some(byte) = bytes.next() {
            if byte != quote || !(begins || quoted) {
                begins = byte == delimiter && !quoted;
            } else if begins {
                (begins, quoted) = (false, true);
            } else if bytes.next_if_eq(&quote).is_none() {
                quoted = false;
                if bytes.peek().is_some_and(|next| *next != delimiter) {
                    return false;
                }
            }
        }
        true
    }

    fn pass_blank_lines(&mut self) {
        let left = self.left.trim_start_matches(['\r', '\n']);
        let passed = self.left.get(..self.left.len() - left.len()).unwrap_or_default();
        self.line += newlines(passed);
        self.left = left;
    }
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
