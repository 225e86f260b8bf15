//! Which rows are not spending: totals, notes, repeated headers.

use crate::money::{Cell, Mark, read_written};
use crate::source::Row;

/// What a label says of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// Just that it is a total: `Grand Total`, `Summe:`.
    Total,
    /// Just that it is the total of a part.
    Subtotal,
    /// Something with the word in it: `Adult services total`, `Total Hygiene Ltd`.
    Perhaps,
    /// That it is computed from others, if their names have signs before them: `= Result` below `+ Fees` and `- Rent`.
    Result,
    /// That it holds another figure of the rows: `Average`, `Number of payments`, `Balance b/f`.
    OfTheRows,
}

const TOTALS: [&str; 66] = [
    "total",
    "totals",
    "grandtotal",
    "grandtotals",
    "overalltotal",
    "totalamount",
    "totalspend",
    "totalspending",
    "totalexpenditure",
    "totalpayments",
    "totalpaid",
    "totalvalue",
    "totalnet",
    "nettotal",
    "totalgross",
    "grosstotal",
    "reporttotal",
    "finaltotal",
    "sumtotal",
    "totalsum",
    "totaltotal",
    "alltotal",
    "totalall",
    "overall",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "gesamtbetrag",
    "insgesamt",
    "endsumme",
    "totalgeneral",
    "totalgénéral",
    "totale",
    "totalegenerale",
    "totaal",
    "eindtotaal",
    "suma",
    "razem",
    "ogółem",
    "yhteensä",
    "samtals",
    "celkem",
    "spolu",
    "ialt",
    "összesen",
    "ukupno",
    "σύνολο",
    "γενικόσύνολο",
    "kokku",
    "kopā",
    "pavisam",
    "išviso",
    "skupaj",
    "summa",
    "totalt",
    "общо",
    "всичко",
    "усього",
    "разом",
    "итого",
    "合計",
    "総計",
    "計",
    "toplam",
    "totalgeral",
];
const SUBTOTALS: [&str; 10] = [
    "subtotal",
    "subtotals",
    "pagetotal",
    "zwischensumme",
    "teilsumme",
    "soustotal",
    "subtotale",
    "subtotaal",
    "medzisúčet",
    "mezisoučet",
];

/// Letters of the longest of them.
const LONGEST_WORD: usize = 16;

/// How a label begins that names a figure of the rows.
const OF_THE_ROWS: [&str; 20] = [
    "average",
    "mean",
    "median",
    "count",
    "number of",
    "no of",
    "no. of",
    "highest",
    "largest",
    "lowest",
    "smallest",
    "maximum",
    "minimum",
    "opening balance",
    "closing balance",
    "balance b/f",
    "balance c/f",
    "balance brought forward",
    "balance carried forward",
    "brought forward",
];

/// Those of them that count the rows.
pub(super) const COUNTS: [&str; 4] = ["count", "number of", "no of", "no. of"];

/// Each word of a total has one of these in it, or a letter outside ASCII.
const SIGNS: [u32; 16] = [
    three(*b"tot"),
    three(*b"sum"),
    three(*b"ges"),
    three(*b"all"),
    three(*b"raz"),
    three(*b"cel"),
    three(*b"spo"),
    three(*b"uku"),
    three(*b"sam"),
    three(*b"ial"),
    three(*b"taa"),
    three(*b"alt"),
    three(*b"kok"),
    three(*b"pav"),
    three(*b"sku"),
    three(*b"opl"),
];

/// The first three letters of each of [`OF_THE_ROWS`].
const BEGINNINGS: [u32; OF_THE_ROWS.len()] = beginnings();

const fn beginnings() -> [u32; OF_THE_ROWS.len()] {
    let (mut letters, mut at) = ([0; OF_THE_ROWS.len()], 0);
    while at < letters.len() {
        #[allow(
            clippy::indexing_slicing,
            reason = "at is below both lengths; a panic here would be one of the compiler"
        )]
        if let Some(first) = OF_THE_ROWS[at].as_bytes().first_chunk::<3>() {
            letters[at] = three(*first);
        }
        at += 1;
    }
    letters
}

const fn three(letters: [u8; 3]) -> u32 {
    let [a, b, c] = letters;
    (a as u32) << 16 | (b as u32) << 8 | c as u32
}

/// For each place of the three letters, a bit for each letter that stands there in one of [`SIGNS`]: it passes over nearly all
/// bytes of a cell.
const PLACES: [u32; 3] = [place(16), place(8), place(0)];

const fn place(shift: u32) -> u32 {
    let (mut letters, mut at) = (0, 0);
    while at < SIGNS.len() {
        #[allow(clippy::indexing_slicing, reason = "at is below the length; a panic here would be one of the compiler")]
        let letter = SIGNS[at] >> shift & 0x1F;
        letters |= 1 << letter;
        at += 1;
    }
    letters
}

#[inline]
fn may_be_sign(three: u32) -> bool {
    let [first, second, third] = PLACES;
    let bit = |letters: u32, shift: u32| letters >> (three >> shift & 0x1F) & 1;
    bit(first, 16) & bit(second, 8) & bit(third, 0) == 1
}

