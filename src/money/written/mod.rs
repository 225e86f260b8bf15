//! Amounts as people write them: `£1,234.56`, `(1,234.56)`, `1.234,56 €`, `26 112 €`, `7.60E+11`.
//!
//! A cell is undressed first (white space, currency, sign), then its digits and marks are read under a [`Mark`]. Cells that
//! are nothing but digits and marks take neither step: they are read in one pass over their bytes.

mod currency;
mod digits;
mod dress;
mod evidence;
mod look;
mod plain;

pub use currency::currency_of;
pub use evidence::MarkEvidence;
pub use look::{Look, look};
pub use plain::Note;

use digits::Grouping;
use dress::Dressed;

/// Which mark stands before the decimals of a column. Blanks and apostrophes part thousands under either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `1,234.56`
    Point,
    /// `1.234,56`
    Comma,
    /// Each cell by itself: the last of point and comma is the decimal mark if one or two digits follow it, else both part
    /// thousands.
    EachCell,
}

/// A number as it stands in a cell: `digits / 10^decimals`. Exact; nothing is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// With its sign.
    pub digits: i64,
    /// How many of the digits stand after the decimal mark, as written: `1.50` has two.
    pub decimals: u8,
}

/// What a cell of an amount column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// An amount.
    Amount(Written),
    /// Nothing: empty, a dash, `n/a`, `nil`. That is not zero.
    Nothing,
    /// Something that is no amount under this mark, with a stable name of the reason:
    ///
    /// - `lost-in-spreadsheet`: `########`, a column that was too narrow;
    /// - `spreadsheet-error`: `#N/A`, `#REF!`;
    /// - `scientific`: `7.60E+11`, a spreadsheet's short form, in which digits are lost;
    /// - `withheld`: `nfp`, `redacted`: there is an amount, and it is not said;
    /// - `unit-in-cell`: `£1.2m`, `50p`;
    /// - `two-signs`: `-(5)`, `-5 CR`;
    /// - `other-mark`: `1.234,56` under [`Mark::Point`];
    /// - `too-large`: more than a column can hold;
    /// - `too-many-decimals`: more digits behind the mark than a column can hold;
    /// - `not-an-amount`: any other text.
    Bad(&'static str),
}

/// Reads a cell.
///
/// `CR` marks a credit, which counts below zero in a list of spending, and `DR` a debit, above it. A minus, a bracket, a
/// trailing minus and the Japanese triangle count below zero. `7.60E+11` is what a spreadsheet shows of a longer number, so
/// it is bad; an exponent that leaves no digit unsaid (`1.234567E+3`) or that no spreadsheet writes (`1e+05`, `1.5E3`, as
/// programs print) is read exactly.
///
/// ```
/// use total_place::money::{read_written, Cell, Mark, Written};
/// let amount = |digits, decimals| Cell::Amount(Written { digits, decimals });
/// assert_eq!(read_written("(£1,234.56)".as_bytes(), Mark::Point), amount(-123_456, 2));
/// assert_eq!(read_written("26 112 €".as_bytes(), Mark::Point), amount(26_112, 0));
/// assert_eq!(read_written(b"1.234,56", Mark::Comma), amount(123_456, 2));
/// assert_eq!(read_written(b" - ", Mark::Point), Cell::Nothing);
/// assert_eq!(read_written(b"7.60E+11", Mark::Point), Cell::Bad("scientific"));
/// ```
#[must_use]
#[inline]
pub fn read_written(cell: &[u8], mark: Mark) -> Cell {
    match plain::read(cell, mark) {
        Some((written, _)) => Cell::Amount(written),
        None => read_dressed(cell, mark),
    }
}

/// Reads a cell that is nothing but digits and marks, perhaps behind a minus, and what it says of the mark of its column. `None`
/// of any other, whatever it holds: [`read_written`] reads that.
#[must_use]
#[inline]
pub fn read_plain(cell: &[u8], mark: Mark) -> Option<(Written, Note)> {
    plain::read(cell, mark)
}

/// Reads a cell and takes it in as evidence: as [`read_written`] and [`MarkEvidence::add`] together, at the price of one.
#[inline]
pub fn read_and_note(evidence: &mut MarkEvidence, cell: &[u8], mark: Mark) -> Cell {
    if let Some((written, note)) = plain::read(cell, mark) {
        evidence.note(note);
        return Cell::Amount(written);
    }
    evidence.add_dressed(cell);
    read_dressed(cell, mark)
}

/// Whether the marks of a cell part its thousands as no one means to: `9.9999.999,99`. A digit may be missing.
#[must_use]
pub fn is_misgrouped(cell: &[u8], mark: Mark) -> bool {
    match dress::undress(cell) {
        Dressed::Number { body, .. } => body.read(mark).is_ok_and(|(_, grouping)| grouping == Grouping::Odd),
        _ => false,
    }
}

#[inline(never)]
fn read_dressed(cell: &[u8], mark: Mark) -> Cell {
    match dress::undress(cell) {
        Dressed::Nothing => Cell::Nothing,
        Dressed::Bad(reason) => Cell::Bad(reason),
        Dressed::Number { body, negative, .. } => match body.read(mark) {
            Ok((written, _)) if negative => Cell::Amount(Written { digits: -written.digits, ..written }),
            Ok((written, _)) => Cell::Amount(written),
            Err(reason) => Cell::Bad(reason),
        },
    }
}
