//! The way of nearly every date: two numbers and a year, or a year and two numbers.

use super::calendar::When;
use super::form::Form;

/// A number and how many digits it has.
type Part = (u16, u8);

/// Reads `31/12/2020`, `8/1/2020`, `31.12.20` and `2020-12-31`. `None`: not written so plainly.
#[inline]
pub(super) fn read(cell: &[u8]) -> Option<Form> {
    if cell.len() > 10 {
        return None;
    }
    let (mut one, mut two): (Part, Part) = ((0, 0), (0, 0));
    let (mut number, mut digits): Part = (0, 0);
    let (mut mark, mut marks) = (0, 0);
    for byte in cell {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            digits += 1;
            if digits > 4 {
                return None;
            }
            number = number * 10 + u16::from(digit);
            continue;
        }
        match marks {
            0 if matches!(byte, b'/' | b'-' | b'.') => (one, mark) = ((number, digits), *byte),
            1 if *byte == mark => two = (number, digits),
            _ => return None,
        }
        marks += 1;
        (number, digits) = (0, 0);
    }
    // Fewer than two marks leave two without digits, which no arm takes.
    match (one, two, (number, digits)) {
        ((year, 4), (month, 1 | 2), (day, 1 | 2)) => {
            Some(When::day(year, small(month), small(day)).map_or(Form::Bad, Form::Certain))
        }
        ((first, 1 | 2), (second, 1 | 2), (year, 4)) => {
            Some(open(small(first), small(second), (year, true), mark == b'.'))
        }
        // No month has more days: there the year may stand first.
        ((first @ ..=31, 1 | 2), (second, 1 | 2), (year, 2)) => {
            Some(open(small(first), small(second), (short_year(small(year)), false), mark == b'.'))
        }
        _ => None,
    }
}

/// A number of two digits.
#[inline]
fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

/// Two numbers and a year, with whether it has four digits: bad where they make no day in either order.
#[inline]
pub(super) fn open(first: u8, second: u8, (year, long): (u16, bool), dotted: bool) -> Form {
    let day_first = When::day(year, second, first);
    match (day_first, When::day(year, first, second)) {
        (None, None) => Form::Bad,
        (Some(one), Some(other)) if one == other => Form::Certain(one),
        _ => Form::Open { first, second, year, long, dotted },
    }
}

/// The year that two digits stand for: 1970 to 2069.
#[inline]
pub(super) fn short_year(year: u8) -> u16 {
    if year < 70 { 2000 + u16::from(year) } else { 1900 + u16::from(year) }
}
