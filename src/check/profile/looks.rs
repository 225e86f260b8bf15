//! What a profile counts of one cell.

use super::shape::{Shape, is_date, shape};
use crate::check::rows::{Says, says};
use crate::source::{DateCell, Order, read_date};

/// All that a profile counts of a cell.
#[allow(clippy::struct_excessive_bools, reason = "each is counted by itself")]
#[derive(Debug, Clone, Copy)]
pub(super) struct Looks {
    pub shape: Shape,
    pub bytes: u64,
    /// Whether thousands are parted as in South Asia.
    pub lakhs: bool,
    /// Whether it says that its row is a total.
    pub total: bool,
    /// An integer.
    pub number: Option<u64>,
    /// Whether the integer is a day.
    pub day: bool,
    /// Whether the number is written as money is.
    pub dressed: bool,
    /// Whether no code looks like it.
    pub large: bool,
    /// Whether it is a number, and that is zero.
    pub zero: bool,
    pub currency: Option<&'static str>,
    /// Whether the date is written as codes are too.
    pub dotted: bool,
    /// Whether the date is none that can be read: `31/02/2020`, two days.
    pub unread: bool,
    /// Digits behind the decimal mark; none where there are more than two and all are zero.
    pub places: u8,
    /// Which end of a company's name it has.
    pub company: Option<usize>,
}

impl Looks {
    /// Of a cell without white space around it, and not empty.
    pub fn of(cell: &str) -> Self {
        let shape = match shape(cell) {
            Shape::Words | Shape::Code if has_date_line(cell) => Shape::Date,
            Shape::Words | Shape::Code if is_financial_year(cell) => Shape::YearPair,
            shape => shape,
        };
        let mut looks = Self {
            shape,
            bytes: cell.len() as u64,
            lakhs: is_parted_in_lakhs(cell),
            total: is_total(cell),
            number: None,
            day: false,
            dressed: false,
            large: false,
            zero: false,
            currency: None,
            dotted: false,
            unread: false,
            places: 0,
            company: None,
        };
        let zero = || !cell.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
        looks.zero = matches!(shape, Shape::Integer { .. } | Shape::Number { .. }) && zero();
        match shape {
            Shape::Integer { digits, .. } => {
                looks.number = cell.parse::<u64>().ok();
                looks.day = looks.number.is_some_and(|number| (40_000..50_000).contains(&number))
                    || digits == 8 && matches!(read_date(cell.as_bytes(), Order::DayFirst), DateCell::When(_));
            }
            Shape::Number { places, currency, .. } => {
                looks.places = if places > 2 && zeros_behind(cell) >= places { 0 } else { places };
                looks.dressed = currency.is_some() || matches!(places, 0 | 2);
                let digits = cell.bytes().filter(u8::is_ascii_digit).count();
                let large = !cell.starts_with('0') && digits >= usize::from(places) + 3;
                looks.large = looks.dressed && (currency.is_some() || large);
                // A dollar sign is that of many countries.
                looks.currency = currency.map(|code| if code == "USD" && !cell.contains("US") { "$" } else { code });
            }
            Shape::Date => {
                let reads = |order| matches!(read_date(cell.as_bytes(), order), DateCell::When(_));
                looks.unread = !reads(Order::DayFirst) && !reads(Order::MonthFirst);
                looks.dotted = cell.len() <= 8 && cell.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit());
            }
            Shape::Words => looks.company = company_end(cell),
            _ => {}
        }
        looks
    }
}

/// `FY17`, `FY 2017/18`
fn is_financial_year(cell: &str) -> bool {
    let begins = cell.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("fy"));
    begins && matches!(read_date(cell.as_bytes(), Order::DayFirst), DateCell::When(_))
}

/// Whether the first or last of several lines is a date.
fn has_date_line(cell: &str) -> bool {
    let mut lines = cell.split('\n').map(str::trim);
    let (Some(first), Some(last)) = (lines.next(), lines.next_back()) else { return false };
    [first, last].into_iter().any(|line| line.len() <= 40 && is_date(line))
}

/// Zeros at the end of a number.
fn zeros_behind(cell: &str) -> u8 {
    let digits = cell.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    u8::try_from(digits.len() - digits.trim_end_matches('0').len()).unwrap_or(u8::MAX)
}

/// Whether a cell says that its row is a total, or computed from others.
pub(super) fn is_total(cell: &str) -> bool {
    cell.starts_with(|letter: char| letter.is_alphabetic() || matches!(letter, '*' | '='))
        && matches!(says(cell.as_bytes()), Some(Says::Total | Says::Subtotal | Says::Result))
}

fn is_parted_in_lakhs(cell: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = cell.split(',').skip(1);
    let two = parts.next().is_some_and(|part| digits(part, 2));
    two && parts.last().is_some_and(|part| digits(part.split('.').next().unwrap_or_default(), 3))
}

/// How names of companies end. Those of the United Kingdom come first.
const COMPANY_ENDS: [&str; 31] = [
    "ltd", "limited", "plc", "llp", "cic", "inc", "llc", "corp", "pty", "gmbh", "ag", "kg", "ev", "sa", "sarl", "sas",
    "srl", "spa", "bv", "nv", "oy", "ab", "as", "aps", "doo", "sro", "kft", "zoo", "oo", "sl", "lda",
];
pub(super) const BRITISH_ENDS: usize = 5;
/// Those of the United States, without "Inc", which Canada has too.
pub(super) const AMERICAN_ENDS: core::ops::Range<usize> = 6..8;

/// Which of [`COMPANY_ENDS`] a name has. Of "Oy Ltd" and "Pty Ltd" the first tells the country.
fn company_end(cell: &str) -> Option<usize> {
    let mut words = cell.rsplit(' ').map(bare);
    let known = |word: Option<String>| word.and_then(|word| COMPANY_ENDS.iter().position(|end| *end == word));
    let last = known(words.next())?;
    Some(known(words.next()).unwrap_or(last))
}

/// A word in small letters without its marks, as far as it could be an end.
fn bare(word: &str) -> String {
    let letters = word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.take(8).collect()
}
