//! A row that could not be used is a value: it is set aside and said, never dropped.

use serde::Serialize;

/// One row or cell that was set aside, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Stable name for programs, such as `bad-amount`.
    pub code: &'static str,
    /// A sentence that says what was seen and what to do.
    pub message: String,
    /// The file, as the package names it.
    pub file: String,
    /// Line in the file, from 1.
    pub line: Option<u64>,
    /// Number of the field, from 1.
    pub column: Option<u64>,
    /// The text that was seen.
    pub seen: Option<String>,
    /// What was expected.
    pub expected: Option<String>,
}