/// What a cell says of its row, if anything. Most cells are passed over by three letters of theirs.
#[inline]
pub(super) fn says(cell: &[u8]) -> Option<Says> {
    if cell.len() > 80 || cell.len() < 3 {
        return None;
    }
    if cell.iter().all(|byte| !byte.is_ascii_alphabetic() && byte.is_ascii()) {
        return None;
    }
    let first = cell.first_chunk::<3>().map(|first| three(first.map(|byte| byte | 0x20)));
    let mut found = cell.starts_with(b"=") || first.is_some_and(|first| BEGINNINGS.contains(&first));
    let mut three: u32 = 0;
    for byte in cell {
        three = (three << 8 | u32::from(byte | 0x20)) & 0xFF_FFFF;
        found |= byte & 0x80 != 0 || (may_be_sign(three) && SIGNS.contains(&three));
    }
    if found { says_slowly(cell) } else { None }
}

/// Whether a cell may say that its row is no spending: by a word of it, or as the beginning of a note.
#[inline]
pub(super) fn is_suspicious(cell: &[u8]) -> bool {
    says(cell).is_some() || may_be_note(cell)
}

/// Whether the first cell of a row may begin a note.
#[inline]
pub(super) fn may_be_note(cell: &[u8]) -> bool {
    matches!(cell.first(), Some(0xC2 | b'(' | b'*' | b'c' | b'C')) && is_note(&String::from_utf8_lossy(cell))
}

/// As [`says`], of a cell that is worth a closer look.
pub(super) fn says_slowly(cell: &[u8]) -> Option<Says> {
    let text = core::str::from_utf8(cell).ok()?;
    if is_signed(text, "=") {
        return Some(Says::Result);
    }
    let letters = || text.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase);
    if letters().nth(LONGEST_WORD).is_none() {
        let word: String = letters().collect();
        if TOTALS.contains(&word.as_str()) {
            return Some(Says::Total);
        }
        if SUBTOTALS.contains(&word.as_str()) {
            return Some(Says::Subtotal);
        }
    }
    let mut words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let is_total = |word: &str| {
        ["total", "totals", "subtotal", "summe", "gesamtsumme", "zwischensumme", "insgesamt", "totale", "totaal"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
    };
    let text = text.trim();
    if words.any(is_total) {
        // "Total number of payments" is no sum.
        let counted = after(text, "total").is_some_and(|rest| COUNTS.iter().any(|known| after(rest, known).is_some()));
        return Some(if counted { Says::OfTheRows } else { Says::Perhaps });
    }
    OF_THE_ROWS.iter().any(|known| after(text, known).is_some()).then_some(Says::OfTheRows)
}

/// Whether a label begins as that of a total does: `Total Sub-Head 6.12`.
pub(super) fn begins_as_total(label: &str) -> bool {
    const WORDS: [&str; 8] =
        ["total", "sub-total", "subtotal", "sub total", "summe", "gesamtsumme", "zwischensumme", "insgesamt"];
    WORDS.iter().any(|word| after(label.trim(), word).is_some())
}

/// Whether a name has a sign before it.
pub(super) fn is_signed(text: &str, sign: &str) -> bool {
    text.strip_prefix(sign).is_some_and(|name| name.trim_start().starts_with(char::is_alphabetic))
}

/// What follows the first words of a text, if it begins with them.
fn after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(words.len())?;
    (start.eq_ignore_ascii_case(words) && !rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_start())
}

/// The cells of a row, counted by what they hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Filled {
    pub cells: usize,
    /// Of these, those that hold neither a number nor a date, nor nothing.
    pub words: usize,
    /// The first filled cell.
    pub first: Option<usize>,
}

/// Counts the filled cells of a row.
pub(super) fn filled(row: &Row, mark: Mark) -> Filled {
    let mut filled = Filled::default();
    for index in 0..row.len() {
        let cell = row.cell(index).unwrap_or_default();
        if cell.is_empty() {
            continue;
        }
        filled.cells += 1;
        filled.first = filled.first.or(Some(index));
        if matches!(read_written(cell, mark), Cell::Bad(_)) {
            filled.words += 1;
        }
    }
    filled
}

/// Whether a line of text is a note under a table: a copyright line, a footnote, the name of a report.
pub(super) fn is_note(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = ["©", "(c)", "*", "†", "note", "source", "quelle", "copyright", "figures ", "end of report", "data "];
    begins.iter().any(|beginning| lower.starts_with(beginning)) || lower.contains('©') || lower.contains("copyright")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_WORD, OF_THE_ROWS, SUBTOTALS, Says, TOTALS, says, says_slowly};

    #[test]
    fn no_word_is_longer_than_the_longest() {
        let letters = TOTALS.iter().chain(&SUBTOTALS).map(|word| word.chars().count());
        assert_eq!(letters.max(), Some(LONGEST_WORD));
    }

    #[test]
    fn no_word_is_passed_over() {
        let words = [&TOTALS[..], &SUBTOTALS, &OF_THE_ROWS].concat();
        for word in words {
            for cell in [word.to_owned(), word.to_uppercase(), format!("{word}:"), format!("{word} 2024")] {
                assert_eq!(says(cell.as_bytes()), says_slowly(cell.as_bytes()), "{cell}");
                assert_ne!(says(cell.as_bytes()), None, "{cell}");
            }
        }
        assert_eq!(says(b"Adult services: Gesamtsumme"), Some(Says::Perhaps));
        assert_eq!(says(b"The opening balance"), None);
    }
}
