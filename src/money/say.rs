//! Pence to text: exact for programs and the record, short for people.

use super::round::nearest;
use crate::numbers::grouped;

const POUND: u128 = 100;
const MILLION: u128 = 1_000_000 * POUND;
const BILLION: u128 = 1_000 * MILLION;

/// Pounds as programs write them, exact: `815000000.00`, `-0.05`.
///
/// ```
/// assert_eq!(total_place::money::decimal(-5), "-0.05");
/// ```
#[must_use]
pub fn decimal(pence: i128) -> String {
    let (pounds, rest) = parts(pence);
    let sign = if pence < 0 { "-" } else { "" };
    [sign, &pounds.to_string(), ".", &two(rest)].concat()
}

/// Pounds to the penny, as the record shows them: `£43,350,149,000.00`, `−£0.05`.
///
/// ```
/// assert_eq!(total_place::money::exact(4_335_014_900_000), "£43,350,149,000.00");
/// ```
#[must_use]
pub fn exact(pence: i128) -> String {
    let (pounds, rest) = parts(pence);
    [sign(pence), "£", &grouped(pounds), ".", &two(rest)].concat()
}

/// Short, as charts say it: `£43.4bn`, `£857m`, `£2.3m`, `£35,000`, `£8.03`, `−£5m`.
///
/// From a billion and from one to ten million with one decimal, left out where the amount is whole (£2bn is exact, £2.0bn is
/// not); from ten million in whole millions; below a million in whole pounds; below a hundred pounds with its pence, if any.
/// Rounded half away from zero, and what rounds up to the next unit is said in that unit: £999.96m is `£1.0bn`.
///
/// ```
/// use total_place::money::said;
/// assert_eq!(said(4_335_014_900_000), "£43.4bn");
/// assert_eq!(said(99_996_000_000), "£1.0bn");
/// ```
#[must_use]
pub fn said(pence: i128) -> String {
    short(pence, 100 * POUND, "m", "bn")
}

/// As [`said`], in words, and with the pence below a thousand pounds: `£2.5 billion`, `£100 million`, `£538.23`.
///
/// ```
/// assert_eq!(total_place::money::words(250_000_000_000), "£2.5 billion");
/// ```
#[must_use]
pub fn words(pence: i128) -> String {
    short(pence, 1_000 * POUND, " million", " billion")
}

/// How many pence of every pound of `whole` the `part` is: `4p`, `less than 1p`, `more than 99p`.
///
/// Rounded half away from zero, but a part is never said to be nothing, nor all of it, unless it is.
/// None where there is no such share: `whole` is not above zero, or `part` is below zero or more than `whole`.
///
/// ```
/// use total_place::money::pence_in_pound;
/// assert_eq!(pence_in_pound(100, 2_500).as_deref(), Some("4p"));
/// assert_eq!(pence_in_pound(1, 2_500).as_deref(), Some("less than 1p"));
/// ```
#[must_use]
pub fn pence_in_pound(part: i128, whole: i128) -> Option<String> {
    if whole <= 0 || part < 0 || part > whole {
        return None;
    }
    let pence = nearest(part.unsigned_abs().checked_mul(100)?, whole.unsigned_abs());
    Some(match pence {
        0 if part > 0 => String::from("less than 1p"),
        100 if part < whole => String::from("more than 99p"),
        _ => [&pence.to_string(), "p"].concat(),
    })
}

fn short(pence: i128, whole_from: u128, million: &str, billion: &str) -> String {
    let size = pence.unsigned_abs();
    let (number, unit) = if size < whole_from {
        let (pounds, rest) = parts(pence);
        let number = if rest == 0 { pounds.to_string() } else { [&pounds.to_string(), ".", &two(rest)].concat() };
        (number, "")
    } else if nearest(size, POUND) < 1_000_000 {
        (grouped(nearest(size, POUND)), "")
    } else if nearest(size, MILLION / 10) < 100 {
        (tenths(size, MILLION), million)
    } else if nearest(size, MILLION) < 1_000 {
        (nearest(size, MILLION).to_string(), million)
    } else {
        (tenths(size, BILLION), billion)
    };
    [sign(pence), "£", &number, unit].concat()
}

/// A whole number as people write it: `12,345`, `−5`.
#[must_use]
pub fn count(number: i128) -> String {
    [sign(number), &grouped(number.unsigned_abs())].concat()
}

fn parts(pence: i128) -> (u128, u128) {
    let size = pence.unsigned_abs();
    (size / POUND, size % POUND)
}

/// U+2212, the minus sign, as print has it.
fn sign(pence: i128) -> &'static str {
    if pence < 0 { "\u{2212}" } else { "" }
}

fn two(rest: u128) -> String {
    let digits = rest.to_string();
    if rest < 10 { ["0", &digits].concat() } else { digits }
}

/// `size` in units with one decimal; without it only where there is nothing to say after the point.
fn tenths(size: u128, unit: u128) -> String {
    let number = nearest(size, unit / 10);
    let whole = grouped(number / 10);
    if size.is_multiple_of(unit) { whole } else { [&whole, ".", &(number % 10).to_string()].concat() }
}
