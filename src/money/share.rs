//! Shares that sum to the whole.

use crate::sorted;

/// Shares `units` out in proportion to `parts`, whole units each, by largest remainder, so that they sum to `units` exactly.
///
/// Each part first gets its quota rounded down (towards minus infinity, so that negative parts work alike). The units left
/// go one each to the largest remainders; among equal remainders to the larger part, then to the earlier index. Hence the
/// order of parts matters only between equal parts: a caller whose rows come in no fixed order sorts them by label first.
///
/// All are zero where nothing can be shared in proportion: the parts sum to zero, or a number passes `i128`.
///
/// ```
/// use total_place::money::share_out;
/// assert_eq!(share_out(&[1, 1, 1], 1000), [334, 333, 333]);
/// assert_eq!(share_out(&[5, -5], 1000), [0, 0]);
/// ```
#[must_use]
pub fn share_out(parts: &[i128], units: i128) -> Vec<i128> {
    try_share_out(parts, units).unwrap_or_else(|| vec![0; parts.len()])
}

fn try_share_out(parts: &[i128], units: i128) -> Option<Vec<i128>> {
    let total = parts.iter().try_fold(0_i128, |sum, part| sum.checked_add(*part))?;
    if total == 0 {
        return None;
    }
    let mut shares = Vec::with_capacity(parts.len());
    let mut claims = Vec::with_capacity(parts.len());
    let mut left = units;
    for (index, &part) in parts.iter().enumerate() {
        let (floor, remainder) = multiply_divide(part, units, total)?;
        left = left.checked_sub(floor)?;
        shares.push(floor);
        claims.push((remainder, part, index));
    }
    let claims = sorted::by(claims, |a, b| (b.0, b.1, a.2).cmp(&(a.0, a.1, b.2)));
    for (_, _, index) in claims.into_iter().take(usize::try_from(left).ok()?) {
        *shares.get_mut(index)? += 1;
    }
    Some(shares)
}

/// `a` × `b` ÷ `c` rounded down, and the remainder over `|c|`; the product may take up to 255 bits.
fn multiply_divide(a: i128, b: i128, c: i128) -> Option<(i128, u128)> {
    let negative = (a < 0) ^ (b < 0) ^ (c < 0);
    let divisor = c.unsigned_abs();
    let (quotient, remainder) = match a.unsigned_abs().checked_mul(b.unsigned_abs()) {
        Some(product) => (product / divisor, product % divisor),
        None => multiply_divide_long(a.unsigned_abs(), b.unsigned_abs(), divisor)?,
    };
    let quotient = i128::try_from(quotient).ok()?;
    match (negative, remainder) {
        (false, _) => Some((quotient, remainder)),
        (true, 0) => Some((-quotient, 0)),
        (true, _) => Some(((-quotient).checked_sub(1)?, divisor - remainder)),
    }
}

/// Long multiplication, one bit of `b` at a time, divided as it goes: quotient and remainder double together.
fn multiply_divide_long(a: u128, b: u128, divisor: u128) -> Option<(u128, u128)> {
    let (step, step_rest) = (a / divisor, a % divisor);
    let (mut quotient, mut rest) = (0_u128, 0_u128);
    for bit in (0..128).rev() {
        (quotient, rest) = add((quotient, rest), (quotient, rest), divisor)?;
        if b >> bit & 1 == 1 {
            (quotient, rest) = add((quotient, rest), (step, step_rest), divisor)?;
        }
    }
    Some((quotient, rest))
}

fn add(a: (u128, u128), b: (u128, u128), divisor: u128) -> Option<(u128, u128)> {
    let rest = a.1.checked_add(b.1)?;
    let carry = u128::from(rest >= divisor);
    Some((a.0.checked_add(b.0)?.checked_add(carry)?, if carry == 1 { rest - divisor } else { rest }))
}
