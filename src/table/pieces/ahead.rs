//! Later pieces of an account's file, read while another worker reads what stands before them.
//!
//! They are read by the descriptor and the header. What comes out is handed over in order, and taken in by
//! [`Opening::join`](crate::table::Opening::join) once all before it was read: rows like any others as columns, and any other row as
//! text. Where this reader meets what it cannot be sure of, it leaves the rest of the piece to the other.

use super::table::Table;
use super::{Pieces, Plan};
use crate::package::{AccountInfo, Columns, spending};
use crate::source::{Rows, Stream, TextPieces};
use crate::table::RowLines;
use crate::table::part::Part;
use each_row::handed::{Reader, Writer};

/// A reader of later pieces of the file of an account.
#[derive(Debug)]
pub struct Ahead {
    info: AccountInfo,
    columns: Columns,
    pieces: Pieces,
    /// Whether rows were gathered that cannot be handed over: nothing more is.
    is_broken: bool,
}

/// Tells who reads pieces of a file by which account of a descriptor they are read, and its header.
pub(in crate::table) fn tell(account: usize, descriptor: &[u8], header: &[u8]) -> Vec<u8> {
    let mut out = Writer::default();
    out.number(account as u64);
    out.text(descriptor);
    out.text(header);
    out.bytes
}

impl Ahead {
    /// A reader of pieces by what [`Opening::tell_ahead`](crate::table::Opening::tell_ahead) told; none where that is something
    /// else.
    #[must_use]
    pub fn told(told: &[u8]) -> Option<Self> {
        let mut told = Reader::new(told);
        let account = told.size()?;
        let columns = spending(told.text()?).ok()?.into_iter().nth(account)?.columns;
        let info = AccountInfo::default();
        let mut pieces = Pieces::new(Plan { info: &info, columns: &columns }, 0);
        pieces.begin_within(Plan { info: &info, columns: &columns }, told.text()?)?;
        Some(Self { info, columns, pieces, is_broken: false })
    }

    /// Reads a piece that stands at a byte of the file, behind those that were read here before: what is to be handed over of
    /// it, from behind its first line end on. None where nothing of it can be read by itself.
    pub fn read(&mut self, at: u64, piece: &[u8]) -> Option<Vec<u8>> {
        let plan = Plan { info: &self.info, columns: &self.columns };
        let part = self.pieces.part().filter(|_| !self.is_broken)?;
        let rest = part.begin(at, piece)?;
        self.pieces.push_part(plan, rest);
        let part = self.pieces.part()?;
        self.is_broken = part.rows() > 0;
        Some(part.hand_over())
    }
}

impl Pieces {
    /// Begins behind a header, within the file. None where that is no header.
    fn begin_within(&mut self, plan: Plan, header: &[u8]) -> Option<()> {
        self.first = None;
        self.push_text(plan, header, false).ok()?;
        self.push_text(plan, b"\n", false).ok()?;
        self.table.as_mut()?.part = Some(Part::default());
        Some(())
    }

    fn part(&mut self) -> Option<&mut Part> {
        self.table.as_mut()?.part.as_mut()
    }

    /// Takes in what stands behind the first line end of a piece.
    fn push_part(&mut self, plan: Plan, rest: &[u8]) {
        (self.text, self.stream) = (TextPieces::default(), Stream::new(plan.columns.dialect));
        let is_read = self.push_text(plan, rest, false).is_ok();
        let (offset, returned) = (self.stream.position().1, self.stream.has_returned());
        if let Some(table) = self.table.as_mut().filter(|table| is_read && !table.is_over()) {
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

    /// Writes down what was gathered up to an offset of the text, and takes it away: only the labels stay.
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
