//! Japanese dates: `令和2年3月31日`, `平成31年`, `R2.3.31`, `2020年3月`, `令和元年度`.

use super::calendar::{Span, When};

/// Name, letter, and the year before its first.
const ERAS: [(&str, char, u16); 5] =
    [("令和", 'R', 2018), ("平成", 'H', 1988), ("昭和", 'S', 1925), ("大正", 'T', 1911), ("明治", 'M', 1867)];

/// Reads a Japanese date; `None` where the text is none.
pub(super) fn find(text: &str) -> Option<When> {
    let named = ERAS.iter().find_map(|(name, _, before)| Some((*before, text.strip_prefix(name)?)));
    if let Some((before, rest)) = named {
        return in_words(rest, before);
    }
    if text.contains('年') {
        return in_words(text, 0);
    }
    let mut letters = text.chars();
    let letter = letters.next()?.to_ascii_uppercase();
    let before = ERAS.iter().find(|(_, short, _)| *short == letter)?.2;
    let rest = letters.as_str();
    let mark = rest.chars().find(|letter| !letter.is_ascii_digit())?;
    if !matches!(mark, '.' | '/' | '-') {
        return None;
    }
    let mut parts = rest.split(mark);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    When::day(year_of(year, before)?, small(month)?, small(day)?)
}

fn in_words(text: &str, before: u16) -> Option<When> {
    let (year, rest) = text.split_once('年')?;
    let year = year_of(year.trim(), before)?;
    let rest = rest.trim();
    if rest.is_empty() {
        return When::from_month(year, 1, Span::Year);
    }
    if rest == "度" {
        return When::from_month(year, 4, Span::FinancialYear);
    }
    let (month, rest) = rest.split_once('月')?;
    let (month, rest) = (small(month.trim())?, rest.trim());
    if rest.is_empty() {
        return When::from_month(year, month, Span::Month);
    }
    When::day(year, month, small(rest.strip_suffix('日')?.trim())?)
}

fn year_of(text: &str, before: u16) -> Option<u16> {
    // The first year of an era has a name.
    let year = if text == "元" && before > 0 { 1 } else { number(text)? };
    (year > 0 && (before == 0 || year < 100)).then_some(before.checked_add(year)?)
}

/// A number of at most four digits, full-width ones too.
fn number(text: &str) -> Option<u16> {
    let mut number: u16 = 0;
    for letter in text.chars() {
        let digit = match letter {
            '0'..='9' => u32::from(letter) - 0x30,
            '０'..='９' => u32::from(letter) - 0xFF10,
            _ => return None,
        };
        number = number.checked_mul(10)?.checked_add(u16::try_from(digit).ok()?)?;
    }
    (!text.is_empty() && number < 10_000).then_some(number)
}

fn small(text: &str) -> Option<u8> {
    number(text).and_then(|number| u8::try_from(number).ok())
}
