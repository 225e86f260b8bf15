//! Rows that were read ahead, as bytes: what one worker hands over and another takes in. Both have the same module, so there is no
//! other form than this one; what does not follow it is not taken in.

use crate::money::MarkEvidence;

/// Writes down.
#[derive(Debug, Default)]
pub(super) struct Writer {
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

    pub fn text(&mut self, text: &[u8]) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text);
    }

    pub fn texts<'t>(&mut self, texts: impl ExactSizeIterator<Item = &'t [u8]>) {
        self.number(texts.len() as u64);
        texts.for_each(|text| self.text(text));
    }

    pub fn numbers(&mut self, numbers: &[u64]) {
        for number in numbers {
            self.number(*number);
        }
    }
}

/// Reads what was written. Whatever is asked for that is not there is none.
#[derive(Debug, Clone)]
pub(super) struct Reader<'h> {
    rest: &'h [u8],
}

impl<'h> Reader<'h> {
    pub fn new(bytes: &'h [u8]) -> Self {
        Self { rest: bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

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

    pub fn size(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    pub fn bytes(&mut self, length: usize) -> Option<&'h [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }

    pub fn text(&mut self) -> Option<&'h [u8]> {
        let length = self.size()?;
        self.bytes(length)
    }

    pub fn texts(&mut self) -> Option<Vec<&'h [u8]>> {
        let count = self.size()?;
        (0..count).map(|_| self.text()).collect()
    }

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
pub(super) enum Coded<'h> {
    Narrow(&'h [u8]),
    Middle(&'h [[u8; 2]]),
    Wide(&'h [[u8; 4]]),
}

impl Coded<'_> {
    pub fn len(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Middle(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    pub fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::Narrow(codes) => codes.get(row).map(|code| usize::from(*code)),
            Self::Middle(codes) => codes.get(row).map(|code| usize::from(u16::from_le_bytes(*code))),
            Self::Wide(codes) => codes.get(row).map(|code| u32::from_le_bytes(*code) as usize),
        }
    }
}

/// What the cells of a column are handed over as.
#[derive(Debug)]
pub(super) enum Cells<'h> {
    /// They are kept nowhere.
    Nothing,
    /// The labels that come next in the other's dictionary, and the codes of the rows in it. So for times too.
    Coded(Vec<&'h [u8]>, Coded<'h>),
    Plain(Vec<&'h [u8]>),
}

/// A column of rows that were read ahead.
#[derive(Debug)]
pub(super) struct HandedColumn<'h> {
    pub filled: u64,
    /// The first cells of all that the other has read.
    pub examples: Vec<&'h [u8]>,
    pub cells: Cells<'h>,
}

/// Rows that were read ahead: first some that are to be judged one by one, as text, then some that are like any others.
#[derive(Debug)]
pub(super) struct Handed<'h> {
    /// Bytes of the file before these rows, before those like any others, and before what follows.
    pub begin: u64,
    pub middle: u64,
    pub end: u64,
    /// Whether a line feed that follows belongs to the last row.
    pub returned: bool,
    /// Whether columns that nothing asks for are left out from here on.
    pub left_out: bool,
    pub odd: Vec<&'h [u8]>,
    pub rows: usize,
    /// Of the rows like any others: what their bytes say of the encoding, and their amounts of the mark.
    pub letters: Vec<u64>,
    pub marks: MarkEvidence,
    /// Most decimals of any of their amounts as it was written.
    pub written: u8,
    /// Bytes of their text, and filled cells of the last.
    pub text: u64,
    pub last_filled: u64,
    /// Their prints, where rows that stand twice are still looked for.
    pub prints: &'h [[u8; 8]],
    pub decimals: u8,
    pub digits: &'h [[u8; 8]],
    pub columns: Vec<HandedColumn<'h>>,
}

impl<'h> Handed<'h> {
    /// The next rows; `columns` are in each.
    pub fn read(from: &mut Reader<'h>, columns: usize) -> Option<Self> {
        let (begin, middle, end) = (from.number()?, from.number()?, from.number()?);
        if begin > middle || middle > end {
            return None;
        }
        let flags = from.number()?;
        let odd = from.texts()?;
        let rows = from.size()?;
        let letters = from.size()?;
        let letters = from.numbers(letters)?;
        let marks = read_marks(from)?;
        let written = u8::try_from(from.number()?).ok()?;
        let (text, last_filled) = (from.number()?, from.number()?);
        let prints = from.size()?;
        let prints = from.chunks(prints)?;
        let decimals = u8::try_from(from.number()?).ok()?;
        let digits = from.chunks(rows)?;
        let columns = (0..columns).map(|_| HandedColumn::read(from, rows)).collect::<Option<_>>()?;
        let (returned, left_out) = (flags & 1 == 1, flags & 2 == 2);
        Some(Self {
            begin,
            middle,
            end,
            returned,
            left_out,
            odd,
            rows,
            letters,
            marks,
            written,
            text,
            last_filled,
            prints,
            decimals,
            digits,
            columns,
        })
    }
}

impl<'h> HandedColumn<'h> {
    fn read(from: &mut Reader<'h>, rows: usize) -> Option<Self> {
        let (filled, examples) = (from.number()?, from.texts()?);
        let cells = match from.number()? {
            0 => Cells::Nothing,
            1 => Cells::Coded(from.texts()?, from.codes(rows)?),
            _ => Cells::Plain(from.texts().filter(|texts| texts.len() == rows)?),
        };
        Some(Self { filled, examples, cells })
    }
}

/// All that amounts say of the mark, in order.
fn counts(marks: &mut MarkEvidence) -> [&mut u64; 11] {
    let MarkEvidence {
        point,
        comma,
        either,
        either_point,
        long_point,
        long_comma,
        same,
        ungrouped,
        misgrouped,
        nothing,
        bad,
    } = marks;
    [point, comma, either, either_point, long_point, long_comma, same, ungrouped, misgrouped, nothing, bad]
}

/// Writes down what amounts say of the mark.
pub(super) fn write_marks(mut marks: MarkEvidence, out: &mut Writer) {
    for count in counts(&mut marks) {
        out.number(*count);
    }
}

fn read_marks(from: &mut Reader) -> Option<MarkEvidence> {
    let mut marks = MarkEvidence::default();
    for count in counts(&mut marks) {
        *count = from.number()?;
    }
    Some(marks)
}
