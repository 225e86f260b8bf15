//! What stops a reading or a question: said with file, line, column, what was seen and what was expected.

use serde::Serialize;

/// An error, with its place where it has one. `message` is a whole sentence for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    /// Stable name for programs, such as `unknown-field`.
    pub code: &'static str,
    /// A sentence that says what, where and what to do.
    pub message: String,
    /// The file, as the package names it.
    pub file: Option<String>,
    /// Line in the file, from 1.
    pub line: Option<u64>,
    /// Column in characters for JSON, number of the field for CSV, from 1.
    pub column: Option<u64>,
    /// The text that was seen.
    pub seen: Option<String>,
    /// What would have been right, with the nearest known name where there is one.
    pub expected: Option<String>,
}
