//! A later part of a file, which one worker reads while another reads what stands before it.

use crate::source::Rows;
use each_row::handed::{Run, Writer};

/// Bytes within which a line must end for the part to begin.
const FARTHEST: u64 = 1 << 20;
/// Rows that are handed over as text may come to so many bytes, and to an eighth of all beyond those.
const FREE_TEXT: u64 = 64 << 10;

/// Where a part stands, and what is gathered of it to be handed over next.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub out: Writer,
    /// Bytes of the file before the next that are read.
    pub at: u64,
    /// Whether nothing more is read here.
    pub is_over: bool,
    from: u64,
    /// Bytes of the file before the first whole row.
    begin: Option<u64>,
    /// Bytes of the file before what is gathered, and of that before its rows like any others.
    gathered: u64,
    middle: u64,
    odd: Vec<u8>,
    rows: usize,
    /// Bytes of all rows that were handed over as text.
    text: u64,
}

impl Part {
    /// The part that begins behind the first line end from a byte on.
    pub fn new(from: u64) -> Self {
        Self { at: from, from, ..Self::default() }
    }

    /// Bytes of the file before the part; none where that could not be found out yet.
    pub fn begin(&self) -> Option<u64> {
        self.begin
    }

    /// Of the next bytes of the file, those that are to be read.
    pub fn within<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        if self.begin.is_some() {
            return bytes;
        }
        let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| end + 1);
        let (line, rest) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
        self.at += line.len() as u64;
        if line.ends_with(b"\n") {
            (self.begin, self.gathered) = (Some(self.at), self.at);
        }
        self.is_over |= self.at - self.from > FARTHEST;
        rest
    }

    /// Takes in that some rows, the first at an offset of the part, are like any others.
    pub fn add(&mut self, offset: u64, rows: usize) {
        if self.rows == 0 {
            self.middle = self.place(offset);
        }
        self.rows += rows;
    }

    /// Takes in a row that is to be judged by what came before it. Rows like any others must be written down by then.
    pub fn add_odd(&mut self, rows: &Rows, at: usize) {
        let raw = rows.raw(at, 1);
        self.text += raw.len() as u64;
        self.is_over |= self.text > FREE_TEXT + rows.offset(at) / 8;
        self.odd.extend_from_slice(raw);
        self.odd.push(b'\n');
    }

    /// Number of rows like any others that are gathered.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Writes down where the rows stand that were gathered up to an offset of the part, and those that are text: whether there are
    /// any. Their columns are to be written behind.
    pub fn write(&mut self, offset: u64, returned: bool) -> bool {
        let end = self.place(offset);
        if end == self.gathered {
            return false;
        }
        let middle = if self.rows == 0 { end } else { self.middle };
        let first = self.begin == Some(self.gathered);
        Run { begin: self.gathered, middle, end, returned, first, odd: &self.odd, rows: self.rows }
            .write(&mut self.out);
        self.odd.clear();
        (self.gathered, self.rows) = (end, 0);
        true
    }

    /// What was written down since the last time.
    pub fn hand_over(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out.bytes)
    }

    fn place(&self, offset: u64) -> u64 {
        self.begin.unwrap_or_default() + offset
    }
}
