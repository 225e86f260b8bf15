//! Typed columns: dictionary codes as narrow as they can be, pence, line numbers.

use crate::package::AccountInfo;

/// Codes into a dictionary, as narrow as its size allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Codes {
    /// Up to 256 labels.
    Narrow(Vec<u8>),
    /// Up to 65,536 labels.
    Middle(Vec<u16>),
    /// More.
    Wide(Vec<u32>),
}

/// A column of labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Name that queries use, such as `organisation-2`.
    pub field: String,
    /// Title for a person.
    pub title: String,
    /// Each label once.
    pub labels: Vec<String>,
    /// One code a row, an index into `labels`.
    pub codes: Codes,
}

/// An account: the rows of one `spending` resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What the descriptor says of it.
    pub info: AccountInfo,
    /// Every dimension that has a column, `year` first where there is one; `source` among them.
    pub dimensions: Vec<Dimension>,
    /// Pence, one a row.
    pub amounts: Vec<i64>,
    /// Grade 1 to 6, 0 where none is given; one a row.
    pub confidence: Vec<u8>,
    /// Line in the file, from 1; one a row.
    pub lines: Vec<u32>,
    /// Rows that were set aside. Rows in the file = `amounts.len()` + `set_aside`.
    pub set_aside: usize,
}
