//! A later part of an account's file, read while another worker reads what stands before it.
//!
//! It reads by the descriptor and the header. What comes out is handed over in order, and taken in by
//! [`Opening::join`](crate::table::Opening::join) once all before it was read: rows like any others as columns, and any other row as
//! text. Where this reader meets what it cannot be sure of, it ends, and the other goes on from there.

use super::table::Table;
use super::{Pieces, Plan};
use crate::package::{AccountInfo, Columns, spending};
use crate::source::{Rows, Stream};
use crate::table::RowLines;
use crate::table::part::Part;
use each_row::handed::{Reader, Writer};

/// A reader of a later part of the file of an account.
#[derive(Debug)]
pub struct Ahead {
    info: AccountInfo,
    columns: Columns,
    pieces: Pieces,
}

/// Tells who reads a file from a byte on by which account of a descriptor it is read, and its header.
pub(in crate::table) fn tell(from: u64, account: usize, descriptor: &[u8], header: &[u8]) -> Vec<u8> {
    let mut out = Writer::default();
    out.numbers(&[from, account as u64]);
    out.text(descriptor);
    out.text(header);
    out.bytes
}

impl Ahead {
    /// A reader of the part that begins behind the first line end from a byte on, by what
    /// [`Opening::tell_ahead`](crate::table::Opening::tell_ahead) told; none where that is something else.
    #[must_use]
    pub fn told(told: &[u8]) -> Option<Self> {
        let mut told = Reader::new(told);
        let (from, account) = (told.number()?, told.size()?);
        let columns = spending(told.text()?).ok()?.into_iter().nth(account)?.columns;
        let info = AccountInfo::default();
        let mut pieces = Pieces::new(Plan { info: &info, columns: &columns }, 0);
        pieces.begin_within(Plan { info: &info, columns: &columns }, told.text()?, from)?;
        Some(Self { info, columns, pieces })
    }

    /// Takes in the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        let plan = Plan { info: &self.info, columns: &self.columns };
        self.pieces.push_part(plan, bytes);
    }

    /// Bytes of the file before the part; none where none could be found out yet.
    #[must_use]
    pub fn begin(&self) -> Option<u64> {
        self.pieces.part()?.begin()
    }

    /// Whether nothing more is read here.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.pieces.part().is_none_or(|part| part.is_over)
    }

    /// What has been read since the last time.
    pub fn hand_over(&mut self) -> Vec<u8> {
        self.pieces.table.as_mut().and_then(|table| table.part.as_mut()).map(Part::hand_over).unwrap_or_default()
    }
}

impl Pieces {
    /// Begins behind a header, within the file. None where that is no header.
    fn begin_within(&mut self, plan: Plan, header: &[u8], from: u64) -> Option<()> {
        self.first = None;
        self.push_text(plan, header, false).ok()?;
        self.push_text(plan, b"\n", false).ok()?;
        self.table.as_mut()?.part = Some(Part::new(from));
        self.stream = Stream::new(plan.columns.dialect);
        Some(())
    }

    fn part(&self) -> Option<&Part> {
        self.table.as_ref()?.part.as_ref()
    }

    fn push_part(&mut self, plan: Plan, bytes: &[u8]) {
        let Some(part) = self.table.as_mut().and_then(|table| table.part.as_mut()) else { return };
        let bytes = part.within(bytes);
        if part.is_over || bytes.is_empty() {
            return;
        }
        let pushed = self.push_text(plan, bytes, false);
        let (offset, returned) = (self.stream.position().1, self.stream.has_returned());
        let Some(table) = &mut self.table else { return };
        if let Some(part) = &mut table.part {
            part.is_over |= pushed.is_err();
        }
        if !table.is_over() {
            table.hand_over(offset, returned);
        }
    }
}

impl Table {
    pub fn is_over(&self) -> bool {
        self.part.as_ref().is_some_and(|part| part.is_over)
    }

    /// Leaves a row to the other worker.
    pub fn leave_one(&mut self, rows: &Rows, at: usize) {
        let is_unclosed = rows.row(at).is_none_or(|row| row.unclosed);
        if let Some(part) = self.part.as_mut().filter(|_| is_unclosed) {
            part.is_over = true;
            return;
        }
        if self.part.as_ref().is_some_and(|part| part.rows() > 0) {
            self.hand_over(rows.offset(at), false);
        }
        if let Some(part) = &mut self.part {
            part.add_odd(rows, at);
        }
    }

    /// Writes down what was gathered up to an offset of the part, and takes it away: only the labels stay.
    fn hand_over(&mut self, offset: u64, returned: bool) {
        let Some(part) = self.part.as_mut() else { return };
        if !part.write(offset, returned) {
            return;
        }
        self.amounts.hand_over(&mut part.out);
        part.out.bytes.append(&mut self.grades);
        for column in self.columns.iter_mut().filter(|column| column.place.is_some()) {
            column.hand_over(&mut part.out);
        }
        self.lines = RowLines::default();
    }
}
