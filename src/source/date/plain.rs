//! The way of nearly every date: two numbers and a year, or a year and two numbers.

use super::calendar::When;
use super::form::Form;

/// Reads `31/12/2020`, `8/1/2020`, `31.12.20` and `2020-12-31`. `None`: not written so plainly.
#[inline]
pub(super) fn read(cell: &[u8]) -> Option<Form> {
    match *cell {
        [a, b, mark @ (b'/' | b'-' | b'.'), c, d, again, e, f, g, h] if mark == again => {
            long(two(a, b)?, two(c, d)?, two(e, f)?, two(g, h)?)
        }
        [a, b, c, d, mark @ (b'-' | b'/' | b'.'), e, f, again, g, h] if mark == again => {
            let year = u16::from(two(a, b)?) * 100 + u16::from(two(c, d)?);
            Some(When::day(year, two(e, f)?, two(g, h)?).map_or(Form::Bad, Form::Certain))
        }
        [a, mark @ (b'/' | b'-' | b'.'), c, d, again, e, f, g, h] if mark == again => {
            long(two(b'0', a)?, two(c, d)?, two(e, f)?, two(g, h)?)
        }
        [a, b, mark @ (b'/' | b'-' | b'.'), d, again, e, f, g, h] if mark == again => {
            long(two(a, b)?, two(b'0', d)?, two(e, f)?, two(g, h)?)
        }
        [a, mark @ (b'/' | b'-' | b'.'), d, again, e, f, g, h] if mark == again && a != mark => {
            long(two(b'0', a)?, two(b'0', d)?, two(e, f)?, two(g, h)?)
        }
        [a, b, mark @ (b'/' | b'-' | b'.'), c, d, again, g, h] if mark == again => {
            let (first, second) = (two(a, b)?, two(c, d)?);
            // No month has so many days: the year may stand first.
            if first > 31 {
                return None;
            }
            Some(open(first, second, short_year(two(g, h)?), false))
        }
        _ => None,
    }
}

#[inline]
fn long(first: u8, second: u8, century: u8, year: u8) -> Option<Form> {
    Some(open(first, second, u16::from(century) * 100 + u16::from(year), true))
}

/// Two numbers and a year: bad where they make no day in either order.
#[inline]
pub(super) fn open(first: u8, second: u8, year: u16, long: bool) -> Form {
    let day_first = When::day(year, second, first);
    match (day_first, When::day(year, first, second)) {
        (None, None) => Form::Bad,
        (Some(one), Some(other)) if one == other => Form::Certain(one),
        _ => Form::Open { first, second, year, long },
    }
}

/// The year that two digits stand for: 1970 to 2069.
#[inline]
pub(super) fn short_year(year: u8) -> u16 {
    if year < 70 { 2000 + u16::from(year) } else { 1900 + u16::from(year) }
}

#[inline]
fn two(tens: u8, ones: u8) -> Option<u8> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    if tens <= 9 && ones <= 9 { Some(tens * 10 + ones) } else { None }
}
