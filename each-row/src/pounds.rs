//! Amounts as nearly every file writes them.

use crate::words::Span;

/// Reads the pence of cells of a text, before the first that is not as [`pounds_and_pence`] reads it: how many.
pub fn read_pounds(text: &[u8], cells: &[Span], decimal: u8, pence: &mut [i64]) -> usize {
    let mut read = 0;
    for (cell, pence) in cells.iter().zip(pence) {
        let Some(amount) = pounds_and_pence(cell.of(text), decimal) else { break };
        *pence = amount;
        read += 1;
    }
    read
}

/// Pence of what nearly every amount is: up to eight digits, a mark and two digits, all digits at once.
///
/// ```
/// use each_row::pounds_and_pence;
/// assert_eq!(pounds_and_pence(b"-815.05", b'.'), Some(-81_505));
/// assert_eq!(pounds_and_pence(b"815", b'.'), None);
/// ```
#[must_use]
#[inline]
pub fn pounds_and_pence(cell: &[u8], decimal: u8) -> Option<i64> {
    let (negative, body) = match cell {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, cell),
    };
    let (whole, &[mark, tens, ones]) = body.split_last_chunk::<3>()?;
    let length = whole.len();
    if mark != decimal || length == 0 || length > 8 {
        return None;
    }
    // The first and the last four of its bytes, without a branch on how many there are; of fewer, some that stand behind. The first
    // byte is the lowest; what is missing of eight stands before the first and is zero, what is too much falls off at the top.
    let few = 4_usize.saturating_sub(length);
    let first = body.first_chunk::<4>()?;
    let last = body.get(length + few - 4..)?.first_chunk::<4>()?;
    let [first, last] = [first, last].map(|four| u32::from_le_bytes(*four) ^ 0x3030_3030);
    let digits = (u64::from(first) << (8 * (8 - length))) & 0xFFFF_FFFF | u64::from(last << (8 * few)) << 32;
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    let is_digits = (digits | digits.wrapping_add(0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0;
    if !is_digits || tens > 9 || ones > 9 {
        return None;
    }
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_FFFF_0000_FFFF;
    let pounds = fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xFFFF_FFFF;
    let pence = i64::try_from(pounds * 100).ok()? + i64::from(tens * 10 + ones);
    Some(if negative { -pence } else { pence })
}
