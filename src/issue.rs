//! A row that could not be used is a value: it is set aside and said, never dropped.

use serde::Serialize;

/// One row or cell that was set aside, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Issue {
    /// Stable name for programs, such as `bad-amount`.
    pub code: &'static str,
    /// A sentence that says what was seen and what to do.
    pub message: String,
    /// The file, as the package names it.
    pub file: String,
    /// Line in the file, from 1.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub line: Option<u64>,
    /// Number of the field for CSV, column in characters for JSON, from 1.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub column: Option<u64>,
    /// The text that was seen.
    pub seen: Option<String>,
    /// What was expected.
    pub expected: Option<String>,
}

impl Issue {
    /// An issue of a file.
    #[must_use]
    pub fn new(code: &'static str, file: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, message, file: file.to_owned(), line: None, column: None, seen: None, expected: None }
    }

    /// Says where in the file it stands, both from 1.
    #[must_use]
    pub fn at(mut self, line: u64, column: u64) -> Self {
        self.line = Some(line);
        self.column = Some(column);
        self
    }

    /// Says what was seen. Of a long text the first 80 characters are enough to find it.
    #[must_use]
    pub fn seen(mut self, text: &str) -> Self {
        self.seen = Some(text.chars().take(80).collect());
        self
    }

    /// Says what was expected.
    #[must_use]
    pub fn expected(mut self, text: impl Into<String>) -> Self {
        self.expected = Some(text.into());
        self
    }
}
