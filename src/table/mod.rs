//! Typed columns: dictionary codes as narrow as they can be, pence, line numbers.

mod dictionary;
mod meaning;
// Only the module for places of many rows has it.
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
mod opening;
pub(crate) mod part;
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
mod pieces;
// The module for places of many rows has one reader of rows, not two. `tests/pieces.rs` holds that both read the same.
#[cfg(not(all(feature = "large", target_arch = "wasm32")))]
mod read;
mod row_lines;

pub use each_row::{Codes, Pence};
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
pub use opening::Opening;
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
pub use pieces::Ahead;
#[cfg(all(feature = "large", target_arch = "wasm32"))]
pub use pieces::read;
#[cfg(not(all(feature = "large", target_arch = "wasm32")))]
pub use read::read;
pub use row_lines::RowLines;

use crate::error::Error;
use crate::issue::Issue;
use crate::package::{self, AccountInfo, Files, Package};

/// What stands for an empty cell of a dimension.
pub const NOT_STATED: &str = "not stated";

/// A column of labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Name that queries use, such as `organisation-2`.
    pub field: String,
    /// Title for a person.
    pub title: String,
    /// Each label once, in the order in which they first stand in the file.
    pub labels: Vec<String>,
    /// One code a row, an index into `labels`.
    pub codes: Codes,
}

impl Dimension {
    /// The label of a row; empty past the last row.
    #[must_use]
    pub fn label(&self, row: usize) -> &str {
        let code = self.codes.get(row).and_then(|code| usize::try_from(code).ok());
        code.and_then(|code| self.labels.get(code)).map_or("", String::as_str)
    }

    /// The code of a label, if any row can have it.
    #[must_use]
    pub fn code_of(&self, label: &str) -> Option<u32> {
        let index = self.labels.iter().position(|known| known == label)?;
        u32::try_from(index).ok()
    }
}

/// An account: the rows of one `spending` resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What the descriptor says of it.
    pub info: AccountInfo,
    /// Every dimension that has a column, `year` first where there is one; `source` among them.
    pub dimensions: Vec<Dimension>,
    /// Pence, one a row.
    pub amounts: Pence,
    /// Grade 1 to 6, 0 where none is given; one a row, or empty where no row has one.
    pub confidence: Vec<u8>,
    /// Line in the file, from 1; one a row.
    pub lines: RowLines,
    /// Rows that were set aside. Rows in the file = `amounts.len()` + `set_aside`.
    pub set_aside: usize,
}

impl Account {
    /// The dimension that queries call `field`.
    #[must_use]
    pub fn dimension(&self, field: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.field == field)
    }

    /// Number of rows kept.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.amounts.len()
    }

    /// Sum of every row kept, in pence. The order of rows changes nothing.
    #[must_use]
    pub fn control_total(&self) -> i128 {
        self.amounts.sum()
    }
}

/// A place, open for questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Everything but the rows of the accounts.
    pub package: Package,
    /// One for each of `package.accounts`, in the same order.
    pub accounts: Vec<Account>,
    /// What was set aside on the way, in the order of resources and lines.
    pub issues: Vec<Issue>,
}

/// Opens a place from its descriptor (`datapackage.json`) and its files.
///
/// # Errors
/// Where the descriptor or a file that it names cannot be read at all. A row that cannot be used is an issue, not an error.
pub fn open(descriptor: &[u8], files: &Files) -> Result<Opened, Error> {
    let described = package::read(descriptor, files)?;
    let (accounts, rows) = read(&described, files)?;
    let mut issues = described.issues;
    issues.extend(rows);
    Ok(Opened { package: described.package, accounts, issues })
}

fn missing_file(path: &str) -> Error {
    let message = ["The file “", path, "” is missing."].concat();
    Error::new("missing-file", message).file(path)
}
