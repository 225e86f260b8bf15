//! What a cell looks like. Whether a number is money, and how much, is not asked here.

use crate::money::{Look, look};

/// The looks of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Shape {
    /// Nothing, or a dash.
    Empty,
    /// Digits, perhaps with a sign.
    Integer {
        /// `0042`: a code.
        leading_zero: bool,
        /// 1900 to 2100: perhaps a year.
        year: bool,
        negative: bool,
        digits: u8,
    },
    /// Digits with marks between them, or with the sign of a currency.
    Number {
        /// Digits after the last mark.
        places: u8,
        negative: bool,
        currency: Option<&'static str>,
    },
    Percent,
    /// `2014-15`, `2014/2015`
    YearPair,
    Date,
    /// `######`, `#N/A`: something was here and is lost.
    Lost,
    Link,
    /// Letters and digits without a blank, or digits parted in no way that a number is.
    Code,
    Words,
}

pub(in crate::check) fn shape(cell: &str) -> Shape {
    let cell = cell.trim();
    let Some(first) = cell.bytes().next() else { return Shape::Empty };
    if cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return integer(cell, false);
    }
    if matches!(cell, "-" | "–" | "—" | "." | "--") {
        return Shape::Empty;
    }
    if first == b'#' {
        return Shape::Lost;
    }
    if cell.len() <= 40 {
        if let Some(shape) = number(cell) {
            return shape;
        }
        if is_year_pair(cell) {
            return Shape::YearPair;
        }
        if is_date(cell.strip_prefix('\'').unwrap_or(cell)) {
            return Shape::Date;
        }
    }
    if first.eq_ignore_ascii_case(&b'h') && cell.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http")) {
        return Shape::Link;
    }
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0 && (!cell.contains(' ') || digits * 2 > cell.len()) { Shape::Code } else { Shape::Words }
}

fn integer(digits: &str, negative: bool) -> Shape {
    let leading_zero = digits.len() > 1 && digits.starts_with('0');
    let year = digits.len() == 4 && matches!(digits.get(..2), Some("19" | "20"));
    Shape::Integer { leading_zero, year, negative, digits: u8::try_from(digits.len()).unwrap_or(u8::MAX) }
}

/// A number, as the reader of amounts sees it: what is money here is money there.
fn number(cell: &str) -> Option<Shape> {
    if let Some(inside) = cell.trim_end_matches(')').strip_suffix('%') {
        return look(inside.trim_start_matches('(').as_bytes()).map(|_| Shape::Percent);
    }
    let Look { places, negative, currency, bare } = look(cell.as_bytes())?;
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    if bare && !digits.is_empty() {
        return Some(integer(&digits, negative));
    }
    // A sign that several countries have stands for the one with most such files; crowns are of too many.
    let currency = currency.map(|sign| match sign {
        "$" => "USD",
        "¥" => "JPY",
        "kr" => "",
        code => code,
    });
    Some(Shape::Number { places, negative, currency })
}

fn is_year_pair(cell: &str) -> bool {
    let Some((first, second)) = cell.split_once(['-', '/', '–']) else { return false };
    let year = |text: &str| text.len() == 4 && matches!(text.get(..2), Some("19" | "20"));
    let digits = first.chars().chain(second.chars()).all(|letter| letter.is_ascii_digit());
    // `2014-12` is a month: a pair's second year follows its first.
    let next = first.get(2..).and_then(|end| end.parse::<u8>().ok()).map(|end| (end + 1) % 100);
    digits && year(first) && (year(second) || (second.len() == 2 && second.parse::<u8>().ok() == next))
}

/// Three parts of day, month and year, in digits or with a month in letters; or a month and a year. A time of day may follow.
pub(super) fn is_date(cell: &str) -> bool {
    let day = cell.split_once('T').filter(|(day, _)| day.len() == 10).map_or(cell, |(day, _)| day);
    let mut parts = [""; 8];
    let mut count = 0;
    for part in day.split(['/', '-', '.', ' ', ',']).filter(|part| !part.is_empty()) {
        if count == 0 && is_weekday(part) {
            continue;
        }
        let Some(place) = parts.get_mut(count) else { return false };
        *place = part;
        count += 1;
    }
    let digits = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let small =
        |part: &str, most: u8| part.len() <= 2 && part.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number));
    let month = |part: &str| {
        let letters = part.chars().filter(|letter| letter.is_alphabetic()).count();
        letters >= 3 && letters == part.chars().count() && letters <= 10 && part.len() < 24
    };
    let ordinal = |part: &str| part.trim_end_matches(|letter: char| letter.is_ascii_lowercase()).parse::<u8>().is_ok();
    match parts {
        [a, b, c, ..] if count >= 3 && digits(a) && digits(b) && digits(c) => {
            let year_first = a.len() == 4 && small(b, 12) && small(c, 31);
            let year_last = small(a, 31) && small(b, 31) && matches!(c.len(), 2 | 4) && (small(a, 12) || small(b, 12));
            day.contains(['/', '-', '.']) && (year_first || year_last)
        }
        [a, b, c, ..] if count >= 3 && month(b) => ordinal(a) && digits(c) && is_month(b),
        [a, b, c, ..] if count >= 3 && month(a) => ordinal(b) && digits(c) && is_month(a),
        [a, b, ..] if count == 2 && month(a) => matches!(b.len(), 2 | 4) && digits(b) && is_month(a),
        [a, b, ..] if count == 2 => (a.len() == 4 && small(b, 12)) || (small(a, 12) && b.len() == 4 && digits(b)),
        _ => false,
    }
}

/// `Monday`, `Mon`: it says nothing of the day.
fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let starts = |day: &str| day.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    word.len() >= 3 && DAYS.iter().any(|day| starts(day))
}

/// The first three letters of a month in English, German, French, Spanish, Italian, Dutch, Polish and the Nordic languages.
fn is_month(word: &str) -> bool {
    const MONTHS: &str = "jan feb mar mär mrz apr may mai jun jul aug sep oct okt nov dec dez fév fev avr jui aoû aou déc ene abr \
        ago dic gen mag giu lug set ott maa mei sty lut kwi maj cze lip sie wrz paź lis gru hel huh tou kes hei elo syy lok";
    let start: String = word.to_lowercase().chars().take(3).collect();
    MONTHS.split(' ').any(|month| month == start)
}
