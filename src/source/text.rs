//! Bytes to text.

use crate::error::Error;

/// The text of a file in UTF-8, without its byte order mark.
///
/// # Errors
/// `not-utf-8`, with the place of the first byte that is none.
pub fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    const EXPECTED: &str = "text in UTF-8: save the file again as “CSV UTF-8”";
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        let message = "The file is in UTF-16. Save it again in UTF-8.";
        return Err(Error::new("not-utf-8", message).file(file).at(1, 1).seen("UTF-16").expected(EXPECTED));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    core::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let good = core::str::from_utf8(good).unwrap_or_default();
        let (line, column) = place(good, good.len());
        let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
        let message = "The file is not in UTF-8: a byte in it is no letter. Save it again in UTF-8.";
        Error::new("not-utf-8", message).file(file).at(line, column).seen(&hexadecimal(byte)).expected(EXPECTED)
    })
}

/// Line and column, in characters, of a byte offset in a text; both from 1.
#[must_use]
pub fn place(text: &str, offset: usize) -> (u64, u64) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before.get(start..).unwrap_or_default().chars().count();
    (line as u64 + 1, column as u64 + 1)
}

fn hexadecimal(byte: u8) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default().to_ascii_uppercase();
    ['b', 'y', 't', 'e', ' ', digit(byte >> 4), digit(byte & 15)].iter().collect()
}
