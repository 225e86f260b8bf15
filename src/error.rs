//! What stops a reading or a question: said with file, line, column, what was seen and what was expected.

use serde::Serialize;

/// An error, with its place where it has one. `message` is a whole sentence for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Error {
    /// Stable name for programs, such as `unknown-field`.
    pub code: &'static str,
    /// A sentence that says what, where and what to do.
    pub message: String,
    /// The file, as the package names it.
    pub file: Option<String>,
    /// Line in the file, from 1.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub line: Option<u64>,
    /// Column in characters for JSON, number of the field for CSV, from 1.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub column: Option<u64>,
    /// The text that was seen.
    pub seen: Option<String>,
    /// What would have been right, with the nearest known name where there is one.
    pub expected: Option<String>,
}

impl Error {
    /// An error that stands nowhere yet.
    #[must_use]
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), file: None, line: None, column: None, seen: None, expected: None }
    }

    /// Says in which file it stands.
    #[must_use]
    pub fn file(mut self, file: &str) -> Self {
        self.file = Some(file.to_owned());
        self
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
        self.seen = Some(excerpt(text));
        self
    }

    /// Says what would have been right.
    #[must_use]
    pub fn expected(mut self, text: impl Into<String>) -> Self {
        self.expected = Some(text.into());
        self
    }
}

/// The first 80 characters of a text, and an ellipsis where there are more: what a sentence can hold.
#[must_use]
pub fn excerpt(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// The known name nearest to what was seen, if any is near enough to be a slip of the pen: at most a third of its letters
/// differ. Case does not count. Among equally near names the first one wins.
///
/// ```
/// use total_place::error::nearest;
/// assert_eq!(nearest("organization", ["service", "organisation"]), Some("organisation"));
/// assert_eq!(nearest("colour", ["service", "organisation"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(seen: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(seen, &mut known.into_iter())
}

fn nearest_of<'a>(seen: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let seen: Vec<char> = seen.chars().take(200).collect();
    let mut best = None;
    let mut shortest = usize::MAX;
    for name in known {
        let (distance, letters) = distance(&seen, name);
        if distance < shortest && distance <= letters.max(seen.len()).div_ceil(3) {
            (best, shortest) = (Some(name), distance);
        }
    }
    best
}

/// How many letters must be put in, taken out or changed, two swapped neighbours counting as two; and the letters of `name`.
fn distance(seen: &[char], name: &str) -> (usize, usize) {
    let mut row: Vec<usize> = (0..=seen.len()).collect();
    let mut letters = 0;
    for letter in name.chars() {
        let mut diagonal = letters;
        letters += 1;
        let mut left = letters;
        for (cell, other) in row.iter_mut().skip(1).zip(seen) {
            let change = diagonal + usize::from(!other.eq_ignore_ascii_case(&letter));
            diagonal = *cell;
            left = change.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = letters;
        }
    }
    (row.last().copied().unwrap_or_default(), letters)
}
