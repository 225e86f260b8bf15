//! Rows that were read ahead, as one worker hands them over and another takes them in.

use crate::money::MarkEvidence;
use each_row::handed::{Coded, HandedPence, Reader, Run, Writer};

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

/// Rows that were read ahead.
#[derive(Debug)]
pub(super) struct Handed<'h> {
    pub run: Run<'h>,
    /// Whether columns that nothing asks for are left out from here on.
    pub left_out: bool,
    /// Of the rows like any others: what their bytes say of the encoding, and their amounts of the mark.
    pub letters: Vec<u64>,
    pub marks: MarkEvidence,
    /// Most decimals of any of their amounts as it was written.
    pub written: u8,
    /// Bytes of their text, and filled cells of the last.
    pub text: u64,
    pub last_filled: u64,
    pub decimals: u8,
    pub digits: HandedPence<'h>,
    pub columns: Vec<HandedColumn<'h>>,
}

impl<'h> Handed<'h> {
    /// The next rows; `columns` are in each.
    #[inline(never)]
    pub fn read(from: &mut Reader<'h>, columns: usize) -> Option<Self> {
        let run = Run::read(from)?;
        let left_out = from.number()? == 1;
        let letters = from.size()?;
        let letters = from.numbers(letters)?;
        let marks = read_marks(from)?;
        let written = u8::try_from(from.number()?).ok()?;
        let (text, last_filled) = (from.number()?, from.number()?);
        let decimals = u8::try_from(from.number()?).ok()?;
        let digits = from.pence(run.rows)?;
        let columns = (0..columns).map(|_| HandedColumn::read(from, run.rows)).collect::<Option<_>>()?;
        Some(Self { run, left_out, letters, marks, written, text, last_filled, decimals, digits, columns })
    }
}

impl<'h> HandedColumn<'h> {
    #[inline(never)]
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
fn counts(marks: &mut MarkEvidence) -> [&mut u64; 16] {
    let MarkEvidence {
        point,
        comma,
        either,
        either_point,
        round_comma,
        long_point,
        long_comma,
        parted_point,
        parted_comma,
        commas,
        points,
        same,
        ungrouped,
        misgrouped,
        nothing,
        bad,
    } = marks;
    [
        point,
        comma,
        either,
        either_point,
        round_comma,
        long_point,
        long_comma,
        parted_point,
        parted_comma,
        commas,
        points,
        same,
        ungrouped,
        misgrouped,
        nothing,
        bad,
    ]
}

/// Writes down what amounts say of the mark.
pub(super) fn write_marks(mut marks: MarkEvidence, out: &mut Writer) {
    for count in counts(&mut marks) {
        out.number(*count);
    }
}

#[inline(never)]
fn read_marks(from: &mut Reader) -> Option<MarkEvidence> {
    let mut marks = MarkEvidence::default();
    for count in counts(&mut marks) {
        *count = from.number()?;
    }
    Some(marks)
}
