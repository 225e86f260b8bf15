//! An account whose file arrives in pieces: none of them is held for longer than it takes to read it.
//!
//! Cells are kept as they stand, each once, and given their meaning when the file has ended. Rows like any others are kept
//! together (`block.rs`); one that is not goes the way that [`super::read`] takes with every row, by the same rules
//! (`meaning.rs`). A law in `tests/pieces.rs` holds both to the same account.

mod ahead;
mod block;
mod column;
mod join;
mod layout;
mod table;

use super::Account;
use super::meaning::At;
use crate::error::Error;
use crate::issue::Issue;
#[cfg(target_arch = "wasm32")]
use crate::package::{self, Files};
use crate::package::{AccountInfo, Columns, Package};
use crate::source::{Record, Rows, Stream, TextPieces, place, utf8};
use layout::Layout;
use table::Table;

pub use ahead::Ahead;
pub(super) use ahead::tell;

/// The longest mark that may stand before the text of a file.
const MARK: usize = 3;
/// Rows after which the others are taken to be as long.
const TELLING: usize = 1000;

/// What an account is read by.
#[derive(Clone, Copy)]
pub(super) struct Plan<'a> {
    pub info: &'a AccountInfo,
    pub columns: &'a Columns,
}

impl<'a> Plan<'a> {
    fn file(&self) -> &'a str {
        &self.info.path
    }

    fn at(&self, line: u64, column: usize) -> At<'a> {
        At { file: self.file(), line, column: column as u64 + 1 }
    }
}

/// An account of which some pieces have come.
#[derive(Debug)]
pub(super) struct Pieces {
    /// The first bytes of the file, until it is known whether a mark stands there.
    first: Option<Vec<u8>>,
    text: TextPieces,
    stream: Stream,
    /// The header as it stands.
    header: Vec<u8>,
    /// None before the header has come.
    table: Option<Table>,
    /// Bytes of the file, 0 where that is not known; and those that came.
    expected: u64,
    came: u64,
}

impl Pieces {
    /// Before the first piece of a file of about so many bytes, 0 where that is not known.
    pub fn new(plan: Plan, expected: u64) -> Self {
        Self {
            first: Some(Vec::new()),
            text: TextPieces::default(),
            stream: Stream::new(plan.columns.dialect),
            header: Vec::new(),
            table: None,
            expected,
            came: 0,
        }
    }

    /// The rows kept so far.
    pub fn rows(&self) -> usize {
        self.table.as_ref().map_or(0, Table::rows)
    }

    /// Takes in the next piece; `last` with the last.
    pub fn push(&mut self, plan: Plan, piece: &[u8], last: bool) -> Result<(), Error> {
        self.came += piece.len() as u64;
        let Some(first) = &mut self.first else { return self.push_text(plan, piece, last) };
        first.extend_from_slice(piece);
        if first.len() < MARK && !last {
            return Ok(());
        }
        let first = self.first.take().unwrap_or_default();
        if first.starts_with(b"\xFF\xFE") || first.starts_with(b"\xFE\xFF") {
            return utf8(plan.file(), &first).map(|_| ());
        }
        self.push_text(plan, first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&first), last)
    }

    fn push_text(&mut self, plan: Plan, piece: &[u8], last: bool) -> Result<(), Error> {
        let judged = self.text.judge(piece, last);
        let text = judged.map_or_else(|good| piece.get(..good).unwrap_or_default(), |()| piece);
        let (table, header) = (&mut self.table, &mut self.header);
        let mut failed = None;
        let mut take = |rows: &Rows| {
            if failed.is_none() {
                failed = take(table, header, plan, rows).err();
            }
        };
        let pushed = self.stream.push_together(text, last && judged.is_ok(), &mut take);
        if let Some(error) = failed {
            return Err(error);
        }
        pushed.map_err(|why| Error::from(why).file(plan.file()))?;
        if let Err(good) = judged {
            return self.refuse(plan, piece.get(good..).unwrap_or_default());
        }
        match &mut self.table {
            Some(table) if self.expected > self.came && table.rows() >= TELLING => {
                table.make_room(self.expected, self.came);
                self.expected = 0;
            }
            None if last => {
                Layout::read(plan, None)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Refuses what is no text, and says where it stands.
    fn refuse(&self, plan: Plan, rest: &[u8]) -> Result<(), Error> {
        let cut = self.text.cut();
        let (first_line, open) = self.stream.open_row();
        let open = String::from_utf8_lossy(open.get(..open.len().saturating_sub(cut.len())).unwrap_or_default());
        let (line, column) = place(&open, open.len());
        let no_text = if cut.is_empty() { rest } else { cut };
        utf8(plan.file(), no_text).map_err(|error| error.at(first_line + line - 1, column)).map(|_| ())
    }

    /// The account, once the last piece has come, and what was set aside on the way.
    pub fn finish(self, plan: Plan, package: &Package) -> Result<(Account, Vec<Issue>), Error> {
        let Some(table) = self.table else {
            let message = "The file has not come to its end.";
            return Err(Error::new("unfinished-file", message).file(plan.file()));
        };
        Ok(table.finish(plan, package))
    }
}

/// Reads the rows of every account of a package, each file in one piece: as [`super::read()`] elsewhere.
///
/// # Errors
/// Where a file is missing, is no text in UTF-8, or lacks a column that its schema names.
#[cfg(target_arch = "wasm32")]
pub fn read(read: &package::Read, files: &Files) -> Result<(Vec<Account>, Vec<Issue>), Error> {
    let (mut accounts, mut issues) = (Vec::new(), Vec::new());
    for (info, columns) in read.package.accounts.iter().zip(&read.columns) {
        let bytes = files.get(&info.path).ok_or_else(|| super::missing_file(&info.path))?;
        let plan = Plan { info, columns };
        let mut pieces = Pieces::new(plan, bytes.len() as u64);
        pieces.push(plan, bytes, true)?;
        let (account, found) = pieces.finish(plan, &read.package)?;
        accounts.push(account);
        issues.extend(found);
    }
    Ok((accounts, issues))
}

/// Takes in rows; the first that is not blank is the header.
fn take(table: &mut Option<Table>, header: &mut Vec<u8>, plan: Plan, rows: &Rows) -> Result<(), Error> {
    if let Some(table) = table {
        table.take(plan, rows, 0);
        return Ok(());
    }
    for at in 0..rows.len() {
        if let Some(row) = rows.row(at).filter(|row| !row.is_empty()) {
            let layout = Layout::read(plan, Some(&Record::from(&row)))?;
            header.extend_from_slice(rows.raw(at, 1));
            table.insert(Table::new(plan, layout)).take(plan, rows, at + 1);
            return Ok(());
        }
    }
    Ok(())
}
