//! Amounts as people write them: `£1,234.56`, `(1,234.56)`, `1.234,56 €`, `26 112 €`, `7.60E+11`.

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
    /// Something that is no amount under this mark: `#N/A`, `########`, `7.60E+11` (digits are lost), text.
    Bad(&'static str),
}

/// Reads a cell.
#[must_use]
pub fn read_written(cell: &[u8], mark: Mark) -> Cell {
    let _ = (cell, mark);
    Cell::Nothing
}

/// What a whole column says of its mark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkEvidence {
    /// Cells that can only be read with a point before the decimals.
    pub point: u64,
    /// Cells that can only be read with a comma before the decimals.
    pub comma: u64,
    /// Cells that can be read either way, and differ: `1,234`, `157.000`.
    pub either: u64,
    /// Cells that are the same either way: `1234`.
    pub same: u64,
    /// Cells that hold nothing.
    pub nothing: u64,
    /// Cells that are no amount either way.
    pub bad: u64,
}

impl MarkEvidence {
    /// Takes in one cell.
    pub fn add(&mut self, cell: &[u8]) {
        let _ = (cell, self.nothing);
    }

    /// The mark, and whether the column decides it. Where it does not, a person is asked.
    #[must_use]
    pub fn decide(&self) -> (Mark, bool) {
        (Mark::Point, self.either == 0)
    }
}
