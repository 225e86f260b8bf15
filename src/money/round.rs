//! Rounding, each by a named rule.

/// `pence` × `numerator` ÷ `denominator`, rounded half to even. None where the denominator is zero or a step passes `i128`.
///
/// ```
/// use total_place::money::scale;
/// assert_eq!(scale(5, 1, 2), Some(2));
/// assert_eq!(scale(-7, 1, 2), Some(-4));
/// assert_eq!(scale(1, 1, 0), None);
/// ```
#[must_use]
pub fn scale(pence: i128, numerator: u64, denominator: u64) -> Option<i128> {
    if denominator == 0 {
        return None;
    }
    let product = pence.checked_mul(i128::from(numerator))?;
    let divisor = i128::from(denominator);
    let floor = product.div_euclid(divisor);
    let rest = product.rem_euclid(divisor);
    let up = match (rest * 2).cmp(&divisor) {
        core::cmp::Ordering::Less => false,
        core::cmp::Ordering::Greater => true,
        core::cmp::Ordering::Equal => floor % 2 != 0,
    };
    floor.checked_add(i128::from(up))
}

/// `value` ÷ `unit`, rounded half away from zero, as people round. `unit` is never zero here.
pub(super) fn nearest(value: u128, unit: u128) -> u128 {
    let whole = value / unit;
    let rest = value % unit;
    if rest >= unit - rest { whole + 1 } else { whole }
}
