//! What an amount looks like before the mark of its column is known.

use super::digits::Body;
use super::dress::{self, Dressed};
use super::plain::{self, Note};
use super::{Mark, Written};

/// The looks of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Digits behind the decimal mark, the cell taken by itself.
    pub places: u8,
    /// Whether it counts below zero.
    pub negative: bool,
    /// The currency beside it, as [`currency_of`](super::currency_of) gives it.
    pub currency: Option<&'static str>,
    /// Whether there is no mark, no currency, and no word: digits, perhaps with a sign.
    pub bare: bool,
}

/// What a cell looks like, where [`read_written`](super::read_written) reads an amount in it under one mark or the other. A
/// number with an exponent (`1E05` may be a code), or with a word and needless zeros before it (`£000`, `0012CR`), looks like
/// none.
///
/// ```
/// use total_place::money::look;
/// let places = |cell: &str| look(cell.as_bytes()).map(|look| (look.places, look.negative, look.currency));
/// assert_eq!(places("2,825.35CR"), Some((2, true, None)));
/// assert_eq!(places("Â£1,234"), Some((0, false, Some("GBP"))));
/// assert_eq!(places("=\"560.00\""), Some((2, false, None)));
/// assert_eq!(places("£000"), None);
/// assert_eq!(places("01/02/2020"), None);
/// ```
#[must_use]
pub fn look(cell: &[u8]) -> Option<Look> {
    // Nearly every cell of words is passed over here.
    if !cell.iter().any(|byte| byte.is_ascii_digit() || *byte == 0xEF) {
        return None;
    }
    if let Some((written, note)) = plain::read(cell, Mark::Point).or_else(|| plain::read(cell, Mark::Comma)) {
        let grouped = matches!(note, Note::EitherPoint | Note::EitherComma { .. });
        let bare = cell.iter().all(|byte| !matches!(byte, b'.' | b','));
        let places = if grouped { 0 } else { written.decimals };
        return Some(Look { places, negative: cell.starts_with(b"-"), currency: None, bare });
    }
    let Dressed::Number { body, negative, currency, ledger } = dress::undress(cell) else { return None };
    let written = read(&body)?;
    let worded = currency.is_some() || ledger;
    let digits = body.bytes().iter().all(u8::is_ascii_digit);
    if body.has_exponent() || (worded && digits && matches!(body.bytes(), [b'0', _, ..])) {
        return None;
    }
    Some(Look { places: written.decimals, negative, currency, bare: digits && !worded })
}

fn read(body: &Body) -> Option<Written> {
    [Mark::EachCell, Mark::Point, Mark::Comma]
        .into_iter()
        .find_map(|mark| body.read(mark).ok())
        .map(|(written, _)| written)
}
