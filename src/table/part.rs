//! A piece of a file, which one worker reads while another reads what stands before it.

use crate::source::Rows;
use each_row::handed::{Run, Writer};

/// Rows that are handed over as text may come to so many bytes of a piece, and to an eighth of all beyond those.
const FREE_TEXT: u64 = 64 << 10;

/// Where a piece stands, and what is gathered of it to be handed over.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub out: Writer,
    /// Whether nothing more of the piece is read here.
    pub is_over: bool,
    /// Whether rows of any piece were written down: labels are counted on from piece to piece.
    has_written: bool,
    /// Bytes of the file before the first whole row.
    begin: u64,
    /// Bytes of the file before what is gathered, and of that before its rows like any others.
    gathered: u64,
    middle: u64,
    odd: Vec<u8>,
    rows: usize,
    /// Bytes of all rows that were handed over as text.
    text: u64,
}

impl Part {
    /// Begins with a piece that stands at a byte of the file: what of it follows its first line end. None where no line ends in it.
    pub fn begin<'b>(&mut self, at: u64, piece: &'b [u8]) -> Option<&'b [u8]> {
        let line = piece.iter().position(|byte| *byte == b'\n')? + 1;
        let begin = at + line as u64;
        let has_written = self.has_written;
        *self = Self { has_written, begin, gathered: begin, ..Self::default() };
        piece.get(line..)
    }

    /// Takes in that some rows, the first at an offset of the text, are like any others.
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

    /// Writes down where the rows stand that were gathered up to an offset of the text, and those that are text: whether there are
    /// any. Their columns are to be written behind.
    pub fn write(&mut self, offset: u64, returned: bool) -> bool {
        let end = self.place(offset);
        if end == self.gathered {
            return false;
        }
        let middle = if self.rows == 0 { end } else { self.middle };
        let first = !self.has_written;
        Run { begin: self.gathered, middle, end, returned, first, odd: &self.odd, rows: self.rows }
            .write(&mut self.out);
        self.has_written = true;
        self.odd.clear();
        (self.gathered, self.rows) = (end, 0);
        true
    }

    /// What was written down of the piece.
    pub fn hand_over(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out.bytes)
    }

    fn place(&self, offset: u64) -> u64 {
        self.begin + offset
    }
}
