//! The plan of an account: which column of its file is what.

use crate::money::Factor;
use crate::source::Dialect;

/// Which column of an account's file is what. Both dialects of the standard come to this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// How the cells of the file are parted.
    pub dialect: Dialect,
    /// Every column that the schema names: each must be in the file.
    pub named: Vec<String>,
    /// The amount.
    pub amount: Amount,
    /// The dimensions, in the order of the descriptor, levels from the widest to the narrowest.
    pub dimensions: Vec<Column>,
    /// The column of the grade, if any.
    pub confidence: Option<String>,
    /// Cells that mean nothing is known, besides the empty one.
    pub missing: Vec<String>,
}

/// The column that holds the amount, and how its numbers are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Name of the column.
    pub name: String,
    /// Stands before the decimals.
    pub decimal: char,
    /// Stands between thousands, if anything does.
    pub group: Option<char>,
    /// What makes pounds of its numbers.
    pub factor: Factor,
}

/// A dimension and where its labels stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Name that queries use, such as `organisation-2`.
    pub field: String,
    /// Title for a person.
    pub title: String,
    /// Where its labels stand.
    pub cells: Cells,
}

/// Where the labels of a dimension stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cells {
    /// In the column of this name.
    Column(String),
    /// Nowhere: the descriptor gives one label to every row.
    Constant(String),
}
