//! Text to pence.

use std::fmt;

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing in it.
    Empty,
    /// It is not digits with an optional minus before and an optional point with decimals after.
    NotPlain,
    /// It has parts of a penny.
    PartsOfAPenny,
    /// It is more than a column can hold: about £92,233,720,368,547,758.
    TooLarge,
}

impl Reason {
    /// Stable name for programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "amount-too-large",
            _ => "bad-amount",
        }
    }

    /// What was expected, to follow the word "expected".
    #[must_use]
    pub fn expected(self) -> &'static str {
        match self {
            Self::Empty => "an amount in pounds, such as 1234.50",
            Self::NotPlain => "a plain decimal, such as 1234.50: no currency sign, no separator of thousands",
            Self::PartsOfAPenny => "whole pence: at most two decimals",
            Self::TooLarge => "an amount of at most 92233720368547758.07",
        }
    }
}

/// What published numbers are multiplied by to be pounds: 1000 where a column is in thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    digits: i128,
    decimals: u32,
}

impl Factor {
    /// Pounds as they stand.
    pub const ONE: Self = Self { digits: 1, decimals: 0 };

    /// Reads a plain decimal other than zero.
    ///
    /// # Errors
    /// When the text is no plain decimal, or is zero or beyond any use.
    pub fn read(text: &str) -> Result<Self, Reason> {
        let (digits, decimals) = plain(text)?;
        if digits == 0 || decimals > 12 || digits.unsigned_abs() > 1_000_000_000_000 {
            return Err(Reason::NotPlain);
        }
        Ok(Self { digits, decimals })
    }
}

/// Its digits, and how many of them are decimals: `1000e-0`, `5e-1`.
impl fmt::Display for Factor {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}e-{}", self.digits, self.decimals)
    }
}

/// Reads plain decimal pounds, with an optional minus and at most two decimals, as pence.
///
/// ```
/// use total_place::money::{parse, Reason};
/// assert_eq!(parse("815000000.00"), Ok(81_500_000_000));
/// assert_eq!(parse("-0.5"), Ok(-50));
/// assert_eq!(parse("1,234"), Err(Reason::NotPlain));
/// ```
///
/// # Errors
/// With the [`Reason`], where the text is anything else.
pub fn parse(text: &str) -> Result<i64, Reason> {
    let (digits, decimals) = plain(text)?;
    if decimals > 2 {
        return Err(Reason::PartsOfAPenny);
    }
    let pence = digits.checked_mul(power(2 - decimals).ok_or(Reason::TooLarge)?);
    narrow(pence)
}

/// Reads a plain decimal that is to be multiplied by `factor` to be pounds. The product must be whole pence.
///
/// ```
/// use total_place::money::{parse_times, Factor};
/// let thousands = Factor::read("1000").unwrap();
/// assert_eq!(parse_times("12.345", thousands), Ok(1_234_500));
/// ```
///
/// # Errors
/// With the [`Reason`], where the text is no plain decimal or the product is not whole pence that fit.
pub fn parse_times(text: &str, factor: Factor) -> Result<i64, Reason> {
    if factor == Factor::ONE {
        return parse(text);
    }
    let (digits, decimals) = plain(text)?;
    let product = digits.checked_mul(factor.digits).and_then(|product| product.checked_mul(100));
    let divisor = power(decimals.saturating_add(factor.decimals));
    let (Some(product), Some(divisor)) = (product, divisor) else {
        return Err(Reason::TooLarge);
    };
    if product % divisor != 0 {
        return Err(Reason::PartsOfAPenny);
    }
    narrow(Some(product / divisor))
}

/// Reads a number without sign and with at most four decimals, in ten-thousandths: `43.1083` is 431083.
#[must_use]
pub fn ten_thousandths(text: &str) -> Option<u64> {
    let (digits, decimals) = plain(text).ok()?;
    let missing = 4_u32.checked_sub(decimals)?;
    u64::try_from(digits.checked_mul(power(missing)?)?).ok()
}

/// A number of another country as a plain decimal: `1.234.567,89` as `1234567.89`.
///
/// ```
/// use total_place::money::{localised, Reason};
/// assert_eq!(localised("1.234,5", ',', Some('.')).as_deref(), Ok("1234.5"));
/// assert_eq!(localised("12.5", ',', Some('.')), Err(Reason::NotPlain));
/// ```
///
/// # Errors
/// `NotPlain` where a separator stands anywhere but before three digits: it may then be meant as the decimal point.
pub fn localised(text: &str, decimal: char, group: Option<char>) -> Result<String, Reason> {
    let (whole, decimals) = match text.split_once(decimal) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text, None),
    };
    let mut plain = String::with_capacity(text.len());
    for (index, digits) in whole.split(|letter| Some(letter) == group).enumerate() {
        if index > 0 && digits.len() != 3 {
            return Err(Reason::NotPlain);
        }
        plain.push_str(digits);
    }
    if plain.as_bytes().contains(&b'.') {
        return Err(Reason::NotPlain);
    }
    if let Some(decimals) = decimals {
        plain.push('.');
        plain.push_str(decimals);
    }
    Ok(plain)
}

/// The digits of a plain decimal as one number, and how many of them stand after the point.
fn plain(text: &str) -> Result<(i128, u32), Reason> {
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    if whole.is_empty() || decimals.is_empty() {
        return Err(Reason::NotPlain);
    }
    let decimals = if unsigned.len() == whole.len() { "" } else { decimals };
    let mut digits: i128 = 0;
    let mut overflows = false;
    for byte in whole.bytes().chain(decimals.bytes()) {
        if !byte.is_ascii_digit() {
            return Err(Reason::NotPlain);
        }
        match digits.checked_mul(10).and_then(|tens| tens.checked_add(i128::from(byte - b'0'))) {
            Some(longer) => digits = longer,
            None => overflows = true,
        }
    }
    if overflows {
        return Err(Reason::TooLarge);
    }
    let places = u32::try_from(decimals.len()).map_err(|_| Reason::TooLarge)?;
    Ok((if negative { -digits } else { digits }, places))
}

fn power(exponent: u32) -> Option<i128> {
    10_i128.checked_pow(exponent)
}

fn narrow(pence: Option<i128>) -> Result<i64, Reason> {
    pence.and_then(|pence| i64::try_from(pence).ok()).ok_or(Reason::TooLarge)
}
