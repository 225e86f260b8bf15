//! Rows that were read by another worker, as bytes: what one hands over and the other takes in. Both have the same module, so there
//! is no other form than this one; what does not follow it is not taken in.

mod codes;
mod pence;

pub use pence::HandedPence;

/// Writes down.
#[derive(Debug, Default)]
pub struct Writer {
    /// What was written.
    pub bytes: Vec<u8>,
}

impl Writer {
    /// A number, in as few bytes as it needs.
    pub fn number(&mut self, number: u64) {
        let mut left = number;
        while left >= 0x80 {
            self.bytes.push(left.to_le_bytes()[0] | 0x80);
            left >>= 7;
        }
        self.bytes.push(left.to_le_bytes()[0]);
    }

    /// A text, with its length.
    pub fn text(&mut self, text: &[u8]) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text);
    }

    /// Texts, with their number.
    pub fn texts<'t>(&mut self, texts: impl ExactSizeIterator<Item = &'t [u8]>) {
        self.number(texts.len() as u64);
        texts.for_each(|text| self.text(text));
    }

    /// Numbers, one behind the other.
    pub fn numbers(&mut self, numbers: &[u64]) {
        for number in numbers {
            self.number(*number);
        }
    }

    /// Numbers of a fixed width.
    pub fn chunks<const WIDTH: usize>(&mut self, numbers: impl ExactSizeIterator<Item = [u8; WIDTH]>) {
        let from = self.bytes.len();
        self.bytes.resize(from + numbers.len() * WIDTH, 0);
        let room = self.bytes.get_mut(from..).unwrap_or_default().as_chunks_mut().0;
        room.iter_mut().zip(numbers).for_each(|(room, number)| *room = number);
    }
}

/// Reads what was written. Whatever is asked for that is not there is none.
#[derive(Debug, Clone)]
pub struct Reader<'h> {
    rest: &'h [u8],
}

impl<'h> Reader<'h> {
    /// From the first byte.
    #[must_use]
    pub fn new(bytes: &'h [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether nothing follows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next number.
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// The next number, as a length.
    pub fn size(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// The next bytes.
    pub fn bytes(&mut self, length: usize) -> Option<&'h [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }

    /// The next text.
    pub fn text(&mut self) -> Option<&'h [u8]> {
        let length = self.size()?;
        self.bytes(length)
    }

    /// The next texts.
    pub fn texts(&mut self) -> Option<Vec<&'h [u8]>> {
        let count = self.size()?;
        (0..count).map(|_| self.text()).collect()
    }

    /// So many numbers.
    pub fn numbers(&mut self, count: usize) -> Option<Vec<u64>> {
        (0..count).map(|_| self.number()).collect()
    }

    /// So many numbers of a fixed width.
    pub fn chunks<const WIDTH: usize>(&mut self, count: usize) -> Option<&'h [[u8; WIDTH]]> {
        Some(self.bytes(count.checked_mul(WIDTH)?)?.as_chunks().0)
    }

    /// Codes of so many rows.
    pub fn codes(&mut self, rows: usize) -> Option<Coded<'h>> {
        match self.number()? {
            1 => self.bytes(rows).map(Coded::Narrow),
            2 => self.chunks(rows).map(Coded::Middle),
            4 => self.chunks(rows).map(Coded::Wide),
            _ => None,
        }
    }
}

/// A code for each row, as narrow as they are.
#[derive(Debug, Clone, Copy)]
pub enum Coded<'h> {
    /// Up to 256 labels.
    Narrow(&'h [u8]),
    /// Up to 65,536 labels.
    Middle(&'h [[u8; 2]]),
    /// More.
    Wide(&'h [[u8; 4]]),
}

impl Coded<'_> {
    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Middle(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    /// The code of a row; none past the last.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::Narrow(codes) => codes.get(row).map(|code| usize::from(*code)),
            Self::Middle(codes) => codes.get(row).map(|code| usize::from(u16::from_le_bytes(*code))),
            Self::Wide(codes) => codes.get(row).map(|code| u32::from_le_bytes(*code) as usize),
        }
    }
}

/// Rows that follow each other in a file: first some that are to be judged one by one, as text, then some that are like any others,
/// of one line each.
#[derive(Debug, Clone, Copy)]
pub struct Run<'h> {
    /// Bytes of the file before these rows, before those like any others, and before what follows.
    pub begin: u64,
    /// Before those like any others.
    pub middle: u64,
    /// Before what follows.
    pub end: u64,
    /// Whether a line feed that follows belongs to the last row.
    pub returned: bool,
    /// Whether they are the first of their part: its labels are then counted anew.
    pub first: bool,
    /// The first ones, each with a line feed.
    pub odd: &'h [u8],
    /// Number of the others.
    pub rows: usize,
}

impl<'h> Run<'h> {
    /// Reads where rows stand. Their columns stand behind.
    pub fn read(from: &mut Reader<'h>) -> Option<Self> {
        let (begin, middle, end) = (from.number()?, from.number()?, from.number()?);
        let (flags, odd, rows) = (from.number()?, from.text()?, from.size()?);
        let (returned, first) = (flags & 1 == 1, flags & 2 == 2);
        let follows = begin <= middle && middle <= end;
        follows.then_some(Self { begin, middle, end, returned, first, odd, rows })
    }

    /// Writes down where rows stand. Their columns are to be written behind.
    pub fn write(&self, out: &mut Writer) {
        let flags = u64::from(self.returned) | u64::from(self.first) << 1;
        out.numbers(&[self.begin, self.middle, self.end, flags]);
        out.text(self.odd);
        out.number(self.rows as u64);
    }
}
